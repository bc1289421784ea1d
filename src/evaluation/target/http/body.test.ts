import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { UserError } from '../../../foundation/error.ts';
import { bodyVariables, fillBody, writeBody } from './body.ts';

describe('fillBody', () => {
  test('a placeholder alone keeps the type of its value, elsewhere it is text; keys stay', () => {
    const body = { '{{q}}': '{{q}}', n: '{{n}}', list: ['n is {{ n }}', true], none: null };
    expect(fillBody(body, { q: 'Why?', n: [3] })).toEqual({
      '{{q}}': 'Why?',
      n: [3],
      list: ['n is [3]', true],
      none: null,
    });
  });

  test('what a case says is never a template', () => {
    fc.assert(
      fc.property(fc.string(), (said) => {
        const hostile = `{{secret}}${said}`;
        expect(fillBody({ a: '{{q}}', b: '<{{q}}>' }, { q: hostile, secret: 'x' })).toEqual({
          a: hostile,
          b: `<${hostile}>`,
        });
      }),
    );
  });

  test('a variable that the case lacks is named', () => {
    expect(() => fillBody({ a: '{{qestion}}' }, { question: 1 })).toThrow(UserError);
    expect(() => fillBody('{{constructor}}', {})).toThrow(UserError);
  });
});

test('the case wins over the settings of the candidate, and its conversation is `messages`', () => {
  const messages = [{ role: 'user', content: 'Hi' }] as const;
  const of = { vars: { question: 'Why?' }, messages };
  expect(bodyVariables(of, { question: 'easier', messages: 'mine', top_k: 3 })).toEqual({
    question: 'Why?',
    messages,
    top_k: 3,
  });
});

test('a text is sent as text, anything else as JSON, none as none', () => {
  expect(writeBody('a')).toEqual({ type: 'text/plain; charset=utf-8', text: 'a' });
  expect(writeBody({ a: 1 })).toEqual({ type: 'application/json', text: '{"a":1}' });
  expect(writeBody(undefined)).toBeNull();
});
