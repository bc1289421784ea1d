import type { Reason } from '../gate/decision.ts';
import { causeOf } from './causes.ts';
import { nameText } from './names.ts';
import { plural } from './numbers.ts';

interface Words {
  /** What happened, to follow "not measured, ": made of our own words and numbers only. */
  readonly phrase: (reason: Reason) => string;
  readonly next: string;
}

const rerun = 'Re-run the failed job; finished cases are kept.';
const rerunAll = 'Re-run all jobs.';
const record = 'Run the baseline workflow on the base branch, then re-run this.';

/** Every reason for which there is something to say and to do. Others come from the run itself and bring their own words. */
const words = new Map<string, Words>(
  Object.entries({
    'baseline-unreadable': {
      phrase: () => 'the baseline cannot be read',
      next: `${rerunAll} If it stays so: ${record}`,
    },
    'baseline-newer': {
      phrase: () => 'the baseline was made by a newer Plumbline',
      next: 'Update the version that the workflow uses.',
    },
    'baseline-other-content': {
      phrase: () => "the record of the base's content is missing",
      next: 'The run that records it after the merge is still going, or failed: see the baseline workflow, then re-run this.',
    },
    'baseline-not-the-planned': {
      phrase: () => 'the baseline is not the one that was planned',
      next: rerunAll,
    },
    'too-much-missing': {
      phrase: ({ data }) =>
        `${countOf(data['missing'])} of ${plural(countOf(data['of']), 'case')} have no result`,
      next: rerun,
    },
    'trials-failed': {
      phrase: ({ data }) => {
        const cause = causeOf(data['cause']);
        const failed = `${countOf(data['trials'])} of ${plural(countOf(data['of']), 'planned result')} failed on the way`;
        return cause === null ? failed : `${failed}: ${cause.phrase}`;
      },
      next: rerun,
    },
    'too-few-paired': {
      phrase: ({ data }) =>
        `only ${countOf(data['paired'])} of ${plural(countOf(data['of']), 'case')} can be compared with the baseline`,
      next: record,
    },
    'no-gating-metric': {
      phrase: () => 'no metric of it may decide',
      next: 'Give one of its metrics the role primary.',
    },
    'not-judged': {
      phrase: ({ metric }) => `${nameText(metric ?? 'a metric')} has nothing to be judged by`,
      next: record,
    },
    'nothing-measured': { phrase: () => 'nothing was measured', next: rerunAll },
    'trials-lost': {
      phrase: ({ data }) => `${plural(countOf(data['trials']), 'planned result')} never arrived`,
      next: rerun,
    },
    'shard-missing': { phrase: () => 'a shard left no results', next: rerun },
    'shard-cut': { phrase: () => 'the file of a shard is cut off', next: rerun },
    'shard-refused': { phrase: () => 'the file of a shard was refused', next: rerunAll },
    'shard-unreadable': { phrase: () => 'the file of a shard cannot be read', next: rerunAll },
    'shard-foreign': { phrase: () => 'a shard belongs to another plan', next: rerunAll },
    'shard-newer': {
      phrase: () => 'a shard was made by a newer Plumbline',
      next: 'Use one version in all jobs.',
    },
    'trial-conflict': { phrase: () => 'results are there twice, with different content', next: rerunAll },
    'trial-foreign': { phrase: () => 'there are results that nobody planned', next: rerunAll },
    'trial-missing': { phrase: () => 'planned results never arrived', next: rerun },
    'stopped-budget': {
      phrase: () => 'its budget was spent',
      next: 'Raise costUsd of the suite on the base branch, or make the suite smaller.',
    },
    'stopped-time': {
      phrase: () => 'its time was over',
      next: 'Raise runTimeout of the suite on the base branch, or use more shards.',
    },
    'stopped-unfounded': {
      phrase: () => 'a shard ended before the results decided',
      next: 'Re-run the failed jobs.',
    },
    'stopped-cancelled': { phrase: () => 'the run was cancelled', next: 'Re-run the cancelled jobs.' },
    'plan-missing': {
      phrase: () => 'there is no plan',
      next: 'See the log of the plan job, then re-run all jobs.',
    },
    'plan-newer': {
      phrase: () => 'the plan was made by a newer Plumbline',
      next: 'Use one version in all jobs.',
    },
    'plan-unreadable': { phrase: () => 'the plan cannot be read', next: rerunAll },
    'plan-purpose': {
      phrase: () => 'the plan is one to record a baseline',
      next: 'Call evaluate.yml on pull_request only.',
    },
    'plan-foreign': { phrase: () => 'the plan is of another commit', next: rerunAll },
    'run-cancelled': { phrase: () => 'the run was cancelled', next: 'Re-run the cancelled jobs.' },
    'report-missing': { phrase: () => 'the workflow run left no report', next: rerunAll },
    'report-refused': { phrase: () => 'the report of the workflow run was refused', next: rerunAll },
    'report-newer': {
      phrase: () => 'the report was made by a newer Plumbline',
      next: 'Update the version that publishes.',
    },
    'report-foreign': { phrase: () => 'the report speaks of another change', next: rerunAll },
    'plan-other': { phrase: () => 'the plan is not the one that was promised', next: rerunAll },
    'floor-unclear': {
      phrase: ({ metric }) =>
        `whether ${nameText(metric ?? 'a metric')} holds its floor depends on what is missing`,
      next: rerun,
    },
    inconclusive: { phrase: () => 'the measurement does not decide', next: 'More cases would decide.' },
    'no-baseline': {
      phrase: () => 'there is no baseline yet',
      next: 'The baseline is recorded after the merge, or at once by running the baseline workflow.',
    },
  } satisfies Record<string, Words>),
);

/** A reason in a few words of ours. */
export function phraseOf(reason: Reason): string {
  return words.get(reason.code)?.phrase(reason) ?? 'results were lost on the way';
}

/** What to do about it. */
export function nextStepOf(reason: Reason): string {
  return causeOf(reason.data['cause'])?.next ?? words.get(reason.code)?.next ?? rerun;
}

function countOf(value: Reason['data'][string] | undefined): number {
  return typeof value === 'number' && Number.isSafeInteger(value) ? value : 0;
}
