import { spentUsdOf } from '../evaluation/run/spent.ts';
import type { Trial } from '../evaluation/run/trial-file.ts';
import { showDuration } from '../foundation/duration.ts';

/** What has ended of a run so far. */
export interface Progress {
  readonly planned: number;
  readonly ended: number;
  /** Ended with the wrong answer or none by the candidate's fault. */
  readonly failed: number;
  /** Trouble on the way. */
  readonly lost: number;
  /** US dollars, null once a price was not known. */
  readonly spentUsd: number | null;
  /** Milliseconds since the start, and trials that were there before it. */
  readonly elapsedMs: number;
  readonly before: number;
}

const width = 24;

/** One line for a terminal: bar, rate, spend, time left. What is not known yet is left out. */
export function progressLine({
  planned,
  ended,
  failed,
  lost,
  spentUsd,
  elapsedMs,
  before,
}: Progress): string {
  const share = planned === 0 ? 1 : ended / planned;
  const full = Math.floor(share * width);
  const perSecond = elapsedMs > 0 ? (1000 * (ended - before)) / elapsedMs : 0;
  const leftMs = perSecond > 0 ? (1000 * (planned - ended)) / perSecond : null;
  return [
    `[${'#'.repeat(full)}${'.'.repeat(width - full)}] ${ended} of ${planned}`,
    ...(perSecond > 0 ? [`${perSecond < 10 ? perSecond.toFixed(1) : perSecond.toFixed(0)}/s`] : []),
    ...(spentUsd !== null && spentUsd > 0 ? [`$${spentUsd.toFixed(4)}`] : []),
    ...(failed > 0 ? [`${failed} wrong`] : []),
    ...(lost > 0 ? [`${lost} without a result`] : []),
    ...(leftMs !== null && ended < planned ? [`${showDuration(Math.ceil(leftMs / 1000) * 1000)} left`] : []),
  ].join('  ');
}

/** Counts trials as they end. */
export function createProgress(planned: number, before: number, startedMs: number) {
  let [ended, failed, lost] = [before, 0, 0];
  let spentUsd: number | null = 0;
  return {
    add: (trial: Trial): void => {
      ended += 1;
      if (trial.outcome === 'failed' && trial.class === 'infrastructure') lost += 1;
      else if (
        trial.outcome === 'failed' ||
        (trial.outcome === 'answered' && trial.scores['expectations'] === 0)
      )
        failed += 1;
      if (trial.outcome !== 'answered') return;
      const spent = spentUsdOf(trial);
      spentUsd = spentUsd === null || spent === null ? null : spentUsd + spent;
    },
    at: (nowMs: number): Progress => ({
      planned,
      ended,
      failed,
      lost,
      spentUsd,
      before,
      elapsedMs: nowMs - startedMs,
    }),
  };
}
