import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ReadAs, startReading } from './reading.ts';

const none = { stream: undefined, end: undefined, extract: {} } as const;

/** The text read in pieces of those lengths, the rest as one. */
function read(as: Partial<ReadAs>, text: string, lengths: readonly number[] = []) {
  const reading = startReading({ ...none, ...as });
  let rest = text;
  for (const length of lengths) {
    reading.feed(rest.slice(0, length));
    rest = rest.slice(length);
  }
  if (rest !== '') reading.feed(rest);
  return reading.finish();
}

describe('a reply that arrives as a whole', () => {
  test('is the answer itself where nothing is to be taken out of it', () => {
    expect(read({}, 'We open at nine.')).toMatchObject({ kind: 'read', output: 'We open at nine.' });
    expect(read({}, '{"a": 1}')).toMatchObject({ output: '{"a": 1}' });
  });

  test('is asked by member, pointer or path', () => {
    const reply = JSON.stringify({ data: { text: 'yes' }, 'a.b': [{ t: 'x' }, { t: 'y' }] });
    for (const [answer, output] of [
      ['data.text', 'yes'],
      ['/data/text', 'yes'],
      ['$.data.text', 'yes'],
      ['/a.b/1/t', 'y'],
      ["$['a.b'][*].t", 'xy'],
      ['data', '{"text":"yes"}'],
    ] as const)
      expect(read({ extract: { answer } }, reply)).toMatchObject({ kind: 'read', output });
  });

  test('that lacks the answer, or is no JSON, is no answer', () => {
    const extract = { answer: 'text' };
    expect(read({ extract }, '{"error":"x"}')).toMatchObject({ code: 'reply-without-answer' });
    expect(read({ extract }, '{"text":null}')).toMatchObject({ code: 'reply-without-answer' });
    expect(read({ extract }, '<html>')).toMatchObject({ code: 'reply-not-json' });
    expect(read({ extract: { answer: 'constructor' } }, '{}')).toMatchObject({
      code: 'reply-without-answer',
    });
  });

  test('tells what was read, found, used and asked for', () => {
    const reply = {
      text: 'a',
      contexts: [{ id: 'd1', text: 'First.' }, 'Second.', { n: 1 }],
      usage: { prompt_tokens: 3, completion_tokens: 4 },
      model: 'm-1',
      build: 'fp',
      trace: 'A'.repeat(32),
      calls: [{ function: { name: 'find', arguments: '{"q":1}' } }, { name: 'tell', arguments: 'odd' }, 3],
    };
    const extract = {
      answer: 'text',
      contexts: 'contexts',
      retrieved: '$.contexts[*].id',
      usage: 'usage',
      model: 'model',
      fingerprint: 'build',
      traceId: 'trace',
      toolCalls: 'calls',
    };
    expect(read({ extract }, JSON.stringify(reply))).toEqual({
      kind: 'read',
      output: 'a',
      contexts: ['First.', 'Second.', '{"n":1}'],
      retrieved: ['d1'],
      usage: { input: 3, cached: null, output: 4 },
      model: { asked: 'm-1', answered: 'm-1', fingerprint: 'fp' },
      traceId: 'a'.repeat(32),
      toolCalls: [
        { name: 'find', arguments: { q: 1 } },
        { name: 'tell', arguments: 'odd' },
      ],
    });
  });

  test('of which nothing else is told says so, and never 0', () => {
    const odd = { text: 'a', usage: { input: -1 }, trace: 'short' };
    const extract = {
      answer: 'text',
      usage: 'usage',
      traceId: 'trace',
      contexts: 'contexts',
      toolCalls: 'x',
    };
    expect(read({ extract }, JSON.stringify(odd))).toMatchObject({
      usage: null,
      traceId: null,
      contexts: null,
      toolCalls: null,
      model: null,
    });
  });
});

const sse =
  'data: {"delta":"We "}\n\ndata: {"delta":"open."}\n\nid: 7\ndata: {"contexts":["c"]}\n\ndata: [DONE]\n\n';
const extract = { answer: 'delta', contexts: 'contexts' };

describe('server-sent events', () => {
  test('are put together, what they tell beside the answer included, however they are cut', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 40 })), (lengths) => {
        const whole = read({ stream: 'sse', end: '[DONE]', extract }, sse, lengths);
        expect(whole).toMatchObject({ kind: 'read', output: 'We open.', contexts: ['c'] });
      }),
    );
  });

  test('without their end marker were cut, with it nothing after it counts', () => {
    const as = { stream: 'sse', end: '[DONE]', extract } as const;
    expect(read(as, sse.slice(0, 60))).toMatchObject({ kind: 'unreadable', code: 'stream-cut' });
    expect(read(as, `${sse}data: {"delta":"more"}\n\n`)).toMatchObject({ output: 'We open.' });
  });

  test('the marker may be an object, of which the event has more members', () => {
    const stream = 'data: {"delta":"a"}\n\ndata: {"done":true,"ms":3}\n\n';
    expect(read({ stream: 'sse', end: '{"done":true}', extract }, stream)).toMatchObject({ output: 'a' });
    expect(read({ stream: 'sse', end: '{"done":false}', extract }, stream)).toMatchObject({
      code: 'stream-cut',
    });
  });

  test('an event stream without data is its raw text', () => {
    expect(read({ stream: 'sse' }, 'Reset your password: now.')).toMatchObject({
      kind: 'read',
      output: 'Reset your password: now.',
    });
    expect(read({ stream: 'sse', end: '[END]' }, 'Reset')).toMatchObject({ code: 'stream-cut' });
    expect(read({ stream: 'sse', end: '[END]' }, 'Reset[END]')).toMatchObject({ output: 'Reset' });
  });

  test('that are no JSON where JSON is asked for are no answer', () => {
    expect(read({ stream: 'sse', extract }, 'data: oops\n\n')).toMatchObject({ code: 'reply-not-json' });
  });
});

describe('lines of JSON and plain text', () => {
  test('are read however they are cut', () => {
    const lines = '{"delta":"a"}\n{"delta":"b"}\r\n\n{"end":1}';
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 20 })), (lengths) => {
        expect(read({ stream: 'ndjson', end: '{"end":1}', extract }, lines, lengths)).toMatchObject({
          kind: 'read',
          output: 'ab',
        });
        expect(read({ stream: 'text', end: 'STOP' }, 'one two STOP three', lengths)).toMatchObject({
          output: 'one two ',
        });
      }),
    );
  });
});
