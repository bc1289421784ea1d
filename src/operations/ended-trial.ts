import type { NotRunTrial, Trial } from '../evaluation/run/trial-file.ts';
import type { Answer, Failure } from '../evaluation/target/target.ts';
import { inTrial, type TrialScope } from '../gateway/trial-scope.ts';
import type { RunState, SuiteToRun, TrialToRun } from './run-trials.ts';
import { type Scores, scoreAnswer } from './score-answer.ts';

/** A trial with an answer, scored; null where the run was stopped before it was. */
export async function answeredTrial(
  planned: TrialToRun,
  suite: SuiteToRun,
  answer: Answer,
  startedAt: string,
  stopping: AbortSignal,
): Promise<Trial | null> {
  const head = trialHead(planned);
  const score = () => scoreAnswer(suite.metrics, answer, planned.case, suite.keepOutput, stopping);
  const scores = await (suite.cache === true
    ? inTrial(head, 'scores', async (scope) => withSaved(await score(), scope.saved))
    : score());
  if (scores === null) return null;
  return {
    ...head,
    outcome: 'answered',
    output: suite.keepOutput ? answer.output : null,
    ...scores,
    model: answer.model,
    usage: answer.usage,
    costUsd: answer.costUsd,
    latencyMs: answer.latencyMs,
    firstTokenMs: answer.firstTokenMs,
    attempts: answer.attempts,
    finish: answer.finish,
    fromCache: answer.fromCache,
    ...(suite.keepOutput ? whatItTells(answer) : {}),
    ...(answer.traceId === null ? {} : { traceId: answer.traceId }),
    ...(answer.requestId === null ? {} : { requestId: answer.requestId }),
    startedAt,
  };
}

/** What judges said, with the part of their cost that was not paid again. */
function withSaved(scores: Scores | null, { answers, costUsd }: TrialScope['saved']) {
  return scores === null || answers === 0 ? scores : { ...scores, judgeSavedUsd: costUsd };
}

/** Passages, tools and steps of an answer, without those it does not tell: they hold its text, so they are kept where outputs are. */
function whatItTells({ contexts, retrieved, toolCalls, steps }: Answer) {
  return {
    ...(contexts === null ? {} : { contexts: [...contexts] }),
    ...(retrieved === null ? {} : { retrieved: [...retrieved] }),
    ...(toolCalls === null ? {} : { toolCalls: [...toolCalls] }),
    ...(steps === null ? {} : { steps: [...steps] }),
  };
}

/** A trial without an answer. */
export function failedTrial(
  planned: TrialToRun,
  suite: SuiteToRun,
  failure: Failure,
  startedAt: string,
): Trial {
  // The candidate's own fault is the worst score a case can have; trouble on the way is no score at all (statistics §2.5).
  const scores = suite.metrics.map(({ name, kind, direction }) => {
    const judged = kind === 'binary' || kind === 'score';
    const worst = direction === 'higher-is-better' ? 0 : 1;
    return [name, failure.class === 'candidate' && judged ? worst : null] as const;
  });
  return {
    ...trialHead(planned),
    outcome: 'failed',
    class: failure.class,
    error: { ...failure.error, message: messageToKeep(failure, suite) },
    scores: Object.fromEntries(scores),
    latencyMs: failure.latencyMs,
    attempts: failure.attempts,
    ...(suite.keepOutput && failure.steps !== undefined ? { steps: [...failure.steps] } : {}),
    ...(failure.traceId === undefined ? {} : { traceId: failure.traceId }),
    startedAt,
  };
}

/** An endpoint, a service or the pipeline's own code may quote what it was asked; what was never asked has words of ours alone. */
function messageToKeep({ attempts, error }: Failure, { keepOutput }: SuiteToRun): string {
  return keepOutput || attempts === 0
    ? error.message.slice(0, 500)
    : 'what went wrong is not kept (baseline.keepOutputs: none)';
}

/** A trial that the run did not come to. */
export function notRun(planned: TrialToRun, why: NotRunTrial['why']): NotRunTrial {
  return { ...trialHead(planned), outcome: 'not-run', why };
}

/** What every trial begins with. */
export function trialHead({ suite, case: { id, digest }, repeat }: TrialToRun) {
  return { schema: 'trial/1', suite, case: id, repeat, caseDigest: digest } as const;
}

/** What a person should know first of why trials were not run. */
export function stateOf(left: readonly NotRunTrial[]): RunState {
  const found = (['cancelled', 'time', 'budget'] as const).find((why) =>
    left.some((trial) => trial.why === why),
  );
  return found ?? (left.length > 0 ? 'decided' : 'complete');
}
