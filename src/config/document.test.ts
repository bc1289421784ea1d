import { describe, expect, it } from 'vitest';
import { problemsOf } from '../../fixtures/builders/problems.ts';
import { readDocument } from './document.ts';

const problemsIn = (text: string) => problemsOf(() => readDocument(text, 'p.yml'));

describe('a line', () => {
  const document = readDocument(
    '# a comment\na:\n  b: 1\n  list:\n    - x\n    - y\nc: { d: 2, 5: five }\n"e f": &e\n  g: 3\nh: *e\n',
    'p.yml',
  );

  it.each([
    [['a'], 2],
    [['a', 'b'], 3],
    [['a', 'list', 1], 6],
    [['c', 'd'], 7],
    [['c', '5'], 7],
    [['e f', 'g'], 9],
  ])('is that of the key or entry at %j', (path, line) => {
    expect(document.lineOf(path)).toBe(line);
  });

  it('is that of the nearest part that is written down where the path itself is not', () => {
    expect(document.lineOf(['a', 'missing', 'deeper'])).toBe(2);
    expect(document.lineOf(['h', 'g'])).toBe(10);
    expect(document.lineOf(['missing'])).toBe(1);
    expect(document.lineOf([])).toBe(1);
  });
});

describe('what is refused', () => {
  it.each([
    ['a key that stands twice', 'a: 1\nb: 2\na: 3\n', 3, 'unique'],
    ['an alias of nothing', 'a: 1\nb: *a\n', 2, 'alias'],
    ['an alias inside of its own anchor', 'a: 1\nb: &b\n  c: *b\n', 3, 'inside of its own anchor'],
    ['a tag that nobody knows', 'a: 1\nb: !include other.yml\n', 2, 'tag'],
    ['a second document', 'a: 1\n---\nb: 2\n', 2, 'multiple documents'],
    ['YAML 1.1', '%YAML 1.1\n---\na: no\n', 1, 'YAML 1.1'],
    ['a bracket that is never closed', 'a: 1\nb: [1, 2\n', 3, 'sequence'],
  ])('%s', (_, text, line, found) => {
    const [first, ...more] = problemsIn(text);
    expect(first).toMatchObject({ code: 'config-syntax', where: { file: 'p.yml', line } });
    expect(first?.found).toContain(found);
    expect(more).toEqual([]);
  });

  it('aliases that multiply', () => {
    const lines = [
      'a: &a [1,1,1,1,1,1,1,1,1,1]',
      'b: &b [*a,*a,*a,*a,*a,*a,*a,*a]',
      'c: [*b,*b,*b,*b,*b,*b,*b]',
    ];
    expect(problemsIn(lines.join('\n'))).toMatchObject([{ code: 'config-syntax', where: { line: 2 } }]);
  });

  it('a nesting without end, with few words', () => {
    const problems = problemsIn(`a: ${'['.repeat(20_000)}`);
    expect(problems[0]).toMatchObject({ code: 'config-syntax', where: { line: 1 } });
    expect(problems.length).toBeLessThan(5);
  });

  it('every place of several, and of what follows from one place nothing', () => {
    const text = 'a: 1\na: 2\nb: { key: ${NAME} }\nc:\n  d: 3\ne: 4\n';
    expect(problemsIn(text).map(({ where }) => where?.line)).toEqual([2, 3]);
  });

  it('an unquoted placeholder between braces, with the way to write it', () => {
    const problems = problemsIn('providers:\n  main: { kind: openai, apiKey: ${MODEL_KEY} }\n');
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({
      where: { line: 2 },
      next: expect.stringContaining('"${NAME}"'),
    });
  });

  it('never by showing the text, which may be a secret', () => {
    expect(JSON.stringify(problemsIn('apiKey: "a" sk-1234\n'))).not.toContain('sk-1234');
  });
});

it('a merge key is a key like any other, so that the schema refuses it', () => {
  const { value } = readDocument('a: &a { x: 1 }\nb:\n  <<: *a\n', 'p.yml');
  expect(value).toEqual({ a: { x: 1 }, b: { '<<': { x: 1 } } });
});
