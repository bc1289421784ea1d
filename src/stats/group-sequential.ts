import { normalCdf, normalQuantile } from './normal.ts';
import { rootOfDecreasing } from './root.ts';

/** When a test looks, and how it spends its error. */
export interface SpendingPlan {
  /** Information at each look as a share of the planned whole: strictly increasing in (0, 1], at least 1e-6 apart. */
  readonly times: readonly number[];
  /** One-sided error in (0, ½) spent at time 1. */
  readonly alpha: number;
  /** Exponent > 0 of the spending function alpha·t^rho: higher spends later. */
  readonly rho: number;
}

/** What a Brownian motion that has not crossed yet looks like: mass at points in ascending order. */
interface Survivors {
  readonly points: readonly number[];
  readonly masses: readonly number[];
}

const tails = 9;
const smallestStep = 1e-6;

/**
 * One-sided Lan-DeMets boundaries (1983): the z-value of each look such that a Brownian motion B(t) crosses z_k·√t_k at look k for the
 * first time with probability alpha·(t_k^rho − t_{k−1}^rho). By the recursion of Armitage, McPherson and Rowe (1969) with
 * Gauss-Legendre panels; accurate to 1e-9. A look whose share of alpha is too small to have a quantile gets Infinity: it never stops.
 * Throws RangeError for times, alpha or rho outside their ranges.
 */
export function groupSequentialBounds(plan: SpendingPlan): number[] {
  refuseBadPlan(plan);
  const { times, alpha, rho } = plan;
  const bounds: number[] = [];
  let survivors: Survivors = { points: [0], masses: [1] };
  let [before, spentBefore] = [0, 0];
  times.forEach((time, look) => {
    const sd = Math.sqrt(time - before);
    const spent = alpha * time ** rho;
    const bound = boundFor(survivors, sd, Math.sqrt(time), spent - spentBefore, spent);
    bounds.push(bound / Math.sqrt(time));
    const next = times[look + 1];
    if (next === undefined) return;
    survivors = survivorsBelow(bound, survivors, sd, Math.sqrt(time), Math.sqrt(next - time));
    [before, spentBefore] = [time, spent];
  });
  return bounds;
}

/** The nominal one-sided p-value that each look of the plan must reach: 1 − Φ(z). */
export function groupSequentialLevels(plan: SpendingPlan): number[] {
  return groupSequentialBounds(plan).map((z) => normalCdf(-z));
}

/** Crossing at this look for the first time is no likelier than crossing at all and no rarer than that less what is spent. */
function boundFor(survivors: Survivors, sd: number, sdOfAll: number, now: number, soFar: number): number {
  const [lo, hi] = [soFar, now].map((p) => -normalQuantile(p) * sdOfAll);
  if (lo === undefined || hi === undefined || !Number.isFinite(hi)) return Number.POSITIVE_INFINITY;
  const crossing = (bound: number): number => {
    const { points, masses } = survivors;
    let total = 0;
    for (let i = 0; i < points.length; i++)
      total += (masses[i] ?? 0) * normalCdf(((points[i] ?? 0) - bound) / sd);
    return total;
  };
  return rootOfDecreasing((bound) => crossing(bound) - now, lo, hi);
}

function survivorsBelow(
  bound: number,
  { points, masses }: Survivors,
  sd: number,
  sdOfAll: number,
  sdOfNext: number,
): Survivors {
  const nodes = panels(-tails * sdOfAll, Math.min(bound, tails * sdOfAll), 2 * Math.min(sd, sdOfNext));
  let first = 0;
  const density = (at: number): number => {
    while (at - (points[first] ?? at) > tails * sd) first++;
    let total = 0;
    for (let i = first; i < points.length; i++) {
      const u = ((points[i] ?? 0) - at) / sd;
      if (u > tails) break;
      total += (masses[i] ?? 0) * Math.exp(-0.5 * u * u);
    }
    return total / (sd * Math.sqrt(2 * Math.PI));
  };
  return {
    points: nodes.map(({ at }) => at),
    masses: nodes.map(({ at, weight }) => weight * density(at)),
  };
}

/** Abscissas and weights of the 8-point Gauss-Legendre rule on [−1, 1], the positive half. */
const rule = [
  [0.1834346424956498, 0.362683783378362],
  [0.525532409916329, 0.3137066458778873],
  [0.7966664774136267, 0.2223810344533745],
  [0.9602898564975363, 0.1012285362903763],
] as const;
const ascendingRule = [...rule.map(([at, weight]) => [-at, weight] as const).reverse(), ...rule];

/** Quadrature nodes over [lo, hi] in ascending order, in panels no wider than `widest`. */
function panels(lo: number, hi: number, widest: number): { at: number; weight: number }[] {
  const count = Math.max(1, Math.ceil((hi - lo) / widest));
  const half = (hi - lo) / count / 2;
  return Array.from({ length: count }, (_, panel) => lo + half * (2 * panel + 1)).flatMap((middle) =>
    ascendingRule.map(([at, weight]) => ({ at: middle + half * at, weight: half * weight })),
  );
}

function refuseBadPlan({ times, alpha, rho }: SpendingPlan): void {
  if (!(alpha > 0 && alpha < 0.5)) throw new RangeError(`alpha must be between 0 and ½, found ${alpha}`);
  if (!(rho > 0)) throw new RangeError(`rho must be above 0, found ${rho}`);
  times.forEach((time, look) => {
    const least = (times[look - 1] ?? 0) + smallestStep;
    if (!(time >= least && time <= 1))
      throw new RangeError(`look times must increase within (0, 1], found ${times.join(', ')}`);
  });
}
