import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as a from '../../../fixtures/builders/verdict.ts';
import { digestOf } from '../../foundation/digest.ts';
import { readShard, writeShard } from './shard.ts';
import type { ShardHead } from './shard-file.ts';
import type { Trial } from './trial-file.ts';

const head: ShardHead = {
  schema: 'shard/1',
  plan: digestOf('plan'),
  index: 0,
  of: 1,
  attempt: 1,
  startedAt: a.at,
  runner: 'linux',
};
const suite = a.suite({ cases: a.cases(4) });
const trials = a.trials(suite, (index) => ({
  scores: { expectations: 1 },
  output: `Ä 😀 "quoted"\n\u2028 ${index}`,
}));
const text = writeShard(head, trials, 'complete');

describe('a shard file', () => {
  it('gives back what was written', () => {
    expect(readShard(text)).toMatchObject({
      kind: 'whole',
      head,
      trials,
      end: { state: 'complete', trials: 4 },
    });
  });

  it('gives back any trial with any text, number or lack of one, sorted by key', () => {
    const number = fc.option(fc.double({ min: 0, max: 1, noNaN: true }));
    const each = fc.record({
      output: fc.option(
        fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('\u2028\r\n{"end":true}\n', 'half \ud83d')),
      ),
      score: number,
      why: fc.string({ unit: 'binary' }),
      end: fc.constantFrom('answered', 'candidate', 'infrastructure', 'not-run'),
    });
    fc.assert(
      fc.property(fc.array(each, { minLength: 4, maxLength: 4 }), (made) => {
        const written = trials.map((trial, index): Trial => {
          const { output = null, score = null, why = '', end = 'answered' } = made[index] ?? {};
          if (end === 'candidate' || end === 'infrastructure') return a.failedTrial(trial, end);
          const { schema, suite: of, case: id, repeat, caseDigest } = trial;
          if (end === 'not-run')
            return { schema, suite: of, case: id, repeat, caseDigest, outcome: 'not-run', why: 'time' };
          return {
            ...trial,
            output,
            scores: { expectations: score },
            abstained: { expectations: why },
          } as Trial;
        });
        const read = readShard(writeShard(head, written.toReversed(), 'stopped'));
        expect(read).toMatchObject({ kind: 'whole', end: { state: 'stopped', trials: 4 } });
        expect(read.kind === 'whole' ? read.trials : null).toEqual(written);
      }),
    );
  });

  it('is the same in whatever order the trials ended', () => {
    expect(writeShard(head, trials.toReversed(), 'complete')).toBe(text);
  });

  it('may hold no trial', () => {
    expect(readShard(writeShard(head, [], 'cancelled'))).toMatchObject({ kind: 'whole', trials: [] });
  });

  it('that was cut anywhere is never whole, and what is whole of it is the beginning of what was written', () => {
    for (let end = 0; end < text.length - 1; end++) {
      const read = readShard(text.slice(0, end));
      if (read.kind === 'cut') expect(read.trials).toEqual(trials.slice(0, read.trials.length));
      else expect(read.kind).toBe('unreadable');
    }
  });

  it('that lost only its last line break is whole', () => {
    expect(readShard(text.trimEnd()).kind).toBe('whole');
  });

  it('with a changed byte between head and end is not read', () => {
    const start = text.indexOf('\n') + 1;
    const stop = text.trimEnd().lastIndexOf('\n');
    fc.assert(
      fc.property(fc.integer({ min: start, max: stop - 1 }), (at) => {
        const changed = text[at] === 'x' ? 'y' : 'x';
        const read = readShard(text.slice(0, at) + changed + text.slice(at + 1));
        expect(read.kind).toBe('unreadable');
      }),
    );
  });

  it('with lines put out, doubled or in another order is not read', () => {
    const lines = text.trimEnd().split('\n');
    const [first = '', one = '', two = '', ...rest] = lines;
    for (const other of [
      [first, two, ...rest],
      [first, one, one, two, ...rest],
      [first, two, one, ...rest],
      [first, one, '', two, ...rest],
      [...lines, one],
      [...lines, ...lines],
    ])
      expect(readShard(`${other.join('\n')}\n`).kind).toBe('unreadable');
  });

  it('of a newer version says so, and is not taken for a broken one', () => {
    expect(readShard(text.replace('"shard/1"', '"shard/2"'))).toEqual({ kind: 'newer', version: 'shard/2' });
  });

  it.each([
    '',
    '\n',
    'null',
    '[]',
    '{}',
    '"shard/1"',
    '{"schema":"shard/0"}',
    '{"schema":"baseline/2"}',
    '\u0000',
  ])('is not %j', (other) => {
    expect(readShard(other).kind).toBe('unreadable');
  });

  it('with a key that no version knows is not read', () => {
    expect(readShard(text.replace('"runner"', '"more":1,"runner"')).kind).toBe('unreadable');
  });

  it('of a stranger never throws', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.json(), fc.string(), fc.constant(JSON.stringify(head)))), (lines) => {
        expect(['whole', 'cut', 'newer', 'unreadable']).toContain(readShard(lines.join('\n')).kind);
      }),
    );
  });
});
