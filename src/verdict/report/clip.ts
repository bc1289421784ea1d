/** A text of at most `limit` UTF-16 units, well formed, with an ellipsis where it was cut. */
export function clip(text: string, limit: number): string {
  const whole = text.toWellFormed();
  if (whole.length <= limit) return whole;
  const end = limit - 1;
  const half = whole.charCodeAt(end - 1) >= 0xd800 && whole.charCodeAt(end - 1) <= 0xdbff;
  return `${whole.slice(0, half ? end - 1 : end)}…`;
}
