import { type Problem, showWhere, type Where } from '../../foundation/error.ts';
import { whyNotText } from '../../foundation/file-text.ts';
import { linesOf } from '../../foundation/lines.ts';
import { type ParsedCase, parseCase } from './case-file.ts';
import { casesInCsv } from './csv-file.ts';
import type { Case } from './dataset.ts';
import { casesInJson } from './json-file.ts';
import { casesInYaml } from './yaml-file.ts';

export interface DatasetFile {
  readonly file: string;
  readonly bytes: Uint8Array;
}

type Reader = (bytes: Uint8Array, file: string) => Iterable<ParsedCase>;

/** Every format of a dataset by the ending of its files: a new one is one small file and one row. */
const readers: Readonly<Record<string, Reader>> = {
  jsonl: casesInLines,
  ndjson: casesInLines,
  json: casesInJson,
  yml: casesInYaml,
  yaml: casesInYaml,
  csv: casesInCsv,
};

/** Cases and problems of one file in their order, one at a time where the format allows it. */
export function casesIn({ file, bytes }: DatasetFile): Iterable<ParsedCase> {
  const ending = file.slice(file.lastIndexOf('.') + 1).toLowerCase();
  const reader = Object.hasOwn(readers, ending) ? readers[ending] : undefined;
  if (reader !== undefined) {
    const refused = whyNotText(bytes, file);
    return refused === null ? reader(bytes, file) : [{ kind: 'problem', problem: refused }];
  }
  const problem: Problem = {
    code: 'dataset-line',
    what: 'the ending of this file is none of a dataset',
    where: { file },
    found: file.slice(file.lastIndexOf('/') + 1),
    accepted: Object.keys(readers).join(', '),
    next: 'rename the file, or narrow `dataset` of the suite so that it does not match',
  };
  return [{ kind: 'problem', problem }];
}

/** JSONL: one case a line, one line in memory at a time. Blank lines are passed over. */
function* casesInLines(bytes: Uint8Array, file: string): Generator<ParsedCase> {
  let line = 0;
  let encoded = true;
  for (const text of linesOf(bytes)) {
    line += 1;
    const content = line === 1 ? text.replace(/^\ufeff/, '') : text;
    if (content.trim() === '') continue;
    // A file in another encoding is wrong wherever a letter is none of ASCII: that is said once.
    if (!encoded && content.includes('\ufffd')) continue;
    encoded &&= !content.includes('\ufffd');
    yield parseCase(content, { file, line });
  }
}

/** A file that is no dataset at all is wrong in every line. */
const mostProblems = 100;

export interface ReadCases {
  readonly cases: readonly Case[];
  readonly problems: readonly Problem[];
  /** Entries that are no tests, each with its reason. */
  readonly leftOut: readonly { readonly where: Where; readonly why: string }[];
}

/** The whole dataset; the same id twice is a problem that names both places. Reading stops at 100 problems. */
export function readCases(files: Iterable<DatasetFile>): ReadCases {
  const cases = new Map<string, Case>();
  const problems: Problem[] = [];
  const leftOut: { where: Where; why: string }[] = [];
  for (const file of files) {
    for (const parsed of casesIn(file)) {
      if (parsed.kind === 'problem') problems.push(parsed.problem);
      else if (parsed.kind === 'left-out') leftOut.push({ where: parsed.where, why: parsed.why });
      else {
        const { id, where } = parsed.case;
        const first = cases.get(id);
        if (first === undefined) cases.set(id, parsed.case);
        else problems.push(duplicate(id, first.where, where));
      }
      if (problems.length === mostProblems) return { cases: [...cases.values()], problems, leftOut };
    }
  }
  return { cases: [...cases.values()], problems, leftOut };
}

function duplicate(id: string, first: Where, where: Where): Problem {
  return {
    code: 'dataset-duplicate',
    what: `the id ${JSON.stringify(id)} is there twice`,
    where,
    found: `first at ${showWhere(first)}`,
    accepted: 'an id once in all files of a suite; a line without an id gets one from its question',
    next: 'rename one of the two, or remove the line that repeats the other',
  };
}
