import { describe, expect, it } from 'vitest';
import { passes, rows } from '../../../fixtures/builders/checks.ts';

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
        expect(performance.now() - begun).toBeLessThan(10_000);
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
    expect(performance.now() - begun).toBeLessThan(10_000);
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
