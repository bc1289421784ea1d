const width = 420;
const height = 120;
const bins = 28;

/**
 * Bars of how often values fall into each of 28 equal parts of their range, as inline SVG with its least, median, 95 % and greatest
 * value below; empty text for fewer than two values. `show` writes a value in its unit.
 */
export function histogram(title: string, values: readonly number[], show: (value: number) => string): string {
  const sorted = values.toSorted((a, b) => a - b);
  const [least] = sorted;
  const most = sorted.at(-1);
  if (least === undefined || most === undefined || sorted.length < 2) return '';
  const step = (most - least) / bins || 1;
  const counts = Array.from({ length: bins }, () => 0);
  for (const value of sorted) {
    const bin = Math.min(bins - 1, Math.floor((value - least) / step));
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  const tallest = Math.max(...counts);
  const bars = counts.map((count, index) => {
    const tall = (count / tallest) * height;
    const at = [(index * width) / bins, height - tall, width / bins - 1, tall].map((each) => each.toFixed(1));
    return `<rect x="${at[0]}" y="${at[1]}" width="${at[2]}" height="${at[3]}"><title>${count} from ${show(least + index * step)}</title></rect>`;
  });
  const rank = (share: number): number => sorted[Math.ceil(share * sorted.length) - 1] ?? most;
  const words = `least ${show(least)}, half ${show(rank(0.5))}, 95 % ${show(rank(0.95))}, most ${show(most)}`;
  return `<figure><figcaption>${title} of ${sorted.length} answers</figcaption><svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${title}: ${words}">${bars.join('')}</svg><p>${words}</p></figure>`;
}
