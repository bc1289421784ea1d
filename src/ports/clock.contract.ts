import { describe, expect, it } from 'vitest';
import type { Clock } from './clock.ts';

export interface ClockUnderTest {
  readonly clock: Clock;
  /** Lets at least so many milliseconds pass. */
  pass(ms: number): Promise<void>;
}

/** The rules of the port Clock, for a fake and for the real one alike. */
export function clockContract(name: string, open: () => ClockUnderTest): void {
  describe(`Clock: ${name}`, () => {
    it('moves on by what passed, in both of its times', async () => {
      const { clock, pass } = open();
      const before = { now: clock.now().getTime(), monotonic: clock.monotonicMs() };
      await pass(20);
      // A timer may fire a fraction of a millisecond early, and dates are whole milliseconds.
      expect(clock.now().getTime() - before.now).toBeGreaterThanOrEqual(18);
      expect(clock.monotonicMs() - before.monotonic).toBeGreaterThanOrEqual(18);
    });

    it('wakes a sleeper after its time and not before', async () => {
      const { clock, pass } = open();
      const started = clock.monotonicMs();
      let woken = Number.NaN;
      const sleep = clock.sleep(20).then(() => {
        woken = clock.monotonicMs() - started;
      });
      await pass(40);
      await sleep;
      expect(woken).toBeGreaterThanOrEqual(18);
    });

    it('wakes the one who sleeps less first', async () => {
      const { clock, pass } = open();
      const order: string[] = [];
      const sleepers = [
        clock.sleep(40).then(() => order.push('long')),
        clock.sleep(5).then(() => order.push('short')),
      ];
      await pass(60);
      await Promise.all(sleepers);
      expect(order).toEqual(['short', 'long']);
    });

    it('wakes a sleeper at once when its signal is aborted', async () => {
      const { clock } = open();
      const abort = new AbortController();
      const sleep = clock.sleep(3_600_000, abort.signal);
      abort.abort();
      await sleep;
    });

    it('does not sleep at all when the signal is aborted already', async () => {
      const { clock } = open();
      await clock.sleep(3_600_000, AbortSignal.abort());
    });

    it('calls after its time, once, and not when it was told in time not to', async () => {
      const { clock, pass } = open();
      const called: string[] = [];
      clock.after(5, () => called.push('due'));
      const cancel = clock.after(5, () => called.push('cancelled'));
      clock.after(2 ** 40, () => called.push('far'))();
      cancel();
      expect(called).toEqual([]);
      await pass(20);
      expect(called).toEqual(['due']);
      await pass(20);
      expect(called).toEqual(['due']);
    });

    it('sleeps also for longer than a timer can hold', async () => {
      const { clock, pass } = open();
      const abort = new AbortController();
      let woken = false;
      const sleep = clock.sleep(2 ** 40, abort.signal).then(() => {
        woken = true;
      });
      await pass(20);
      expect(woken).toBe(false);
      abort.abort();
      await sleep;
    });
  });
}
