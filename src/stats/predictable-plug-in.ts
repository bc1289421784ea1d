/** One value and what was known before it came. */
export interface Predicted {
  readonly value: number;
  /** The stake √(2·ln(2/alpha)/(σ²_{t−1}·t·ln(t+1))) of the value at place t. */
  readonly stake: number;
  /** μ_{t−1}: the mean of the earlier values with ½ added as one more. */
  readonly expected: number;
}

/**
 * The predictable plug-in sequence of Waudby-Smith and Ramdas (2024) for values in [0, 1]: μ_t = (½ + Σx)/(t+1),
 * σ²_t = (¼ + Σ(x_i − μ_i)²)/(t+1), σ²_0 = ¼. Nothing about a value depends on it or on later ones, so its sums may be read at any time.
 */
export function predictablePlugIn(values: readonly number[], alpha: number): Predicted[] {
  let [total, squares, variance, expected] = [0.5, 0.25, 0.25, 0.5];
  return values.map((value, index) => {
    const t = index + 1;
    const stake = Math.sqrt((2 * Math.log(2 / alpha)) / (variance * t * Math.log(t + 1)));
    const predicted = { value, stake, expected };
    total += value;
    expected = total / (t + 1);
    squares += (value - expected) ** 2;
    variance = squares / (t + 1);
    return predicted;
  });
}
