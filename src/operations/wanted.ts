import type { RunTrialsRequest, TrialToRun } from './run-trials.ts';

/** False once nobody needs the trial any more; true where the run is being stopped, since then something else says why it is not run. */
export async function isWanted(
  { suite, case: { id }, repeat }: TrialToRun,
  earlyStop: RunTrialsRequest['earlyStop'],
  stopping: AbortSignal,
): Promise<boolean> {
  const answer = earlyStop?.mayStart({ suite, case: id, repeat }) ?? true;
  if (typeof answer === 'boolean') return answer;
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const give = (): void => resolve(true);
  stopping.addEventListener('abort', give);
  try {
    return await Promise.race([answer, promise]);
  } finally {
    stopping.removeEventListener('abort', give);
  }
}
