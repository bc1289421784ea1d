import { describe, expect, it } from 'vitest';
import type { Problem } from '../../foundation/error.ts';
import { parseCase } from './case-file.ts';
import { longestLine } from './case-problems.ts';
import type { Case } from './dataset.ts';

const where = { file: 'evals/docs.jsonl', line: 3 };

function caseIn(line: unknown): Case {
  const parsed = parseCase(typeof line === 'string' ? line : JSON.stringify(line), where);
  if (parsed.kind !== 'case') throw new Error(JSON.stringify(parsed));
  return parsed.case;
}

function problemIn(line: unknown): Problem {
  const parsed = parseCase(typeof line === 'string' ? line : JSON.stringify(line), where);
  if (parsed.kind !== 'problem') throw new Error(`the line was ${parsed.kind}`);
  return parsed.problem;
}

describe('a conversation with tools', () => {
  const call = { id: 'c1', type: 'function', function: { name: 'hours', arguments: '{}' } };

  it('is kept as OpenAI writes it, an assistant that only calls having no content', () => {
    const messages = [
      { role: 'user', content: 'When?' },
      { role: 'assistant', content: null, tool_calls: [call] },
      { role: 'tool', tool_call_id: 'c1', content: '9:00' },
    ];
    expect(caseIn({ messages }).messages).toEqual([
      messages[0],
      { role: 'assistant', content: '', tool_calls: [call] },
      messages[2],
    ]);
  });

  it.each(['user', 'assistant', 'tool'])('a message of %s without content or calls says nothing', (role) => {
    expect(problemIn({ messages: [{ role }] }).found).toContain('messages.0');
  });
});

describe('one line of a dataset', () => {
  it('is complete after reading: every default is in', () => {
    expect(caseIn({ vars: { question: 'When?' } })).toMatchObject({
      messages: null,
      expected: null,
      expect: [],
      contexts: [],
      relevant: [],
      tags: {},
      cluster: null,
      weight: 1,
      where,
    });
  });

  it('gets its id from its question alone where it has none', () => {
    const asked = { vars: { question: 'When?' } };
    const { id } = caseIn(asked);
    expect(id).toMatch(/^c_[0-9a-f]{12}$/);
    expect(caseIn({ ...asked, expected: 'At 9:00.', tags: ['hours'], cluster: 'hours.md' }).id).toBe(id);
    expect(caseIn({ vars: { question: 'Where?' } }).id).not.toBe(id);
    expect(caseIn({ ...asked, id: 'hours-017' }).id).toBe('hours-017');
  });

  it('reads a list of tags as a map of yes', () => {
    expect(caseIn({ vars: {}, tags: ['safety', 'hours'] }).tags).toEqual({ safety: 'yes', hours: 'yes' });
    expect(caseIn({ vars: {}, tags: { topic: 'hours' } }).tags).toEqual({ topic: 'hours' });
  });

  it('continues a conversation where it has messages', () => {
    const messages = [{ role: 'user', content: 'When?' }];
    expect(caseIn({ messages }).messages).toEqual(messages);
  });

  it('names an unknown key and the nearest one', () => {
    const problem = problemIn({ vars: {}, expectd: 'At 9:00.' });
    expect(problem).toMatchObject({ code: 'dataset-line', where, found: 'expectd', next: 'write expected' });
    expect(problemIn({ vars: {}, colour: 'red' }).next).toMatch(/vars.*metadata/);
  });

  it('names everything that is wrong with it at once', () => {
    const { what } = problemIn({ vars: {}, weight: 0, cluster: '', idd: 'a' });
    for (const word of ['weight', 'cluster', 'idd']) expect(what).toContain(word);
  });

  it.each([
    ['no JSON', '{"vars": {'],
    ['a list', '[]'],
    ['a text', '"vars"'],
    ['null', 'null'],
    ['nothing asked', '{"id":"a","expected":"b"}'],
    ['no message', '{"messages":[]}'],
    ['a role that no model knows', '{"messages":[{"role":"boss","content":"x"}]}'],
    ['a weight below zero', '{"vars":{},"weight":-1}'],
    ['an empty id', '{"id":"","vars":{}}'],
    ['a line break in an id', '{"id":"a\\nb","vars":{}}'],
    ['a direction mark in an id', '{"id":"a\\u202eb","vars":{}}'],
    ['an expectation without a type', '{"vars":{},"expect":[{"value":"x"}]}'],
    ['a key named __proto__', '{"vars":{"__proto__":{"polluted":true}}}'],
    ['nesting without end', `{"vars":{"a":${'['.repeat(5000)}${']'.repeat(5000)}}}`],
    ['bytes that are no UTF-8', '{"vars":{"question":"\ufffd"}}'],
    ['a line longer than people read', `{"vars":{"question":"${'a'.repeat(longestLine)}"}}`],
  ])('is refused with its place: %s', (_, line) => {
    expect(problemIn(line)).toMatchObject({ code: 'dataset-line', where });
    expect(problemIn(line).next).not.toBe('');
  });

  it('never repeats a long hostile text in its problem', () => {
    const { found = '' } = problemIn({ vars: {}, weight: 'x'.repeat(100_000) });
    expect(found.length).toBeLessThan(500);
  });
});

it('a weight is refused with its place while no verdict obeys it, and never ignored', () => {
  const line = (weight: number) => JSON.stringify({ id: 'a', vars: { question: '?' }, weight });
  const where = { file: 'cases.jsonl', line: 3 };
  expect(parseCase(line(1), where).kind).toBe('case');
  expect(parseCase(line(2), where)).toMatchObject({
    kind: 'problem',
    problem: { code: 'dataset-line', where, found: 'weight: 2' },
  });
});
