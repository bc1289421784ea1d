import { describe, expect, it } from 'vitest';
import { caseOf } from '../../../fixtures/builders/cases.ts';
import type { Json } from '../../foundation/json.ts';
import type { Expectation } from '../dataset/dataset.ts';
import { type Answer, answered } from '../target/target.ts';
import { checks, makeCheck, reservedChecks } from './checks.ts';
import { noServices } from './services.ts';

const of = caseOf('hours', { expected: 'At 9:00.' });
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
  };

  it.each(Object.entries(outputs))(
    'of 65k %s ends every check in time, one way or the other',
    async (_, output) => {
      for (const [expectation] of rows) {
        const begun = performance.now();
        expect(typeof (await passes(expectation, output))).toBe('boolean');
        expect(performance.now() - begun).toBeLessThan(1000);
      }
    },
  );

  it.each(['(a+)+$', '(a|aa)+$', '(.*a){12}$'])('cannot make the pattern %s hang', async (pattern) => {
    const hostile = `${'a'.repeat(long)}!`;
    const begun = performance.now();
    expect(await passes({ type: 'regex', value: pattern }, hostile)).toBe(false);
    expect(performance.now() - begun).toBeLessThan(5000);
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
