/** Sum of the values; 0 when there are none. */
export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** Arithmetic mean, or null when there are no values. */
export function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : sum(values) / values.length;
}

/** Sample variance (divisor n − 1), or null below two values. */
export function sampleVariance(values: readonly number[]): number | null {
  const centre = mean(values);
  if (centre === null || values.length < 2) return null;
  return sum(values.map((value) => (value - centre) ** 2)) / (values.length - 1);
}

/** The value at 12 decimals, so that the noise of a difference of means never passes for a difference. */
export function withoutFloatNoise(value: number): number {
  // Adding zero turns −0 into 0.
  return Math.round(value * 1e12) / 1e12 + 0;
}
