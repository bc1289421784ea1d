import { type Ratio, ratioOf } from './log-ratio.ts';
import { sum } from './moments.ts';

/**
 * The ratio of paired totals (cost, tokens: what is billed): R = Σcandidate/Σbaseline with the delta method on ln R:
 * z_i = c_i/c̄ − b_i/b̄, se = √(Σz²/(n(n−1))), R·exp(∓t_{1−alpha, n−1}·se). Amounts ≥ 0, alpha in (0, ½).
 * Throws RangeError where the arms differ in length, below two pairs, or where a total is not above 0.
 */
export function ratioOfTotals(
  baseline: readonly number[],
  candidate: readonly number[],
  alpha: number,
): Ratio {
  const n = baseline.length;
  if (candidate.length !== n)
    throw new RangeError(`${n} baseline amounts but ${candidate.length} of the candidate`);
  if (n < 2) throw new RangeError(`a ratio of totals needs two pairs or more, found ${n}`);
  const [before, after] = [sum(baseline), sum(candidate)];
  if (!(before > 0 && after > 0))
    throw new RangeError(`a ratio of totals needs totals above 0, found ${before} and ${after}`);
  const squares = baseline.map(
    (value, index) => (n * (candidate[index] ?? 0)) / after - (n * value) / before,
  );
  const se = Math.sqrt(sum(squares.map((z) => z ** 2)) / (n * (n - 1)));
  return ratioOf(Math.log(after / before), se, n - 1, alpha);
}
