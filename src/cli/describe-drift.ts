import type { DriftOutcome, RecordDriftOutcome } from '../operations/record-drift.ts';
import type { DriftRun } from '../verdict/drift/drift-file.ts';
import type { ProviderFact } from '../verdict/drift/facts.ts';

/** What a run of the canary sets says, in lines for people. */
export function describeDrift(outcome: RecordDriftOutcome): string[] {
  if (outcome.kind === 'unmeasured') return outcome.gaps.map(({ why }) => `not measured: ${why}`);
  return outcome.suites.flatMap(({ suite, outcome: each }) => describeSuite(suite, each));
}

function describeSuite(suite: string, outcome: DriftOutcome): string[] {
  switch (outcome.kind) {
    case 'quiet':
      return [
        `suite ${suite}: no sign that the provider changed, by ${outcome.run.cases} cases`,
        ...measures(outcome.run),
        ...facts(outcome.facts),
      ];
    case 'alarm': {
      const { metric, direction } = outcome.alarm;
      return [
        `suite ${suite}: provider drift suspected: on unchanged content ${metric} is ${direction} than in the record`,
        ...measures(outcome.run),
        ...facts(outcome.facts),
        '  The record is marked stale. `plumbline baseline record --event schedule` makes a fresh one; pull requests say so until then.',
      ];
    }
    case 'alarm-stands':
      return [`suite ${suite}: ${outcome.why} (since ${outcome.since}); a fresh record is due`];
    case 'not-watched':
      return [`suite ${suite}: not watched, ${outcome.why}`];
  }
}

function measures({ metrics }: DriftRun): string[] {
  return Object.entries(metrics).map(([name, { difference, tolerance }]) => {
    const moved = difference === null ? 'no result' : `${points(difference)} points against the record`;
    return `  ${name}: ${moved} in this run (up to ${points(tolerance).slice(1)} are no drift)`;
  });
}

function points(value: number): string {
  return `${value < 0 ? '−' : '+'}${Math.abs(100 * value).toFixed(1)}`;
}

function facts(all: readonly ProviderFact[]): string[] {
  return all.map(({ what, now, before }) =>
    what === 'model'
      ? `  fact: answered by ${now.join(', ')}; the record was made with ${before.join(', ')}`
      : `  fact: the provider's fingerprint is ${now.join(', ')}; in the record it was ${before.join(', ')}`,
  );
}
