import { describe, expect, it } from 'vitest';
import { readCases } from './dataset-files.ts';

const read = (text: string) => readCases([{ file: 'data/1.yml', bytes: new TextEncoder().encode(text) }]);
const whole = `id: opening-hours
history:
  - role: user
    content: Hello
  - role: assistant
    content: Hello, what would you like to know?
context: We open at ten.
input: When do you open?
output: At ten.
`;

describe('a case file of LinguaMetrica', () => {
  it('asks its input after its history; context and output are what it is judged by', () => {
    const { cases, problems } = read(whole);
    expect(problems).toEqual([]);
    expect(cases).toMatchObject([
      {
        id: 'opening-hours',
        messages: [
          { role: 'user', content: 'Hello' },
          { role: 'assistant', content: 'Hello, what would you like to know?' },
        ],
        contexts: ['We open at ten.'],
        expected: 'At ten.',
        where: { file: 'data/1.yml', line: 1 },
      },
    ]);
    // What it is judged by is not given to the pipeline.
    expect(cases[0]?.vars).toEqual({ input: 'When do you open?' });
  });

  it('needs nothing but id and input; null and an empty history are none', () => {
    const asked = 'id: a\ninput: When?\n';
    const [plain, empty] = [read(asked), read(`${asked}history: []\ncontext: null\noutput:\n`)];
    expect(plain.cases).toMatchObject([{ messages: null, contexts: [], expected: null }]);
    expect(empty.cases[0]?.digest).toBe(plain.cases[0]?.digest);
  });

  it('may say more than LinguaMetrica reads', () => {
    expect(read(`${whole}author: me\n`).problems).toEqual([]);
  });

  it.each([
    ['no id', 'input: When?\n', 1, 'id'],
    ['no input', 'id: a\noutput: At ten.\n', 1, 'input'],
    ['an id that is a number', 'input: When?\nid: 7\n', 2, 'id'],
    ['an input that is a list', 'id: a\ninput: [When?]\n', 2, 'input'],
    ['a role that it does not know', whole.replace('assistant', 'system'), 2, 'history.1.role'],
    ['a history that is a text', 'id: a\nhistory: Hello\ninput: When?\n', 2, 'history'],
    ['a context that is a map', 'id: a\ninput: When?\ncontext: { a: 1 }\n', 3, 'context'],
    ['broken YAML', 'id: a\ninput: b: c\n', 2, ''],
  ])('is refused with its line: %s', (_, text, line, key) => {
    const { cases, problems } = read(text);
    expect(cases).toEqual([]);
    expect(problems).toMatchObject([{ code: 'dataset-line', where: { file: 'data/1.yml', line } }]);
    expect(problems[0]?.what).toContain(key);
  });

  it('is told from a dataset line by what it asks with', () => {
    expect(read('id: a\nvars: { input: x }\ncontext: y\n').problems[0]?.what).toContain('context is no key');
  });
});
