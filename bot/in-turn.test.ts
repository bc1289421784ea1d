import { describe, expect, it } from 'vitest';
import { createTurns } from './in-turn.ts';

describe('turns', () => {
  it('of one key come one after the other, those of another beside them', async () => {
    const turns = createTurns();
    const first = Promise.withResolvers<void>();
    const told: string[] = [];
    const slow = turns.take('a', async () => {
      await first.promise;
      told.push('a1');
    });
    const next = turns.take('a', async () => told.push('a2'));
    await turns.take('b', async () => told.push('b1'));
    expect(told).toEqual(['b1']);
    first.resolve();
    await Promise.all([slow, next]);
    expect(told).toEqual(['b1', 'a1', 'a2']);
  });

  it('go on after one that failed, which its caller hears of', async () => {
    const turns = createTurns();
    const failed = turns.take('a', () => Promise.reject(new Error('no')));
    const next = turns.take('a', async () => 'yes');
    await expect(failed).rejects.toThrow('no');
    expect(await next).toBe('yes');
  });
});
