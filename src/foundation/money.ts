/** US dollars for people, with as many digits as it takes to tell them from nothing: `$0.00`, `$0.00036`, `$0.12`, `$3.40`. */
export function showUsd(usd: number): string {
  if (usd === 0 || usd >= 0.0995) return `$${usd.toFixed(2)}`;
  return `$${usd.toPrecision(2).includes('e') ? usd.toFixed(12).replace(/0+$/, '') : usd.toPrecision(2)}`;
}
