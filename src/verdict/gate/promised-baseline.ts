import type { PlannedBaseline } from '../../evaluation/plan/plan-file.ts';
import type { BaselineRead, FoundBaseline } from '../baseline/baseline.ts';

/** What a suite is judged against: the very record that the plan promised, none yet, or trouble, which is never "none yet". */
export type PromisedBaseline =
  | { readonly kind: 'found'; readonly baseline: FoundBaseline }
  | { readonly kind: 'absent' }
  | {
      readonly kind: 'unusable';
      readonly code:
        | 'baseline-unreadable'
        | 'baseline-newer'
        | 'baseline-other-content'
        | 'baseline-not-the-planned';
      readonly why: string;
    };

/** Holds what was read against what the plan promised. */
export function promisedBaseline(planned: PlannedBaseline, read: BaselineRead | undefined): PromisedBaseline {
  switch (planned.kind) {
    case 'absent':
      return read?.kind === 'found'
        ? unusable('baseline-not-the-planned', 'a record is there although the plan found none')
        : { kind: 'absent' };
    case 'unreadable':
      return unusable('baseline-unreadable', planned.why);
    case 'newer':
      return unusable('baseline-newer', `it is ${planned.version}, made by a newer Plumbline`);
    case 'other-content':
      return unusable(
        'baseline-other-content',
        `the newest record, ${planned.record}, was made at ${planned.sha.slice(0, 7)} from other content than the base's; the base's is missing`,
      );
    case 'found':
      return foundAsPlanned(planned, read);
  }
}

function foundAsPlanned(
  planned: Extract<PlannedBaseline, { kind: 'found' }>,
  read: BaselineRead | undefined,
): PromisedBaseline {
  switch (read?.kind) {
    case undefined:
      return unusable('baseline-unreadable', `${planned.record} was not read`);
    case 'absent':
      return unusable('baseline-not-the-planned', `${planned.record} is no longer there`);
    case 'unreadable':
      return unusable('baseline-unreadable', read.why);
    case 'newer':
      return unusable('baseline-newer', `it is ${read.version}, made by a newer Plumbline`);
    case 'found':
      return read.digest === planned.digest
        ? { kind: 'found', baseline: read }
        : unusable(
            'baseline-not-the-planned',
            `${read.meta.record} is not, byte for byte, the record of the plan`,
          );
  }
}

function unusable(
  code: Extract<PromisedBaseline, { kind: 'unusable' }>['code'],
  why: string,
): PromisedBaseline {
  return { kind: 'unusable', code, why };
}
