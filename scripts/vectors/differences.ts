/** `mixed`: |got − want| ≤ mixed · max(1, |want|); `abs`: |got − want| ≤ abs. */
export type Tolerance = { readonly mixed: number } | { readonly abs: number };

/** Which numbers must also agree to 7 digits: all, or the p-values (keys `p_…`) below 1e-6. */
export type Relative = 'always' | 'small-p';

const relativeTolerance = 1e-7;
const smallP = 1e-6;

/**
 * Where `got` differs from `want`, one line per place, empty when nowhere. Objects by the keys of `want` (more are allowed), arrays
 * element by element, numbers within the tolerance, all else exactly.
 */
export function differences(want: unknown, got: unknown, tolerance: Tolerance, relative: Relative): string[] {
  return compare(want, got, '', (a, b, key) => {
    if ('abs' in tolerance) return Math.abs(b - a) <= tolerance.abs;
    if (!(Math.abs(b - a) <= tolerance.mixed * Math.max(1, Math.abs(a)))) return false;
    const strict = relative === 'always' || (/(^|\.)p_/.test(key) && a < smallP);
    return !strict || a === 0 || Math.abs(b / a - 1) <= relativeTolerance;
  });
}

function compare(
  want: unknown,
  got: unknown,
  at: string,
  close: (want: number, got: number, at: string) => boolean,
): string[] {
  const differs = [`${at}: got ${JSON.stringify(got)}, want ${JSON.stringify(want)}`];
  if (typeof want === 'number') return typeof got === 'number' && close(want, got, at) ? [] : differs;
  if (Array.isArray(want)) {
    if (!Array.isArray(got) || got.length !== want.length) return differs;
    return want.flatMap((item, index) => compare(item, got[index], `${at}[${index}]`, close));
  }
  if (typeof want === 'object' && want !== null) {
    if (typeof got !== 'object' || got === null) return differs;
    const found = new Map(Object.entries(got));
    return Object.entries(want).flatMap(([key, value]) =>
      compare(value, found.get(key), at === '' ? key : `${at}.${key}`, close),
    );
  }
  return Object.is(want, got) ? [] : differs;
}
