import { describe, expect, it } from 'vitest';
import { caseOf } from '../../../fixtures/builders/cases.ts';
import type { Json } from '../../foundation/json.ts';
import type { Expectation } from '../dataset/dataset.ts';
import { type Answer, answered, type Step } from '../target/target.ts';
import { checks, makeCheck, reservedChecks } from './checks.ts';
import { noServices } from './services.ts';

const of = caseOf('hours', { expected: 'At 9:00.', vars: { question: 'In 2024?' } });
const { signal } = new AbortController();
const check = async (expectation: Expectation, given: string | Partial<Answer>) => {
  const said = typeof given === 'string' ? { output: given } : given;
  return makeCheck(expectation, of, noServices)(answered({ output: '', latencyMs: 1, ...said }), signal);
};
const passes = async (expectation: Expectation, output: string) => (await check(expectation, output)).pass;
const all = (expectation: Expectation, outputs: readonly string[]) =>
  Promise.all(outputs.map((output) => passes(expectation, output)));
const type = { type: 'object', required: ['open'], properties: { open: { type: 'string' } } };

const rows: readonly [expectation: Expectation, passing: readonly string[], failing: readonly string[]][] = [
  [{ type: 'equals' }, ['At 9:00.', '  At 9:00.\n'], ['at 9:00.', 'At 9:00', '', 'At 9:00. Or later.']],
  [{ type: 'equals', value: 'Yes', ignoreCase: true }, ['yes', 'YES '], ['yes.', 'At 9:00.']],
  [{ type: 'equals', value: '' }, ['', ' \n'], ['a']],
  [{ type: 'contains', value: '9:00' }, ['At 9:00.', '9:00'], ['At 9.', '']],
  [{ type: 'contains', value: 'NOON' }, ['NOON'], ['noon']],
  [{ type: 'contains', value: 'NOON', ignoreCase: true }, ['at noon'], ['at night']],
  [{ type: 'contains', value: '.*' }, ['a .* b'], ['anything']],
  [{ type: 'contains-all', value: ['a', 'b'] }, ['ba'], ['a', 'b', '']],
  [{ type: 'contains-any', value: ['a', 'b'] }, ['a', 'xb'], ['c', '']],
  [{ type: 'contains-any', value: ['A'], ignoreCase: true }, ['a'], ['b']],
  [{ type: 'regex', value: '^At \\d+:00' }, ['At 9:00.'], ['  At 9:00.', 'At nine']],
  [{ type: 'regex', value: 'noon', ignoreCase: true }, ['NOON'], ['night']],
  [{ type: 'json' }, ['{}', ' [1] ', 'null', '"a"'], ['', '{', "{'a': 1}", '```json\n{}\n```']],
  [{ type: 'json-schema', value: type }, ['{"open":"9:00"}'], ['{"open":9}', '{}', 'no JSON', '']],
  [{ type: 'refusal' }, ["I don't know.", 'I don’t know', 'Well. I cannot say.'], ['At 9:00.', '']],
  [{ type: 'equals', value: 42 }, ['42', ' 42.0\n'], ['"42"', '43', 'it is 42', '']],
  [
    { type: 'equals', value: { a: [1, null] } },
    ['{"a":[1,null]}'],
    ['{"a":[1]}', '{"a":[1,null],"b":1}', '{}', ''],
  ],
  [{ type: 'equals', value: null }, ['null'], ['', '0', 'At 9:00.']],
  [{ type: 'starts-with' }, ['At 9:00. Every day.', ' At 9:00.'], ['at 9:00.', 'We open At 9:00.', '']],
  [{ type: 'starts-with', value: 'YES', ignoreCase: true }, ['yes, we do'], ['no, yes']],
  [{ type: 'json-path', path: '$.a[0].b' }, ['{"a":[{"b":null}]}'], ['{"a":[]}', '{}', 'no JSON', '']],
  [
    { type: 'json-path', path: '$..b', value: [1] },
    ['{"a":{"b":[1]}}', '[{"b":2},{"b":[1]}]'],
    ['{"b":1}', '[]'],
  ],
  [{ type: 'json-path', path: "$[?search(@, '^a+$')]" }, ['["aa"]'], ['["ab"]', '[1]', '[]']],
  [{ type: 'json-path', path: "$[?match(@, 'a+')]" }, ['["aa"]'], ['["xaa"]']],
  [{ type: 'json-path', path: '$.__proto__' }, ['{"__proto__":1}'], ['{}']],
  [
    { type: 'numeric', value: 1234.5 },
    ['1234.5', 'It is 1,234.50 EUR.', "1'234.5", '1\u202f234.5'],
    ['1,2345', '1.234,5', '1234', '1234.5 or 2', 'none', ''],
  ],
  [{ type: 'numeric', value: 1234.5, decimal: ',' }, ['1.234,5', '1234,5'], ['1,234.5']],
  [{ type: 'numeric', value: -5 }, ['-5', 'is −5 °C', '(-5)'], ['5', '10-5', 'x-5']],
  [
    { type: 'numeric', value: 20, unit: 'USD' },
    ['20 USD for 5 users', 'USD 20'],
    ['20 for 5 USD', '20 users', '20 USD or 30 USD'],
  ],
  [{ type: 'numeric', value: 100, relative: 0.1 }, ['90', '110', '9e1', '100 (or 100.0)'], ['89', '111']],
  [{ type: 'numeric', value: 0.3, absolute: 0.1 }, ['0.2', '0.4', '.3'.padStart(3, '0')], ['0.41', '0.19']],
  [{ type: 'numeric', value: 4 }, ['GPT3 has 4'], ['GPT4', '1.2.3', '4e9999']],
  [{ type: 'levenshtein', value: 'kitten' }, ['kitten', ' kitte '], ['sitting', '']],
  [
    { type: 'rouge-l', value: 'the cat sat on the mat' },
    ['The cat sat on the mat!', 'the cat on the mat'],
    ['a dog', '', '…'],
  ],
  [
    { type: 'bleu', value: 'the cat sat on the mat' },
    ['The cat sat on the mat.'],
    ['the dog', '', 'mat the on sat cat the'],
  ],
  [
    { type: 'language', value: 'en' },
    [
      'We open at nine in the morning every day.',
      'This is a small text in English that says when we open our shop.',
    ],
    [
      'Wir öffnen jeden Tag um neun Uhr am Morgen.',
      'Nous ouvrons tous les jours à neuf heures du matin.',
      '私たちは毎日朝九時に開店します。お待ちしております。',
    ],
  ],
  [
    { type: 'language', value: 'deu' },
    ['Wir öffnen jeden Tag um neun Uhr am Morgen.'],
    ['We open at nine in the morning every day.'],
  ],
  [
    { type: 'max-tokens', value: 2 },
    ['', 'hello', 'hello world'],
    ['hello big world', 'word '.repeat(5000), '<|endoftext|>'],
  ],
  [
    { type: 'max-tokens', value: 4, encoding: 'cl100k_base' },
    ['one two three four'],
    ['one two three four five'],
  ],
  [{ type: 'max-words', value: 2 }, ['', 'one', ' one \n two '], ['one two three']],
  [{ type: 'max-words', value: 0 }, ['', ' '], ['a']],
];

