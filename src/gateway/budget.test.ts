import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BudgetSpent } from '../evaluation/target/budget-spent.ts';
import { createBudget } from './budget.ts';

const never = new AbortController().signal;

describe('a budget', () => {
  it('never lets what is spent and what is set aside exceed its limit, in whatever order calls end', async () => {
    const call = fc.record({
      most: fc.double({ min: 0, max: 3, noNaN: true }),
      part: fc.double({ min: 0, max: 1, noNaN: true }),
      endsAfter: fc.integer({ min: 0, max: 5 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(call, { maxLength: 30 }), async (calls) => {
        const budget = createBudget(10);
        let aside = 0;
        await Promise.all(
          calls.map(async ({ most, part, endsAfter }) => {
            const hold = await budget.hold(most, never).catch(() => null);
            if (hold === null) return;
            aside += most;
            expect(budget.spentUsd + aside).toBeLessThanOrEqual(10 + 1e-6);
            for (let turn = 0; turn < endsAfter; turn++) await Promise.resolve();
            aside -= most;
            hold.settle(part * most);
          }),
        );
        expect(budget.spentUsd).toBeLessThanOrEqual(10 + 1e-6);
      }),
    );
  });

  it('waits for what calls under way give back before it refuses one', async () => {
    const budget = createBudget(10);
    const first = await budget.hold(9, never);
    const second = budget.hold(5, never);
    first.settle(1);
    await expect(second).resolves.toBeDefined();
    expect(budget).toMatchObject({ spentUsd: 1, over: null });
  });

  it('is over once a call does not fit and none is under way, and then refuses smaller ones too', async () => {
    const budget = createBudget(10);
    (await budget.hold(8, never)).settle(8);
    await expect(budget.hold(3, never)).rejects.toBeInstanceOf(BudgetSpent);
    await expect(budget.hold(1, never)).rejects.toBeInstanceOf(BudgetSpent);
    expect(budget.over).toBe('$8.00 of $10.00 are spent, and the next call may cost $3.00');
  });

  it('refuses everybody who waits when it ends', async () => {
    const budget = createBudget(10);
    const running = await budget.hold(10, never);
    const waiting = [budget.hold(1, never), budget.hold(2, never)];
    running.settle(10);
    for (const each of waiting) await expect(each).rejects.toBeInstanceOf(BudgetSpent);
  });

  it('lets a call of which nobody knows what it costs run alone', async () => {
    const budget = createBudget(10);
    const known = await budget.hold(1, never);
    let started = false;
    const unknown = budget.hold(null, never).then((hold) => {
      started = true;
      return hold;
    });
    const after = budget.hold(1, never);
    await Promise.resolve();
    expect(started).toBe(false);
    known.settle(1);
    const alone = await unknown;
    let next = false;
    void after.then(() => {
      next = true;
    });
    await Promise.resolve();
    expect(next).toBe(false);
    alone.settle(2);
    await after;
    expect(budget.spentUsd).toBe(3);
  });

  it('counts all that was set aside for a call of unknown cost', async () => {
    const budget = createBudget(10);
    (await budget.hold(4, never)).settle(null);
    expect(budget.spentUsd).toBe(4);
  });

  it('counts no call twice', async () => {
    const budget = createBudget(10);
    const hold = await budget.hold(4, never);
    hold.settle(3);
    hold.settle(4);
    expect(budget.spentUsd).toBe(3);
  });

  it('a wait that is given up leaves its place to the next', async () => {
    const budget = createBudget(10);
    const running = await budget.hold(9, never);
    const stop = new AbortController();
    const large = budget.hold(8, stop.signal);
    const small = budget.hold(1, never);
    stop.abort();
    await expect(large).rejects.toBe(stop.signal.reason);
    await expect(small).resolves.toBeDefined();
    running.settle(9);
  });

  it('goes on from what an interrupted run has spent', async () => {
    const budget = createBudget(10);
    budget.add(9.5);
    await expect(budget.hold(1, never)).rejects.toBeInstanceOf(BudgetSpent);
  });
});
