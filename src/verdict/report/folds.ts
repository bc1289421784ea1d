/** Something that opens on a click. The title is HTML, the lines are Markdown. */
export interface Fold {
  readonly title: string;
  readonly lines: readonly string[];
}

/** A fold; one without lines is left out when it is written. */
export function fold(title: string, lines: readonly string[]): Fold {
  return { title: title === '' ? 'more' : title, lines };
}

/**
 * `open`, the folds and `close` as one text of at most `limit` UTF-16 units. What does not fit is taken from the folds, the last ones
 * first, and said to be missing: the verdict itself is never cut.
 */
export function fitted(open: string, folds: readonly Fold[], close: string, limit: number): string {
  const left = { units: limit - open.length - close.length - 2 };
  const written = folds.filter(({ lines }) => lines.length > 0).map((each) => writeFold(each, left));
  const body = written.filter((text) => text !== '').join('\n');
  return `${open}\n${body === '' ? '' : `${body}\n`}${close}`;
}

const rest = '- … the rest is in the report';

function writeFold({ title, lines }: Fold, left: { units: number }): string {
  const head = `<details><summary>${title}</summary>\n\n`;
  const tail = '\n\n</details>\n';
  const frame = head.length + tail.length + rest.length + 2;
  if (left.units < frame + 200) return '';
  left.units -= frame;
  const kept: string[] = [];
  for (const line of lines) {
    if (line.length + 1 > left.units) {
      kept.push(rest);
      break;
    }
    left.units -= line.length + 1;
    kept.push(line);
  }
  return `${head}${kept.join('\n')}${tail}`;
}