describe.each(rows)('the check %j', (expectation, passing, failing) => {
  it('passes exactly what it says', async () => {
    expect(await all(expectation, passing)).toEqual(passing.map(() => true));
    expect(await all(expectation, failing)).toEqual(failing.map(() => false));
  });

  it('is turned round by not-', async () => {
    const opposite = { ...expectation, type: `not-${expectation.type}` };
    expect(await all(opposite, passing)).toEqual(passing.map(() => false));
    expect(await all(opposite, failing)).toEqual(failing.map(() => true));
  });

  it('says why it fails', async () => {
    for (const output of failing) {
      const result = await check(expectation, output);
      expect(result.pass === false && result.why !== '').toBe(true);
    }
  });
});

it('the tables have a row for every check', () => {
  const tested = [...rows.map(([expectation]) => expectation.type), ...ofAnswers.map(([{ type }]) => type)];
  expect([...new Set(tested)].toSorted()).toEqual(Object.keys(checks).toSorted());
});

const step = (name: string, over: Partial<Step> = {}): Step => ({
  name,
  kind: 'retriever',
  parent: null,
  startMs: 0,
  ms: 5,
  error: null,
  ...over,
});
const call = (name: string, args: Json = {}) => ({ toolCalls: [{ name, arguments: args }] });
const ofAnswers: readonly [expectation: Expectation, answer: Partial<Answer>, pass: boolean | null][] = [
  [{ type: 'tool', value: 'find' }, call('find'), true],
  [{ type: 'tool', value: 'find' }, call('seek'), false],
  [{ type: 'tool', value: 'find' }, { toolCalls: [] }, false],
  [{ type: 'tool', value: 'find' }, {}, null],
  [
    { type: 'tool', value: 'find', arguments: { a: [1, { b: 2 }] } },
    call('find', { a: [1, { b: 2, c: 3 }], d: 4 }),
    true,
  ],
  [{ type: 'tool', value: 'find', arguments: { a: [1] } }, call('find', { a: [1, 2] }), false],
  [{ type: 'tool', value: 'find', arguments: { a: 1 } }, call('find', 'a: 1'), false],
  [{ type: 'tool', value: 'find', arguments: { constructor: {} } }, call('find', {}), false],
  [{ type: 'step', value: 'find' }, { steps: [step('find')] }, true],
  [{ type: 'step', value: 'find', stepKind: 'llm' }, { steps: [step('find')] }, false],
  [{ type: 'step', value: 'find' }, { steps: [] }, false],
  [{ type: 'step', value: 'find' }, {}, null],
  [
    { type: 'step', value: 'find', failed: true },
    { steps: [step('find'), step('find', { error: 'no' })] },
    true,
  ],
  [{ type: 'step', value: 'find', failed: true }, { steps: [step('find')] }, false],
  [{ type: 'step', value: 'find', failed: false }, { steps: [step('find', { error: 'no' })] }, false],
  [{ type: 'step', value: 'find', withinMs: 10 }, { steps: [step('find', { ms: 10 })] }, true],
  [{ type: 'step', value: 'find', withinMs: 10 }, { steps: [step('find'), step('find', { ms: 11 })] }, false],
  [{ type: 'step', value: 'find', withinMs: 10 }, { steps: [step('find', { ms: null })] }, false],
  [{ type: 'step', value: 'find', withinMs: 10 }, { steps: [step('find')], fromCache: true }, null],
  [{ type: 'numbers-in-contexts' }, { output: '14 days', contexts: ['kept for 14 days'] }, true],
  [{ type: 'numbers-in-contexts' }, { output: '30 days', contexts: ['kept for 14 days'] }, false],
  [{ type: 'numbers-in-contexts' }, { output: '1,000 or 1000.0', contexts: ['1000 snapshots'] }, true],
  [{ type: 'numbers-in-contexts' }, { output: 'as in 2024', contexts: ['14'] }, true],
  [{ type: 'numbers-in-contexts' }, { output: 'no number', contexts: [] }, true],
  [{ type: 'numbers-in-contexts' }, { output: '14 days' }, null],
  [{ type: 'similarity', value: 'a' }, { output: 'a' }, null],
  [{ type: 'language', value: 'en' }, { output: 'Yes.' }, null],
  [{ type: 'no-tool' }, { toolCalls: [] }, true],
  [{ type: 'no-tool' }, call('find'), false],
  [{ type: 'no-tool' }, {}, null],
];

