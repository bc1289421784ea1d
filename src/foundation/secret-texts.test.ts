import fc from 'fast-check';
import { expect, it } from 'vitest';
import { quoted, redact, secretTexts } from './secret-texts.ts';

it('no secret is left in a text, as it is or as an address carries it, whichever is a part of another', () => {
  const secret = fc.stringMatching(/^[a-z ]{2,10}$/);
  fc.assert(
    fc.property(fc.array(secret, { minLength: 1, maxLength: 5 }), (secrets) => {
      const sent = secrets.flatMap((each) => [each, encodeURIComponent(each)]);
      const shown = redact(sent.join('|'), secretTexts(secrets)).split('|');
      expect(shown).toEqual(sent.map(() => '***'));
    }),
  );
  expect(redact('key abc-def and abc', secretTexts(['abc', 'abc-def']))).toBe('key *** and ***');
});

it('an empty secret hides nothing', () => {
  expect(redact('as it is', secretTexts(['']))).toBe('as it is');
});

it('a quotation is one short line, and nothing of nothing', () => {
  expect(quoted(' a\n\u0007b  k3y ', secretTexts(['k3y']))).toBe(': a b ***');
  expect(quoted('\n', [])).toBe('');
  expect(quoted('x'.repeat(400), []).length).toBe(302);
});
