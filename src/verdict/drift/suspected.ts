import type { BaselineMeta } from '../baseline/baseline-file.ts';
import type { DriftAlarm } from './drift-file.ts';

const suspected = 'provider drift suspected';

/** The mark that an alarm puts on the record. */
export function markOf({ since, metric, direction }: DriftAlarm): NonNullable<BaselineMeta['stale']> {
  return { since, why: `${suspected}: on unchanged content ${metric} is ${direction} than in the record` };
}

/** Whether a record is marked for drift, and not for another reason such as its age. */
export function isDriftMark(why: string): boolean {
  return why.startsWith(suspected);
}
