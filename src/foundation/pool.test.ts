import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pool } from './pool.ts';

/** Work that ends when it is told to. */
function gates() {
  const open = new Map<number, PromiseWithResolvers<void>>();
  return {
    open,
    work: (item: number): Promise<void> => {
      const gate = Promise.withResolvers<void>();
      open.set(item, gate);
      return gate.promise.finally(() => open.delete(item));
    },
  };
}

const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve();
};

describe('a pool', () => {
  it('works off every item once, in order, never more than its size at a time', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(30), fc.integer({ min: 1, max: 40 }), async (count, size) => {
        const begun: number[] = [];
        let busy = 0;
        let most = 0;
        const items = Array.from({ length: count }, (_, index) => index);
        await pool(items, size, async (item) => {
          begun.push(item);
          busy += 1;
          most = Math.max(most, busy);
          await Promise.resolve();
          busy -= 1;
        });
        expect(begun).toEqual(items);
        expect(most).toBe(Math.min(size, count));
      }),
    );
  });

  it('takes the next item as soon as one has ended, without waiting for the slowest', async () => {
    const { open, work } = gates();
    const run = pool([0, 1, 2, 3], 2, work);
    expect([...open.keys()]).toEqual([0, 1]);
    open.get(1)?.resolve();
    await settled();
    expect([...open.keys()]).toEqual([0, 2]);
    open.get(2)?.resolve();
    open.get(0)?.resolve();
    await settled();
    open.get(3)?.resolve();
    await run;
  });

  it('starts nothing new after a failure, waits for what runs, then rejects with the first', async () => {
    const { open, work } = gates();
    let ended = false;
    const run = pool([0, 1, 2, 3], 2, work).finally(() => {
      ended = true;
    });
    const expected = expect(run).rejects.toThrow('first');
    open.get(0)?.reject(new Error('first'));
    await settled();
    expect([[...open.keys()], ended]).toEqual([[1], false]);
    open.get(1)?.reject(new Error('second'));
    await expected;
  });

  it('starts nothing new once it is told to stop, and ends with what runs', async () => {
    const { open, work } = gates();
    const stop = new AbortController();
    const run = pool([0, 1, 2], 1, work, stop.signal);
    stop.abort();
    open.get(0)?.resolve();
    await run;
    expect(open.size).toBe(0);
  });

  it.each([0, -1])('of size %i still works, one at a time', async (size) => {
    const done: number[] = [];
    await pool([1, 2], size, async (item) => {
      done.push(item);
    });
    expect(done).toEqual([1, 2]);
  });

  it('starts others in place of one that only waits, and is back at its size afterwards', async () => {
    const wait = Promise.withResolvers<void>();
    const { open, work } = gates();
    const run = pool([0, 1, 2, 3], 2, async (item, meanwhile) => {
      if (item === 0) await meanwhile(wait.promise);
      await work(item);
    });
    await settled();
    expect([...open.keys()]).toEqual([1, 2]);
    wait.resolve();
    await settled();
    expect([...open.keys()]).toEqual([1, 2, 0]);
    open.get(1)?.resolve();
    await settled();
    expect([...open.keys()]).toEqual([2, 0]);
    open.get(0)?.resolve();
    await settled();
    expect([...open.keys()]).toEqual([2, 3]);
    open.get(2)?.resolve();
    open.get(3)?.resolve();
    await run;
  });
});
