import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeSays } from '../../../../fixtures/builders/judges.ts';
import { replies } from '../../../../fixtures/judge-replies/replies.ts';
import { askJudge } from './judge.ts';
import { passagesShape, type ReplyShape, statementsShape, verdictShape, winnerShape } from './shapes.ts';

const shapes: Readonly<Record<(typeof replies)[number]['shape'], ReplyShape<unknown>>> = {
  binary: verdictShape(1),
  '0..5': verdictShape(5),
  winner: winnerShape,
  statements: statementsShape,
  passages: passagesShape(2),
};
const options = { provider: 'p', model: 'm', parameters: {}, reply: 'text' } as const;
const { signal } = new AbortController();

/** The part of a reply's value that counts: what was given, without its reasons. */
function given(value: unknown): unknown {
  if (Array.isArray(value))
    return value.map((each) => (typeof each === 'object' && 'holds' in each ? each.holds : each));
  if (typeof value !== 'object' || value === null) return value;
  if ('score' in value) return value.score;
  return 'winner' in value ? value.winner : value;
}

describe('a reply gives exactly the score that it says, or none', () => {
  it.each(replies)('$shape: $name', async ({ shape, reply, finish, score, why }) => {
    const question = { task: 't', material: 'm', shape: shapes[shape] };
    const judged = await askJudge(question, options, judgeSays({ output: reply, finish }), signal);
    if (why === undefined) expect(judged).toMatchObject({ kind: 'judged' });
    else expect(judged).toEqual({ kind: 'none', why: expect.stringContaining(why), ...spent });
    expect(judged.kind === 'judged' ? given(judged.value) : undefined).toEqual(score);
  });

  const spent = { usage: { input: 100, cached: 0, output: 20 }, costUsd: 0.001 };

  it('the corpus has both, and many', () => {
    expect(replies.filter(({ why }) => why !== undefined).length).toBeGreaterThan(60);
    expect(replies.filter(({ why }) => why === undefined).length).toBeGreaterThan(15);
    for (const { score, why } of replies) expect((score === undefined) !== (why === undefined)).toBe(true);
  });
});

describe('whatever a reply holds', () => {
  it('a score comes of it only where the reply is one object that says this very score', () => {
    const noise = fc.oneof(fc.string(), fc.json(), fc.constantFrom('', '{', '}', '"score":1', '```', '\n'));
    const whole = fc.record({ reason: fc.string(), score: fc.integer({ min: -2, max: 3 }) });
    fc.assert(
      fc.property(noise, whole, noise, (before, verdict, after) => {
        const reply = `${before}${JSON.stringify(verdict)}${after}`;
        const read = verdictShape(1).read(reply);
        if (read.kind === 'unreadable') return;
        // No noise that leaves JSON changes the value of the one object in it.
        expect([0, 1]).toContain(read.value.score);
        expect(JSON.parse(reply.trim().replace(/^```(?:json)?\n|\n```$/g, ''))).toMatchObject({
          score: read.value.score,
        });
      }),
      { numRuns: 2000 },
    );
  });

  it('reading it takes time by its length alone', () => {
    for (const piece of ['{"a":', '[', '"', '\\', '```json\n', '{"score":1}', '\n```', '{ "'])
      expect(verdictShape(1).read(piece.repeat(99_000 / piece.length)).kind).toBe('unreadable');
  }, 5_000);
});
