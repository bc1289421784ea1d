import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseCase } from '../dataset/case-file.ts';
import { outputText, problemText, workerAnswer, workerInput, workerSteps } from './worker-answer.ts';
import { readWorkerLine, type WorkerAnswer } from './worker-file.ts';

function answerOf(told: Record<string, unknown>): WorkerAnswer {
  const message = readWorkerLine(JSON.stringify({ id: 0, output: 'x', ...told }));
  if (message.kind !== 'answered') throw new Error(JSON.stringify(message));
  return message.answer;
}

const step = (id: string, start: number, more: Record<string, unknown> = {}) => ({
  id,
  type: 'chain',
  name: id,
  start,
  end: start + 5,
  ...more,
});

describe('the text of an answer', () => {
  test.each([
    ['text', 'text'],
    [{ content: 'of a message', tool_calls: [] }, 'of a message'],
    [{ content: [{ type: 'text', text: 'in ' }, 'parts', { type: 'image' }], role: 'assistant' }, 'in parts'],
    [{ content: 'and more', sources: ['a'] }, '{"content":"and more","sources":["a"]}'],
    [{ b: 1, a: [null] }, '{"a":[null],"b":1}'],
    [null, 'null'],
    [['a'], '["a"]'],
  ])('of %j is %s', (output, text) => {
    expect(outputText(output)).toBe(text);
  });

  test('tools are told where it is a message, and unknown where it is not', () => {
    const call = { name: 'search', args: { q: 'x' } };
    const told = workerAnswer(answerOf({ output: { content: '', tool_calls: [call] } }), 1, 1);
    expect(told.toolCalls).toEqual([{ name: 'search', arguments: { q: 'x' } }]);
    expect(workerAnswer(answerOf({}), 1, 1).toolCalls).toBeNull();
  });
});

describe('what a worker tells beside it', () => {
  test('is unknown where it says nothing', () => {
    const nothing = { contexts: null, retrieved: null, steps: null, usage: null, costUsd: null, model: null };
    expect(workerAnswer(answerOf({}), 7, 2)).toMatchObject({ ...nothing, latencyMs: 7, attempts: 2 });
  });

  test('steps stand by their start, with their parents by place, and one that never ended has no duration', () => {
    const told = [
      step('b', 2, { parent: 'a', end: null }),
      step('a', 1),
      step('c', 3, { parent: 'gone', type: 'odd' }),
    ];
    expect(workerSteps(answerOf({ steps: told }).steps ?? [])).toMatchObject([
      { name: 'a', parent: null, ms: 5, kind: 'chain' },
      { name: 'b', parent: 0, ms: null },
      { name: 'c', parent: null, kind: 'other' },
    ]);
  });

  test('documents of retrievers are what was read and found, each once, in their order', () => {
    const documents = [
      { id: 'b.md', text: 'B' },
      { id: null, text: 'C' },
      { id: 'a.md', text: 'A', score: 0.5 },
    ];
    const steps = [
      step('r', 1, { type: 'retriever', documents }),
      step('s', 2, { type: 'retriever', documents }),
    ];
    const answer = workerAnswer(answerOf({ steps }), 1, 1);
    expect(answer).toMatchObject({ contexts: ['B', 'C', 'A'], retrieved: ['b.md', '', 'a.md', ''] });
    expect(answer.steps?.[0]?.documents?.[2]).toEqual({ id: 'a.md', text: 'A', score: 0.5 });
    const found = step('r', 1, { type: 'retriever', documents: [] });
    expect(workerAnswer(answerOf({ steps: [found] }), 1, 1)).toMatchObject({ contexts: [], retrieved: [] });
    const said = { steps, contexts: ['said'], retrieved: ['said.md'] };
    expect(workerAnswer(answerOf(said), 1, 1)).toMatchObject({ contexts: ['said'], retrieved: ['said.md'] });
  });

  test('the first token is that of the last model call, before the first piece of a chain', () => {
    const steps = [
      step('l', 1, { type: 'llm', model: 'm', answeredBy: 'm-1', first: 3 }),
      step('k', 8, { type: 'llm', model: 'n', first: 9 }),
    ];
    const answer = workerAnswer(answerOf({ steps, firstMs: 1 }), 1, 1);
    expect(answer.firstTokenMs).toBe(9);
    expect(answer.model).toEqual({ asked: 'm, n', answered: 'm-1', fingerprint: null });
    expect(workerAnswer(answerOf({ firstMs: 1 }), 1, 1).firstTokenMs).toBe(1);
  });

  test('it cannot say that it took longer than it did', () => {
    expect(workerAnswer(answerOf({ ms: 3 }), 5, 1).latencyMs).toBe(3);
    expect(workerAnswer(answerOf({ ms: 9 }), 5, 1).latencyMs).toBe(5);
  });

  test('an error is its class and message, then as much of the end of its traceback as fits', () => {
    fc.assert(
      fc.property(fc.string(), fc.string({ maxLength: 2000 }), (message, traceback) => {
        const text = problemText({ class: 'ValueError', message, traceback });
        expect(text.length).toBeLessThanOrEqual(500);
        expect(text).toContain('ValueError');
      }),
    );
    const text = problemText({ class: 'E', message: 'm', traceback: `${'x'.repeat(900)} the last line` });
    expect(text).toMatch(/^E: m\n[\s\S]* the last line$/);
  });
});

describe('what a worker is asked', () => {
  const caseOf = (line: Record<string, unknown>) => {
    const parsed = parseCase(JSON.stringify({ id: 'a', ...line }), { file: 'x' });
    if (parsed.kind !== 'case') throw new Error('the case of a test is wrong');
    return parsed.case;
  };
  const vars = { question: 'q', tone: 't' };
  const messages = [{ role: 'user', content: 'Hi' }];

  test('is all variables, or the one that is named', () => {
    expect(workerInput(caseOf({ vars }))).toEqual(vars);
    expect(workerInput(caseOf({ vars }), { input: 'tone' })).toBe('t');
    expect(workerInput(caseOf({ vars }), { input: 'toString' })).toBeNull();
  });

  test('is the conversation too: under the named key always, else where there is one', () => {
    expect(workerInput(caseOf({ vars, messages }))).toEqual({ ...vars, messages });
    expect(workerInput(caseOf({ vars, messages }), { messages: 'history' })).toEqual({
      ...vars,
      history: messages,
    });
    expect(workerInput(caseOf({ vars }), { messages: 'history' })).toEqual({ ...vars, history: [] });
  });
});

describe('a line', () => {
  test.each([
    ['null', 'no object'],
    ['[1]', 'no object'],
    ['{', 'no JSON'],
    ['{"id":-1,"output":1}', 'id'],
    ['{"id":1}', 'output'],
    ['{"ready":{"protocol":2}}', 'protocol 2'],
    ['{"id":1,"error":"text"}', 'error'],
    ['{"id":1,"output":1,"usage":{"input_tokens":-4}}', 'usage.input_tokens'],
  ])('%s is no message, and says why', (line, why) => {
    expect(readWorkerLine(line)).toMatchObject({ kind: 'garbage', why: expect.stringContaining(why) });
  });

  test('never throws, whatever it is', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (line) => typeof readWorkerLine(line).kind === 'string'),
    );
  });

  test('of a later worker, with keys that are not known here, is read', () => {
    expect(readWorkerLine('{"id":1,"output":"x","later":true}')).toMatchObject({ kind: 'answered' });
  });
});
