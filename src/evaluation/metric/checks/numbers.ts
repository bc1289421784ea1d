/** A number as it stands in a text: `value` is null where it can be read in more than one way or in none. */
export interface FoundNumber {
  readonly text: string;
  readonly value: number | null;
  /** What stands right before and right after it, white space apart. */
  readonly before: string;
  readonly after: string;
}

/** Digits with whatever may stand inside a number: points, commas, apostrophes, underscores and spaces that do not break a line. */
const run = /(?<![\p{L}\p{N}_.,])([-+−]?)(\d(?:[\d.,'’_\u00a0\u2009\u202f]*\d)?(?:[eE][-+]?\d+)?)/gu;
const neighbours = 20;

/**
 * Numbers in a text, in their order. `decimal` is the mark before the fraction; the other mark, apostrophes, underscores and spaces
 * that do not break part thousands, in groups of three. Digits that belong to a word (GPT4) are none. Linear in the text.
 */
export function* numbersIn(text: string, decimal: '.' | ','): Generator<FoundNumber> {
  for (const match of text.matchAll(run)) {
    const [whole, sign = '', digits = ''] = match;
    const start = match.index;
    const end = start + whole.length;
    // In 10-20 the sign is a dash.
    const before = text.slice(Math.max(0, start - neighbours), start);
    const signed = sign !== '' && !/[\p{L}\p{N}]$/u.test(before);
    const size = readNumber(digits, decimal);
    yield {
      text: whole,
      value: size === null ? null : signed && sign !== '+' ? -size : size,
      before: before.trimEnd(),
      after: text.slice(end, end + neighbours).trimStart(),
    };
  }
}

/** The value of digits without a sign; null where their marks make no one number of them. */
export function readNumber(digits: string, decimal: '.' | ','): number | null {
  const other = decimal === '.' ? ',' : '\\.';
  const mark = decimal === '.' ? '\\.' : ',';
  const plain = new RegExp(`^\\d+(?:${mark}\\d+)?(?:[eE][-+]?\\d+)?$`);
  const grouped = new RegExp(
    `^\\d{1,3}(?:(${other}|['’_\\u00a0\\u2009\\u202f])\\d{3})(?:\\1\\d{3})*(?:${mark}\\d+)?$`,
  );
  if (!plain.test(digits) && !grouped.test(digits)) return null;
  const value = Number(
    digits.replace(new RegExp(`${other}|['’_\\u00a0\\u2009\\u202f]`, 'g'), '').replace(',', '.'),
  );
  return Number.isFinite(value) ? value : null;
}
