import fc from 'fast-check';
import { expect, test } from 'vitest';
import { JsonValue } from '../../dataset/dataset.ts';
import { scoreIn } from './reply.ts';

test.each([
  [0.5, 0.5],
  [true, 1],
  [false, 0],
  [{ score: 0 }, 0],
  [{ score: 7, why: 'seven' }, 7],
  [{ pass: false, score: null }, 0],
])('%j is the score %d', (reply, value) => {
  expect(scoreIn(reply)).toMatchObject({ kind: 'scored', value });
});

test('keeps the reason, the detail and what it cost', () => {
  expect(scoreIn({ pass: true, why: 'w', detail: { a: 1 }, costUsd: 0.01, more: 1 })).toEqual({
    kind: 'scored',
    value: 1,
    reason: 'w',
    detail: { a: 1 },
    costUsd: 0.01,
  });
  expect(scoreIn({ abstain: 'cannot tell', costUsd: 0.01 })).toEqual({
    kind: 'abstained',
    why: 'cannot tell',
    costUsd: 0.01,
  });
});

test.each([
  null,
  '1.0',
  [],
  [1],
  {},
  { score: '1' },
  { score: 1, pass: true },
  { abstain: 'x', score: 1 },
  { why: 'x' },
  { score: 1, costUsd: -1 },
])('%j is no score', (reply) => {
  expect(scoreIn(reply)).toMatchObject({ kind: 'abstained' });
});

test('no reply makes it throw, and none has a score that it does not give', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const reply = JsonValue.parse(JSON.parse(JSON.stringify(value)));
      const gives =
        typeof reply === 'number' ||
        typeof reply === 'boolean' ||
        /"(?:score|pass)"/.test(JSON.stringify(reply));
      if (!gives) expect(scoreIn(reply).kind).toBe('abstained');
      else expect(() => scoreIn(reply)).not.toThrow();
    }),
  );
});
