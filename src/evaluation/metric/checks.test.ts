import { describe, expect, it } from 'vitest';
import { caseOf } from '../../../fixtures/builders/cases.ts';
import type { Expectation } from '../dataset/dataset.ts';
import { checks, makeCheck, reservedChecks } from './checks.ts';

const of = caseOf('hours', { expected: 'At 9:00.' });
const passes = (expectation: Expectation, output: string): boolean => makeCheck(expectation, of)(output).pass;
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
  it('passes exactly what it says', () => {
    expect(passing.filter((output) => !passes(expectation, output))).toEqual([]);
    expect(failing.filter((output) => passes(expectation, output))).toEqual([]);
  });

  it('is turned round by not-', () => {
    const opposite = { ...expectation, type: `not-${expectation.type}` };
    expect(passing.filter((output) => passes(opposite, output))).toEqual([]);
    expect(failing.filter((output) => !passes(opposite, output))).toEqual([]);
  });

  it('says why it fails', () => {
    for (const output of failing) {
      const result = makeCheck(expectation, of)(output);
      expect(result.pass === false && result.why !== '').toBe(true);
    }
  });
});

it('the table has a row for every check', () => {
  expect([...new Set(rows.map(([expectation]) => expectation.type))].toSorted()).toEqual(
    Object.keys(checks).toSorted(),
  );
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
    (_, output) => {
      for (const [expectation] of rows) {
        const begun = performance.now();
        expect(typeof passes(expectation, output)).toBe('boolean');
        expect(performance.now() - begun).toBeLessThan(1000);
      }
    },
  );

  it.each(['(a+)+$', '(a|aa)+$', '(.*a){12}$'])('cannot make the pattern %s hang', (pattern) => {
    const hostile = `${'a'.repeat(long)}!`;
    const begun = performance.now();
    expect(passes({ type: 'regex', value: pattern }, hostile)).toBe(false);
    expect(performance.now() - begun).toBeLessThan(5000);
  });

  it('cannot make the pattern of a schema hang', () => {
    const value = { type: 'string', pattern: '^(a+)+$' };
    expect(passes({ type: 'json-schema', value }, JSON.stringify(`${'a'.repeat(long)}!`))).toBe(false);
  });

  it('nested deeper than a recursive schema can follow fails, and does not crash', () => {
    const value = { type: 'array', items: { $ref: '#' } };
    expect(passes({ type: 'json-schema', value }, `${'['.repeat(5000)}1${']'.repeat(5000)}`)).toBe(false);
  });
});