describe('a check of more than the output', () => {
  it.each(ofAnswers)('%j of %j', async (expectation, over, pass) => {
    expect((await check(expectation, over)).pass).toBe(pass);
  });

  it.each(ofAnswers)('not- of %j of %j: unknown stays unknown', async (expectation, over, pass) => {
    const opposite = { ...expectation, type: `not-${expectation.type}` };
    expect((await check(opposite, over)).pass).toBe(pass === null ? null : !pass);
  });
});

it('no name is both there and reserved', () => {
  expect(reservedChecks.filter((name) => name in checks)).toEqual([]);
});

describe('a hostile output', () => {
  const long = 65_000;
  const outputs = {
    letters: 'a'.repeat(long),
    spaces: ' '.repeat(long),
    brackets: '['.repeat(long),
    marks: '\u202e\u0000\ufffd'.repeat(long / 3),
    surrogates: '\ud800'.repeat(long),
    words: 'a '.repeat(long / 2),
    digits: '1,'.repeat(long / 2),
    lists: `[${'[1,[2]],'.repeat(long / 8)}1]`,
  };

  it.each(Object.entries(outputs))(
    'of 65k %s ends every check in time, one way or the other',
    async (_, output) => {
      for (const [expectation] of rows) {
        const begun = performance.now();
        expect([true, false, null]).toContain(await passes(expectation, output));
        expect(performance.now() - begun).toBeLessThan(1000);
      }
    },
  );

  it.each(['a', ' ', '[', '1,', 'a '])(
    'of 100 MB of %j takes no check longer, nor more memory than there is',
    async (part) => {
      const output = part.repeat(100_000_000 / part.length);
      for (const [expectation] of rows) {
        const begun = performance.now();
        expect([true, false, null]).toContain(await passes(expectation, output));
        expect(performance.now() - begun, expectation.type).toBeLessThan(5000);
      }
    },
  );

  it.each(['levenshtein', 'rouge-l', 'bleu', 'json'])(
    'is never compared by halves: too long a one is unknown to %s',
    async (type) => {
      const args = type === 'json' ? {} : { value: 'a' };
      expect(await passes({ type, ...args }, 'a '.repeat(1_500_000))).toBe(null);
    },
  );

  it('of many equal items is not held item by item against a schema', async () => {
    const value = { type: 'array', uniqueItems: true };
    const output = JSON.stringify(Array.from({ length: 20_000 }, (_, id) => ({ id })));
    expect(await passes({ type: 'json-schema', value }, output)).toBe(null);
  });

  it.each(['(a+)+$', '(a|aa)+$', '(.*a){12}$'])('cannot make the pattern %s hang', async (pattern) => {
    const hostile = `${'a'.repeat(long)}!`;
    const begun = performance.now();
    expect(await passes({ type: 'regex', value: pattern }, hostile)).toBe(false);
    expect(performance.now() - begun).toBeLessThan(5000);
  });

  it.each(['search', 'match'])('cannot make the pattern of a JSONPath hang in %s', async (name) => {
    const output = JSON.stringify([`${'a'.repeat(40)}!`]);
    const begun = performance.now();
    expect(await passes({ type: 'json-path', path: `$[?${name}(@, '^(a+)+$')]` }, output)).toBe(false);
    expect(performance.now() - begun).toBeLessThan(1000);
  });

  it('cannot make the pattern of a schema hang', async () => {
    const value = { type: 'string', pattern: '^(a+)+$' };
    expect(await passes({ type: 'json-schema', value }, JSON.stringify(`${'a'.repeat(long)}!`))).toBe(false);
  });

  it('nested deeper than a recursive schema can follow fails, and does not crash', async () => {
    const value = { type: 'array', items: { $ref: '#' } };
    expect(await passes({ type: 'json-schema', value }, `${'['.repeat(5000)}1${']'.repeat(5000)}`)).toBe(
      false,
    );
  });
});
