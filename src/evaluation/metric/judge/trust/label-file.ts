import { z } from 'zod';
import { Digest } from '../../../../foundation/digest.ts';
import type { Problem } from '../../../../foundation/error.ts';
import { linesOf } from '../../../../foundation/lines.ts';
import { acceptedBy, showFound, valueAt } from '../../../../foundation/schema-words.ts';

/** A line of `evals/judge-labels/<metric>.jsonl`: what one person says of one output. */
export const Label = z.strictObject({
  case: z.string().min(1).max(200),
  /** Digest of the output's UTF-8 bytes. */
  output: Digest,
  rater: z.string().regex(/\S/).max(100),
  /** In the metric's unit. */
  value: z.number().min(0).max(1),
});
export type Label = z.infer<typeof Label>;

/** Values that the judge of a metric can give: `most` + 1 equal steps from 0 to 1, or any where it is null. */
export interface JudgeScale {
  readonly most: number | null;
}

const wanted = '{"case": …, "output": "sha256:…", "rater": …, "value": 0 … 1}';

/** The labels of a file, and every line that is none, or says a second time what a rater thinks of an output. */
export function readLabels(
  file: string,
  bytes: Uint8Array,
  scale: JudgeScale,
): { readonly labels: readonly Label[]; readonly problems: readonly Problem[] } {
  const labels: Label[] = [];
  const problems: Problem[] = [];
  const seen = new Map<string, number>();
  for (const [index, line] of [...linesOf(bytes)].entries()) {
    if (line.trim() === '') continue;
    const where = { file, line: index + 1 };
    const label = readLabel(line);
    if ('what' in label) {
      problems.push({ ...label, where });
      continue;
    }
    if (!isOn(scale, label.value)) problems.push({ ...offScale(label.value, scale), where });
    const key = JSON.stringify([label.case, label.output, label.rater]);
    const before = seen.get(key);
    if (before !== undefined) problems.push({ ...twice(label, before), where });
    seen.set(key, index + 1);
    labels.push(label);
  }
  return { labels, problems };
}

function readLabel(line: string): Label | Problem {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return problem('no JSON, or a line that is cut off', wanted);
  }
  const read = Label.safeParse(value);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  if (issue === undefined) return problem(showFound(value), wanted);
  const at = issue.path.map(String).join('.');
  const key = at === '' ? '' : `${at}: `;
  return problem(`${key}${showFound(valueAt(value, issue.path))}`, `${key}${acceptedBy(issue)}`);
}

function problem(found: string, accepted: string): Problem {
  return {
    code: 'label-invalid',
    what: 'the line is no label of a judged output',
    found,
    accepted,
    next: `write each line as ${wanted}`,
  };
}

/** A step of the scale: 0, 1/most, … 1. */
export function stepOf({ most }: JudgeScale, value: number): number | null {
  if (most === null) return null;
  const step = Math.round(value * most);
  return Math.abs(value * most - step) < 1e-3 ? step : null;
}

function isOn(scale: JudgeScale, value: number): boolean {
  return scale.most === null || stepOf(scale, value) !== null;
}

function offScale(value: number, { most }: JudgeScale): Problem {
  return {
    code: 'label-invalid',
    what: 'a label has a value that the judge cannot give',
    found: `value: ${value}`,
    accepted: most === 1 ? '0 or 1' : `points / ${most}: 0, 1/${most}, … 1`,
    next: 'label on the scale of the judge',
  };
}

function twice({ case: id, rater }: Label, before: number): Problem {
  return {
    code: 'label-invalid',
    what: 'a rater labels the same output twice',
    found: `${rater} on case ${id}, as on line ${before}`,
    accepted: 'one label a rater and output',
    next: 'remove one of the two lines',
  };
}
