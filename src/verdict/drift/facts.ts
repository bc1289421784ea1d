import type { BaselineRun } from '../baseline/baseline-file.ts';
import type { DriftRun } from './drift-file.ts';

/** What the provider itself says has changed: a fact beside the evidence, never an alarm of its own. */
export interface ProviderFact {
  readonly what: 'model' | 'fingerprint';
  /** What this run was answered by and the record was not, sorted. */
  readonly now: readonly string[];
  /** What the record was answered by, sorted. */
  readonly before: readonly string[];
}

/** Answered models and fingerprints that no run of the record had; nothing where either side did not say. */
export function providerFacts(
  record: readonly Pick<BaselineRun, 'models' | 'fingerprints'>[],
  run: Pick<DriftRun, 'models' | 'fingerprints'>,
): ProviderFact[] {
  return (['model', 'fingerprint'] as const).flatMap((what) => {
    const key = what === 'model' ? 'models' : 'fingerprints';
    const before = [...new Set(record.flatMap((each) => each[key]))].sort();
    const now = run[key].filter((each) => !before.includes(each)).sort();
    return before.length === 0 || now.length === 0 ? [] : [{ what, now, before }];
  });
}
