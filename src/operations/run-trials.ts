import type { Case } from '../evaluation/dataset/dataset.ts';
import type { Metric } from '../evaluation/metric/metric.ts';
import type { NotRunTrial, Trial } from '../evaluation/run/trial-file.ts';
import { byTrialKey, hasOwnResult, trialKey } from '../evaluation/run/trial-file.ts';
import { BudgetSpent } from '../evaluation/target/budget-spent.ts';
import type { Target, TargetReply } from '../evaluation/target/target.ts';
import { InternalError, messageOf } from '../foundation/error.ts';
import { type Meanwhile, pool } from '../foundation/pool.ts';
import { inTrial } from '../gateway/trial-scope.ts';
import type { Budget } from '../ports/calls.ts';
import type { Clock } from '../ports/clock.ts';
import type { EarlyStop } from './early-stop.ts';
import { answeredTrial, failedTrial, notRun, stateOf } from './ended-trial.ts';
import { createUnderWay, type UnderWay } from './under-way.ts';
import { isWanted } from './wanted.ts';

export interface TrialToRun {
  readonly suite: string;
  readonly case: Case;
  readonly repeat: number;
}

export interface SuiteToRun {
  readonly target: Target;
  readonly metrics: readonly Metric[];
  /** Time for one request of the target; how often it asks again is its own affair. */
  readonly caseTimeoutMs: number;
  readonly keepOutput: boolean;
  /** What its calls may cost; left out where nothing limits them. */
  readonly budget?: Budget | null;
  /** Whether its calls may be answered from a cache, which then has to know which trial they are of. */
  readonly cache?: boolean;
}

export interface RunTrialsRequest {
  readonly trials: readonly TrialToRun[];
  readonly suites: ReadonlyMap<string, SuiteToRun>;
  readonly concurrency: number;
  readonly clock: Clock;
  /** Trials that an interrupted run already has; they are not run again, except where trouble on the way kept them from a result. */
  readonly done: readonly Trial[];
  /** Called once for each trial that ends, before the next one starts in its place: the journal. */
  readonly onTrial: (trial: Trial) => void | Promise<void>;
  /** Aborted: what runs is given up, what has not started is `not-run`. */
  readonly signal: AbortSignal;
  /** Milliseconds for all of it; null for no limit. */
  readonly runTimeoutMs: number | null;
  /** Left out: every trial is wanted. */
  readonly earlyStop?: Pick<EarlyStop, 'mayStart' | 'ended'>;
}

/** `decided`: nothing stopped it, but some suite's verdict was clear before its end. `budget`: the money of a suite was spent. */
export type RunState = 'complete' | 'decided' | 'cancelled' | 'time' | 'budget';

export interface StreamedOutcome {
  readonly state: RunState;
  /** Those that had no result when the run was stopped; every other one was in `done`, or handed to `onTrial`. */
  readonly notRun: readonly Trial[];
}

export interface RunTrialsOutcome {
  /** Exactly one for each planned trial, sorted by key. */
  readonly trials: readonly Trial[];
  readonly state: RunState;
}

/** Runs every trial to exactly one outcome and gives all of them. */
export async function runTrials(request: RunTrialsRequest): Promise<RunTrialsOutcome> {
  const ended: Trial[] = [];
  const onTrial = (trial: Trial): void | Promise<void> => {
    ended.push(trial);
    return request.onTrial(trial);
  };
  const { state, notRun: left } = await streamTrials({ ...request, onTrial });
  return { trials: [...resultsOf(request), ...ended, ...left].sort(byTrialKey), state };
}

/** Trials of an interrupted run that stand: results of their own of the very cases that are planned. */
function resultsOf({ trials, done }: RunTrialsRequest): Trial[] {
  if (done.length === 0) return [];
  const planned = new Map(trials.map((each) => [keyOf(each), each.case.digest]));
  return done.filter((trial) => hasOwnResult(trial) && planned.get(trialKey(trial)) === trial.caseDigest);
}

/**
 * Runs every trial to exactly one outcome, and keeps none: each is handed over when it ends. Nothing is lost: what could not run says
 * why.
 */
