import { expect, it } from 'vitest';
import { casesInCsv } from './csv-file.ts';

const rows = (text: string) => [...casesInCsv(new TextEncoder().encode(text), 'cases.csv')];

it('columns are variables, and texts whatever they look like', () => {
  expect(rows('question,count\nWhen?,007\n')).toMatchObject([
    { case: { vars: { question: 'When?', count: '007' }, where: { file: 'cases.csv', line: 2 } } },
  ]);
});

it('a row is named by the line on which it begins, also after cells of several lines', () => {
  const lines = rows('q\n"a\nb"\nc\n\n"d"\n').map((each) =>
    each.kind === 'case' ? each.case.where.line : null,
  );
  expect(lines).toEqual([2, 4, 6]);
});

it.each([
  ['a row of another length', 'a,b\n1\n', { line: 2 }, 'one cell for each column'],
  ['a column twice', 'a,a\n1,2\n', { line: 1 }, 'there twice'],
  ['a column without a name', 'a,\n1,2\n', { line: 1 }, 'no name'],
  ['a part of a case that no cell can hold', 'question,expect\nx,y\n', { line: 1 }, 'expect'],
  ['a quote without an end', 'a\n"b\n', {}, 'CSV'],
  ['a weight that no verdict obeys', 'a,weight\nb,2\n', { line: 2 }, 'weigh'],
  ['bytes that are no UTF-8', 'a\n\ufffd\n', { line: 2 }, 'UTF-8'],
])('%s is a problem with its place, never a case', (_, text, where, word) => {
  const found = rows(text);
  expect(found.filter(({ kind }) => kind === 'case')).toEqual([]);
  expect(found[0]).toMatchObject({
    kind: 'problem',
    problem: { where, what: expect.stringContaining(word) },
  });
});

it('broken rows hide no whole ones', () => {
  expect(rows('a,b\n1\n2,3\n').map(({ kind }) => kind)).toEqual(['problem', 'case']);
});
