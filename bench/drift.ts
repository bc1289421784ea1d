import type { PlannedCase, PlannedMetric } from '../src/evaluation/plan/plan-file.ts';
import type { Trial } from '../src/evaluation/run/trial-file.ts';
import { digestOf } from '../src/foundation/digest.ts';
import { seededRandom } from '../src/foundation/random.ts';
import type { FoundBaseline } from '../src/verdict/baseline/baseline.ts';
import { canaryCases, watchDrift } from '../src/verdict/drift/drift.ts';
import { stateFor } from '../src/verdict/drift/state.ts';
import { betaByIcc } from './simulation/beta.ts';

const replicates = 10_000;
/** 99 %, two-sided. */
const z = 2.576;
const quietDays = 90;

/**
 * The watch over the provider by the product's own code: binary cases at a base of .90, 100 canaries, margin 5 points, one run a day. Quiet
 * for 90 days, or worse by 5 or 10 points from the first day. Seeded. True when, with five runs of the record, false alarms and the
 * share of −10 that is found within 7 runs, each less its Monte-Carlo error, are within their goals.
 */
export function drift(): boolean {
  console.log(
    `binary .90, ${canaryCases} canaries, margin 5 points, ${replicates} replicates (± 99 % Monte-Carlo error), %`,
  );
  const met = [2, 3, 5].map((recordRuns) => {
    console.log(`\nruns of the record ${recordRuns}`);
    const quiet = firstAlarms(recordRuns, 0, quietDays);
    const ten = firstAlarms(recordRuns, -0.1, 7);
    const five = firstAlarms(recordRuns, -0.05, 30);
    const falseAlarm = figure('false alarm in 90 quiet runs', quiet, quietDays, '≤ 1 ');
    const found = figure('−10 found within 7 runs', ten, 7, '≥ 90 ');
    figure('−5 found within 7 runs', five, 7, null);
    figure('−5 found within 30 runs', five, 30, null);
    if (recordRuns < 5) return true;
    return falseAlarm.share - falseAlarm.error <= 0.01 && found.share + found.error >= 0.9;
  });
  console.log('');
  return met.every(Boolean);
}

/** The run of the first alarm of every replicate, null where none came. */
function firstAlarms(recordRuns: number, change: number, days: number): (number | null)[] {
  const random = seededRandom(`drift ${recordRuns} ${change}`);
  return Array.from({ length: replicates }, () => firstAlarm(recordRuns, change, days, random));
}

function figure(what: string, alarms: readonly (number | null)[], within: number, goal: string | null) {
  const share = alarms.filter((day) => day !== null && day <= within).length / alarms.length;
  const error = z * Math.sqrt((share * (1 - share)) / alarms.length);
  const wanted = goal === null ? '' : `   goal ${goal}`;
  console.log(`  ${what.padEnd(30)} ${(100 * share).toFixed(2)} ± ${(100 * error).toFixed(2)}${wanted}`);
  return { share, error };
}

const metric: PlannedMetric = {
  name: 'passed',
  digest: digestOf('passed'),
  kind: 'binary',
  direction: 'higher-is-better',
  role: 'primary',
  margin: 0.05,
  floor: null,
};
const at = '2026-01-01T00:00:00Z';
const sha = '0'.repeat(40);
const cases = Array.from({ length: canaryCases }, (_, index): PlannedCase => {
  return { id: `c${index}`, digest: digestOf(index), slices: {}, cluster: null, from: 'base' };
});

function firstAlarm(recordRuns: number, change: number, days: number, random: () => number): number | null {
  const before = cases.map(() => betaByIcc(0.9, 0.6, random));
  const after = before.map((p) => (random() < -change / 0.9 ? 0 : p));
  const baseline = recordOf(before, recordRuns, random);
  let state = stateFor(baseline.meta, null);
  const run = { runId: '1', at, sha, models: [], fingerprints: [] };
  for (let day = 1; day <= days; day++) {
    const trials = cases.map((each, index) => trialOf(each, random() < (after[index] ?? 0) ? 1 : 0));
    const suite = { name: 's', metrics: [metric], cases };
    const watched = watchDrift({ baseline, state, suite, trials, run, maxMissing: 0.05 });
    if (watched.kind === 'alarm') return day;
    if (watched.kind === 'quiet') state = { ...watched.state, runs: [] };
  }
  return null;
}

function recordOf(passing: readonly number[], runs: number, random: () => number): FoundBaseline {
  const run = {
    runId: '0',
    sha,
    recordedAt: at,
    cases: cases.length,
    asked: [],
    models: [],
    fingerprints: [],
  };
  const digests = { candidateDigest: digestOf('c'), datasetDigest: digestOf('d') };
  return {
    kind: 'found',
    digest: digestOf('record'),
    meta: {
      schema: 'baseline/1',
      record: 'r_000000000000',
      suite: 's',
      baseRef: 'main',
      metricDigests: { passed: metric.digest },
      stale: null,
      runs: Array.from({ length: runs }, () => ({ ...run, ...digests })),
      casesDigest: digestOf('cases'),
    },
    cases: new Map(
      cases.map(({ id, digest }, index) => {
        const passed = Array.from({ length: runs }, () => (random() < (passing[index] ?? 0) ? 1 : 0));
        return [id, { id, digest, scores: { passed }, latencyMs: [], costUsd: [], output: null }];
      }),
    ),
  };
}

function trialOf({ id, digest }: PlannedCase, passed: number): Trial {
  return {
    schema: 'trial/1',
    suite: 's',
    case: id,
    repeat: 1,
    caseDigest: digest,
    outcome: 'answered',
    output: null,
    scores: { passed },
    model: null,
    usage: null,
    costUsd: null,
    latencyMs: 1,
    firstTokenMs: null,
    finish: 'stop',
    fromCache: false,
    attempts: 1,
    startedAt: at,
  };
}
