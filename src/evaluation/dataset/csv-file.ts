import { parse } from 'csv-parse/sync';
import { messageOf, type Problem, type Where } from '../../foundation/error.ts';
import { caseOf, type ParsedCase } from './case-file.ts';
import { caseKeys, refuseText } from './case-problems.ts';

/** Columns that are parts of a case, beside `tags.<name>`; every other column is a variable. */
const partsOfCase = ['id', 'expected', 'cluster', 'weight'];
/** Parts of a case that no cell can hold: as variables they would silently mean something else. */
const notInCsv: readonly string[] = caseKeys.filter((key) => !partsOfCase.includes(key));

interface Row {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/**
 * Cases in CSV (RFC 4180): one a row, columns being variables except `id`, `expected`, `tags.<name>`, `cluster` and `weight`. Variables
 * are texts. An empty cell of a variable is an empty text, one of a part of the case is left out.
 */
export function* casesInCsv(bytes: Uint8Array, file: string): Generator<ParsedCase> {
  let rows: readonly Row[];
  try {
    // With `info` each record comes with the line on which it ends.
    rows = parse(bytes, {
      bom: true,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
    }) as unknown as Row[];
  } catch (thrown) {
    const found = messageOf(thrown).replace(/, value is .*$/s, '');
    const line = Number(/ at line (\d+)/.exec(found)?.[1]);
    const where = { file, ...(Number.isNaN(line) ? {} : { line }) };
    yield wrong(where, 'not valid CSV', found, 'mend the quotes of the row');
    return;
  }
  const [header, ...body] = rows;
  if (header === undefined) return;
  const names = header.record.map((name) => name.trim());
  const refused = headerProblem(names, { file, line: 1 });
  if (refused !== null) {
    yield refused;
    return;
  }
  for (const { record, info } of body) {
    const breaks = record.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0);
    const where = { file, line: info.lines - breaks };
    yield caseOfRow(names, record, where);
  }
}

function headerProblem(names: readonly string[], where: Where): ParsedCase | null {
  const repeated = names.find((name, index) => names.indexOf(name) !== index);
  if (repeated !== undefined)
    return wrong(where, 'a column is there twice', JSON.stringify(repeated), 'rename one');
  if (names.includes(''))
    return wrong(where, 'a column has no name', names.join(', '), 'name every column in the first row');
  const part = names.find((name) => notInCsv.includes(name));
  if (part === undefined) return null;
  return wrong(
    where,
    `${part} cannot be a column`,
    part,
    `rename the column, or keep such cases in JSONL, where \`${part}\` is a key`,
  );
}

function caseOfRow(names: readonly string[], record: readonly string[], where: Where): ParsedCase {
  if (record.length !== names.length) {
    const found = `${record.length} cells, and ${names.length} in the first row`;
    return wrong(
      where,
      'the row has not one cell for each column',
      found,
      'put cells with commas or line breaks in double quotes',
    );
  }
  const cells = names.map((name, index) => [name, record[index] ?? ''] as const);
  const refused = refuseText(record.join(''));
  if (refused !== null) return { kind: 'problem', problem: { code: 'dataset-line', where, ...refused } };
  const filled = cells.filter(([, cell]) => cell !== '');
  const part = (name: string): string | undefined => filled.find(([column]) => column === name)?.[1];
  const tags = filled
    .filter(([name]) => name.startsWith('tags.'))
    .map(([name, cell]) => [name.slice('tags.'.length), cell]);
  const vars = cells.filter(([name]) => !partsOfCase.includes(name) && !name.startsWith('tags.'));
  const weight = part('weight');
  const { id, expected, cluster } = { id: part('id'), expected: part('expected'), cluster: part('cluster') };
  return caseOf(
    {
      ...(id === undefined ? {} : { id }),
      vars: Object.fromEntries(vars),
      ...(expected === undefined ? {} : { expected }),
      ...(cluster === undefined ? {} : { cluster }),
      ...(weight === undefined ? {} : { weight: Number(weight) }),
      tags: Object.fromEntries(tags),
    },
    where,
  );
}

function wrong(where: Where, what: string, found: string, next: string): ParsedCase {
  const accepted = 'CSV in UTF-8 with the names of the columns in the first row';
  const problem: Problem = { code: 'dataset-line', what, where, found, accepted, next };
  return { kind: 'problem', problem };
}
