/** What is bet against: "the mean is m0 or above" (`worse`), or "the mean is m0 or below" (`not-worse`, with m0 = −delta). */
export type BetAgainst = 'worse' | 'not-worse';

/**
 * The log-wealth after each difference d in [−1, 1] of a bettor who cannot gain if the hypothesis holds: evidence that may be read at any
 * time (Waudby-Smith and Ramdas 2024). Each stake is fixed before its case from the earlier ones, half for a change of size `delta` > 0
 * and half for the mean so far: mu = Σd/t, v = max((¼ + Σd²)/t − mu², 1e-4), g = s(mu − m0),
 * λ = ½(delta/(v + delta²) + max(g, 0)/(v + g²)) in [0, .9/(1 + |m0|)]; log-wealth += ln(1 + λ·s·(d − m0)), s = −1 for `worse`.
 */
export function bettingLogWealth(
  differences: readonly number[],
  settings: { against: BetAgainst; m0: number; delta: number },
): number[] {
  const { against, m0, delta } = settings;
  const sign = against === 'worse' ? -1 : 1;
  const most = 0.9 / (1 + Math.abs(m0));
  let [total, squares, logWealth] = [0, 0, 0];
  return differences.map((difference, index) => {
    const t = index + 1;
    const mu = total / t;
    const v = Math.max((0.25 + squares) / t - mu ** 2, 1e-4);
    const g = sign * (mu - m0);
    const stake = 0.5 * (delta / (v + delta ** 2) + Math.max(g, 0) / (v + g ** 2));
    logWealth += Math.log1p(Math.min(most, Math.max(0, stake)) * sign * (difference - m0));
    total += difference;
    squares += difference ** 2;
    return logWealth;
  });
}
