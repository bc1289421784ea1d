import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { UserError } from '../../foundation/error.ts';
import type { Message } from '../dataset/dataset.ts';
import { conversationOf, fillTemplate } from './template.ts';

describe('fillTemplate', () => {
  test('inserts strings verbatim and other values as JSON', () => {
    expect(fillTemplate('{{a}} {{ b }} {{c}}', { a: 'x "y"', b: 3, c: { k: [true] } })).toBe(
      'x "y" 3 {"k":[true]}',
    );
  });

  test('never expands what a value says', () => {
    fc.assert(
      fc.property(fc.string(), (value) => {
        const hostile = `{{secret}} $& $1 ${value} {{q}}`;
        expect(fillTemplate('<{{q}}>', { q: hostile, secret: 'x' })).toBe(`<${hostile}>`);
      }),
    );
  });

  test('names every unknown variable with its file, and the nearest known one', () => {
    const fill = () => fillTemplate('{{qestion}} {{tone}}', { question: '?' }, { file: 'a.prompt.yml' });
    expect(fill).toThrow(UserError);
    expect(fill).toThrow(/a\.prompt\.yml: .*\{\{qestion\}\}[\s\S]*write \{\{question\}\}[\s\S]*\{\{tone\}\}/);
  });

  test('a variable that only an object prototype has is unknown', () => {
    expect(() => fillTemplate('{{constructor}}', {})).toThrow(UserError);
  });
});

describe('conversationOf', () => {
  const call = { id: 'a', type: 'function', function: { name: 'find', arguments: '{}' } } as const;
  const prompt = [
    { role: 'system', content: 'Help {{name}}.' },
    { role: 'user', content: '{{question}}' },
  ] as const;

  test('a case without a conversation is asked by the filled prompt', () => {
    expect(conversationOf(prompt, { vars: { name: 'Ann', question: 'Why?' }, messages: null })).toEqual([
      { role: 'system', content: 'Help Ann.' },
      { role: 'user', content: 'Why?' },
    ]);
  });

  test('a conversation that waits for the assistant takes the place of the user messages', () => {
    const messages = [{ role: 'user', content: 'Hi {{name}}' }] as const;
    expect(conversationOf(prompt, { vars: { name: 'Ann' }, messages })).toEqual([
      { role: 'system', content: 'Help Ann.' },
      { role: 'user', content: 'Hi {{name}}' },
    ]);
  });

  test('a conversation that ends with the answer of a tool waits for the assistant', () => {
    const messages: Message[] = [
      { role: 'user', content: 'Hi' },
      { role: 'assistant', content: '', tool_calls: [call] },
      { role: 'tool', content: '9:00', tool_call_id: 'a' },
    ];
    const asked = conversationOf(prompt, { vars: { name: 'Ann' }, messages });
    expect(asked.map(({ role }) => role)).toEqual(['system', 'user', 'assistant', 'tool']);
  });

  test('a prompt keeps the tools that its own messages speak of, and what a developer says', () => {
    const long: Message[] = [
      { role: 'developer', content: 'Help {{name}}.' },
      { role: 'assistant', content: '', tool_calls: [call] },
      { role: 'tool', content: '{{hours}}', tool_call_id: 'a' },
    ];
    const asked = conversationOf(long, { vars: { name: 'Ann', hours: '9:00' }, messages: null });
    expect(asked).toEqual([
      { role: 'developer', content: 'Help Ann.' },
      { role: 'assistant', content: '', tool_calls: [call] },
      { role: 'tool', content: '9:00', tool_call_id: 'a' },
    ]);
  });

  test('a conversation in which the assistant spoke last is followed by the prompt', () => {
    const messages = [{ role: 'assistant', content: 'Yes?' }] as const;
    const asked = conversationOf(prompt, { vars: { name: 'Ann', question: 'Why?' }, messages });
    expect(asked.map(({ content }) => content)).toEqual(['Help Ann.', 'Yes?', 'Why?']);
  });
});
