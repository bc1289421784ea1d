import { expect, it } from 'vitest';
import { casesInYaml } from './yaml-file.ts';

const read = (text: string) => [...casesInYaml(new TextEncoder().encode(text), 'a.yml')];

it('one case, a list and several documents are all cases, each with its line', () => {
  const text = 'id: a\nvars: {}\n---\n- id: b\n  vars: {}\n- id: c\n  vars: {}\n';
  const found = read(text).map((each) =>
    each.kind === 'case' ? [each.case.id, each.case.where.line] : each,
  );
  expect(found).toEqual([
    ['a', 1],
    ['b', 4],
    ['c', 6],
  ]);
});

it('an empty file has no case and no problem', () => {
  expect(read('')).toEqual([]);
  expect(read('# nothing\n')).toEqual([]);
});

it.each([
  ['broken YAML', '- id: a\n  vars: {\n'],
  [
    'aliases that grow without end',
    `a: &a [x]\n${Array.from({ length: 60 }, (_, i) => `k${i}: [*a, *a]`).join('\n')}\n`,
  ],
  ['a list of texts', '- one\n'],
])('%s is a problem with its place', (_, text) => {
  expect(read(text)[0]).toMatchObject({ kind: 'problem', problem: { where: { file: 'a.yml' } } });
});
