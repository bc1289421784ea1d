/** Draws from Gamma(shape, 1), shape > 0: Marsaglia and Tsang (2000), below shape 1 by their boost. */
function gamma(shape: number, random: () => number): number {
  if (shape < 1) return gamma(shape + 1, random) * random() ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = standardNormal(random);
    const v = (1 + c * x) ** 3;
    if (v > 0 && Math.log(1 - random()) < x ** 2 / 2 + d - d * v + d * Math.log(v)) return d * v;
  }
}

/** Box and Muller's transform. */
export function standardNormal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** Draws from the Beta distribution with this mean and intraclass correlation 1/(a + b + 1), both in (0, 1). */
export function betaByIcc(mean: number, icc: number, random: () => number): number {
  const total = 1 / icc - 1;
  const x = gamma(mean * total, random);
  const y = gamma((1 - mean) * total, random);
  return x / (x + y);
}
