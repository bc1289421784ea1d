import { describe, expect, it } from 'vitest';
import { caseOf } from '../../fixtures/builders/cases.ts';
import { answer, failure, plannedOf, start } from '../../fixtures/builders/run-of-trials.ts';
import type { Trial } from '../evaluation/run/trial-file.ts';
import type { TargetReply, TargetRequest } from '../evaluation/target/target.ts';
import { digestOf } from '../foundation/digest.ts';

const untilStopped = ({ signal }: TargetRequest): Promise<TargetReply> =>
  new Promise((resolve) => {
    signal.addEventListener('abort', () => resolve(failure('infrastructure')));
  });

describe('a run', () => {
  it('ends every planned trial once, sorted, in whatever order they ended', async () => {
    const { run, clock, ended } = start({
      target: async ({ case: { id } }, clock) => {
        await clock.sleep(id === 'case-0' ? 500 : 10);
        return answer;
      },
    });
    await clock.pass(1000);
    const { trials, state } = await run;
    expect(state).toBe('complete');
    expect(ended.map((trial) => trial.case)).toEqual(['case-1', 'case-2', 'case-0']);
    expect(trials.map((trial) => trial.case)).toEqual(['case-0', 'case-1', 'case-2']);
    expect(clock.sleepers()).toEqual([]);
  });

  it('waits for the journal before the next trial takes the place', async () => {
    const order: string[] = [];
    const { run, clock } = start({
      trials: plannedOf(2),
      concurrency: 1,
      target: async () => {
        order.push('asked');
        return answer;
      },
      onTrial: async () => {
        await clock.sleep(10);
        order.push('written');
      },
    });
    await clock.pass(1000);
    await run;
    expect(order).toEqual(['asked', 'written', 'asked', 'written']);
  });

  it('fails when the journal cannot be written: its results would be lost with the process', async () => {
    const { run } = start({
      target: async () => answer,
      onTrial: () => Promise.reject(new Error('no space left')),
    });
    await expect(run).rejects.toThrow('no space left');
  });

  it('that is told to stop gives up what runs, starts nothing more and says what was not run', async () => {
    const stop = new AbortController();
    const asked: string[] = [];
    const { run, clock, ended } = start({
      trials: plannedOf(5),
      signal: stop.signal,
      target: (request) => {
        asked.push(request.case.id);
        return request.case.id === 'case-0' ? Promise.resolve(answer) : untilStopped(request);
      },
    });
    await clock.pass(10);
    stop.abort();
    const { trials, state } = await run;
    expect(state).toBe('cancelled');
    expect(asked).toEqual(['case-0', 'case-1', 'case-2']);
    expect(ended.map((trial) => trial.case)).toEqual(['case-0']);
    expect(trials.map((trial) => [trial.outcome, trial.outcome === 'not-run' ? trial.why : null])).toEqual([
      ['answered', null],
      ...Array.from({ length: 4 }, () => ['not-run', 'cancelled']),
    ]);
  });

  it('ends when told to also where a target does not listen', async () => {
    const stop = new AbortController();
    const { run, clock } = start({ signal: stop.signal, target: () => new Promise(() => {}) });
    await clock.pass(10);
    stop.abort();
    expect((await run).trials.map(({ outcome }) => outcome)).toEqual(['not-run', 'not-run', 'not-run']);
  });

  it('that runs out of time says so of each trial that it did not run', async () => {
    const { run, clock } = start({ runTimeoutMs: 5000, concurrency: 1, target: untilStopped });
    await clock.pass(5000);
    const { trials, state } = await run;
    expect(state).toBe('time');
    expect(trials).toMatchObject(Array.from({ length: 3 }, () => ({ outcome: 'not-run', why: 'time' })));
  });

  it('that ends in time leaves no timer behind', async () => {
    const { run, clock } = start({ runTimeoutMs: 5000, target: async () => answer });
    expect((await run).state).toBe('complete');
    expect(clock.sleepers()).toEqual([]);
  });

  it('has no more trials under way than it may', async () => {
    let running = 0;
    let most = 0;
    const { run, clock } = start({
      trials: plannedOf(30),
      concurrency: 4,
      target: async (_, clock) => {
        running += 1;
        most = Math.max(most, running);
        await clock.sleep(10);
        running -= 1;
        return answer;
      },
    });
    await clock.pass(1000);
    await run;
    expect(most).toBe(4);
  });
});

describe('a run that goes on', () => {
  /** What a first run left, and what a second one with it does. */
  async function again(reply: TargetReply, change: (trial: Trial) => Trial = (trial) => trial) {
    const first = await start({ target: async () => reply }).run;
    const asked: string[] = [];
    const target = async (request: TargetRequest) => {
      asked.push(request.case.id);
      return { ...answer, output: 'second' };
    };
    const { run, ended } = start({ target, done: first.trials.map(change) });
    return { first, second: await run, asked, ended };
  }

  it('asks nothing again that has a result of its own', async () => {
    for (const reply of [answer, failure('candidate')]) {
      const { first, second, asked, ended } = await again(reply);
      expect(asked).toEqual([]);
      expect(ended).toEqual([]);
      expect(second).toEqual(first);
    }
  });

  it('asks again what met trouble on the way', async () => {
    const { second, asked } = await again(failure('infrastructure'));
    expect(asked).toHaveLength(3);
    expect(second.trials).toMatchObject(Array.from({ length: 3 }, () => ({ output: 'second' })));
  });

  it('asks again a case whose content is another by now', async () => {
    const { asked, second } = await again(answer, (trial) => ({ ...trial, caseDigest: digestOf('older') }));
    expect(asked).toHaveLength(3);
    expect(second.trials[0]?.caseDigest).toBe(caseOf('case-0').digest);
  });

  it('leaves out what is not planned', async () => {
    const { second } = await again(answer, (trial) => ({ ...trial, suite: 'other' }));
    expect(second.trials.map(({ suite }) => suite)).toEqual(['docs', 'docs', 'docs']);
  });
});
