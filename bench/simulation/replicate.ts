import { planLooks } from '../../src/evaluation/plan/looks.ts';
import type { SequentialLevels } from '../../src/stats/sequential-decision.ts';
import { noiseOf } from '../../src/verdict/baseline/noise.ts';
import {
  type CaseScores,
  compareRuns,
  type MetricResult,
  type MetricRule,
  measureRuns,
} from '../../src/verdict/compare/compare-runs.ts';
import { levelsOf, takeLooks } from '../../src/verdict/compare/looks.ts';
import type { DecisionKind } from '../../src/verdict/gate/decision.ts';
import { decide } from '../../src/verdict/gate/gate.ts';
import { drawCase, type World } from './world.ts';

/** A kind of pull request to draw from. */
export interface Cell {
  readonly world: World;
  readonly cases: number;
  /** Gating metrics: one primary with a margin of 5 points, the others guards with 10. */
  readonly metrics: number;
  /** Stored baseline runs; the candidate runs once. */
  readonly baselineRuns: number;
  /** True change of the primary, 0 or below; guards do not change. */
  readonly change: number;
  /** Whether the run may be ended by one of its looks, and needs no more cases than its plan says. */
  readonly early: boolean;
  /** Share of the cases without a result, all of them cases that the candidate would have failed. */
  readonly missing: number;
}

export interface Replicate {
  readonly decision: DecisionKind;
  /** Candidate calls as a share of the cases. */
  readonly calls: number;
}

const alpha = 0.05;
const maxMissing = 0.05;

/** One simulated pull request, planned and decided by the code that plans and decides real ones. */
export function decideReplicate(cell: Cell, random: () => number): Replicate {
  const { baseline, candidate } = draw(cell, random);
  const metrics = rulesOf(cell);
  const noise = metrics.flatMap(({ name, kind, margin }) => {
    const bounded = kind === 'binary' ? 'binary' : 'score';
    const varianceWithin = noiseOf(
      bounded,
      baseline.map(({ scores }) => scores[name] ?? []),
    );
    return varianceWithin === null ? [] : [{ delta: margin ?? 0, varianceWithin }];
  });
  const looks = cell.early
    ? planLooks({
        cases: cell.cases,
        noise,
        baselineRuns: cell.baselineRuns,
        repeats: 1,
        alpha,
        economy: true,
      })
    : [{ cases: cell.cases }];
  const policy = { alpha, metrics, maxMissing };
  const seen =
    looks.length === 1
      ? null
      : takeLooks({
          looks,
          policy,
          levels: known(looks, policy),
          measure: (cases, floorAlpha) =>
            measureRuns(baseline.slice(0, cases), candidate.slice(0, cases), policy, floorAlpha),
        });
  const cases = seen?.cases ?? looks.at(-1)?.cases ?? cell.cases;
  const results: readonly MetricResult[] =
    seen?.metrics ?? compareRuns(baseline.slice(0, cases), candidate.slice(0, cases), policy);
  return { decision: decide(results, { maxMissing }).kind, calls: cases / cell.cases };
}

function rulesOf({ world, metrics }: Cell): MetricRule[] {
  return Array.from({ length: metrics }, (_, index) => ({
    name: `metric ${index}`,
    kind: world.kind === 'binary' ? 'binary' : 'score',
    direction: 'higher-is-better',
    role: index === 0 ? 'primary' : 'guard',
    margin: index === 0 ? 0.05 : 0.1,
    floor: null,
  }));
}

function draw({ world, cases, metrics, baselineRuns, change, missing }: Cell, random: () => number) {
  const baseline: CaseScores[] = [];
  const candidate: CaseScores[] = [];
  let toLose = Math.round(missing * cases);
  for (let index = 0; index < cases; index++) {
    const before: Record<string, number[]> = {};
    const after: Record<string, (number | null)[]> = {};
    for (let metric = 0; metric < metrics; metric++) {
      const of = drawCase(world, metric === 0 ? change : 0, random);
      const name = `metric ${metric}`;
      before[name] = Array.from({ length: baselineRuns }, of.before);
      after[name] = [of.after()];
    }
    if (toLose > 0 && (after['metric 0']?.[0] ?? 1) < 0.5) {
      toLose -= 1;
      for (const name of Object.keys(after)) after[name] = [null];
    }
    baseline.push({ case: `case ${index}`, scores: before });
    candidate.push({ case: `case ${index}`, scores: after });
  }
  return { baseline, candidate };
}

const tables = new Map<string, SequentialLevels>();

/** The same levels for the same looks: they take longer than the rest of a replicate. */
function known(
  looks: readonly { readonly cases: number }[],
  policy: Parameters<typeof levelsOf>[1],
): SequentialLevels {
  const planned = looks.at(-1)?.cases ?? 0;
  const key = JSON.stringify([policy.metrics.length, looks.map(({ cases }) => cases / planned)]);
  const levels = tables.get(key) ?? levelsOf(looks, policy);
  tables.set(key, levels);
  return levels;
}