export async function streamTrials(request: RunTrialsRequest): Promise<StreamedOutcome> {
  const { clock, signal } = request;
  const { trials } = request;
  const results = resultsOf(request);
  for (const trial of results) request.earlyStop?.ended(trial);
  const before = new Set(results.map(trialKey));
  const ended = trials.map((each) => before.size > 0 && before.has(keyOf(each)));
  const leftOut = new Map<number, NotRunTrial['why']>();
  const wanted = trials.keys().filter((index) => ended[index] === false);

  const stop = new AbortController();
  const timeUp = new AbortController();
  const stopping = AbortSignal.any([signal, stop.signal, timeUp.signal]);
  const underWay = createUnderWay();
  stopping.addEventListener('abort', underWay.giveUp);
  if (request.runTimeoutMs !== null) {
    // Ends early when everything is done, so that no timer keeps the process alive.
    void clock.sleep(request.runTimeoutMs, stop.signal).then(() => {
      if (!stop.signal.aborted) timeUp.abort();
    });
  }
  try {
    await pool(
      wanted,
      request.concurrency,
      async (index, meanwhile) => {
        const each = trials[index];
        if (each === undefined) throw new InternalError(`there is no trial ${index}`);
        if (!(await isWanted(each, request.earlyStop, stopping))) {
          leftOut.set(index, 'decided-at-look');
          return;
        }
        const trial = await runTrial(each, request, { stopping, underWay, meanwhile }).catch(onlyIfUnpaid);
        if (trial === 'unpaid') leftOut.set(index, 'budget');
        if (trial === null || trial === 'unpaid') return;
        ended[index] = true;
        const kept = request.onTrial(trial);
        // At once: where a target computes in this process, whoever waits first lets many further trials start.
        request.earlyStop?.ended(trial);
        await kept;
      },
      stopping,
    );
  } finally {
    stop.abort();
  }
  const why = timeUp.signal.aborted ? 'time' : 'cancelled';
  const left = trials.flatMap((each, index) =>
    ended[index] === true ? [] : [notRun(each, leftOut.get(index) ?? why)],
  );
  return { state: stateOf(left), notRun: left };
}

function onlyIfUnpaid(thrown: unknown): 'unpaid' {
  if (thrown instanceof BudgetSpent) return 'unpaid';
  throw thrown;
}

interface How {
  readonly stopping: AbortSignal;
  readonly underWay: UnderWay;
  readonly meanwhile: Meanwhile;
}

/** null where the run was stopped before the trial had a result. Rejects with BudgetSpent where a call of it was not made. */
async function runTrial(planned: TrialToRun, request: RunTrialsRequest, how: How): Promise<Trial | null> {
  const { clock } = request;
  const suite = request.suites.get(planned.suite);
  if (suite === undefined) throw new InternalError(`nobody said how to run suite ${planned.suite}`);
  if (suite.budget?.over != null) throw new BudgetSpent(suite.budget.over);
  const startedAt = clock.now().toISOString();
  const asked = { suite: planned.suite, case: planned.case.id, repeat: planned.repeat };
  const reply = await (suite.cache === true
    ? inTrial(asked, 'answer', () => ask(planned, suite, clock, how))
    : ask(planned, suite, clock, how));
  if (reply === null) return null;
  if (reply.kind === 'failed') return failedTrial(planned, suite, reply, startedAt);
  return answeredTrial(planned, suite, reply, startedAt, how.stopping);
}

/** More than a target can spend on its requests and on the waits between them: one that is still silent will not answer any more. */
function patienceMs(caseTimeoutMs: number): number {
  return 10 * caseTimeoutMs + 600_000;
}

/** The target's reply; null when the run was stopped meanwhile. */
function ask(
  planned: TrialToRun,
  suite: SuiteToRun,
  clock: Clock,
  { stopping, underWay, meanwhile }: How,
): Promise<TargetReply | null> {
  if (stopping.aborted) return Promise.resolve(null);
  const timeoutMs = suite.caseTimeoutMs;
  const given = new AbortController();
  const started = clock.monotonicMs();
  const elapsed = (): number => clock.monotonicMs() - started;
  // One controller and one timer: AbortSignal.any and a promise for each would cost more than the rest of a trial.
  return new Promise((resolve, reject) => {
    const end = (reply: TargetReply | null): void => {
      inTime();
      leave();
      resolve(reply);
    };
    const fail = (thrown: unknown): void => {
      if (!(thrown instanceof BudgetSpent)) {
        end(trouble('target-threw', messageOf(thrown), elapsed()));
        return;
      }
      inTime();
      leave();
      reject(thrown);
    };
    const stop = (): void => {
      given.abort();
      end(null);
    };
    const inTime = clock.after(patienceMs(timeoutMs), () => {
      given.abort();
      end(trouble('target-hung', 'the target was silent far beyond its time limit', elapsed()));
    });
    const leave = underWay.enter(stop);
    suite.target.answer({ ...planned, timeoutMs, signal: given.signal, meanwhile }).then(end, fail);
  });
}

function trouble(code: string, message: string, latencyMs: number): TargetReply {
  return { kind: 'failed', class: 'infrastructure', error: { code, message }, attempts: 1, latencyMs };
}

function keyOf({ suite, case: { id }, repeat }: TrialToRun): string {
  return trialKey({ suite, case: id, repeat });
}
