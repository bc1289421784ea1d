import { seededRandom } from '../src/foundation/random.ts';
import type { DecisionKind } from '../src/verdict/gate/decision.ts';
import { decideReplicate, type World } from './replicate.ts';

const replicates = 10_000;
const falseAlarmGoal = 0.06;
const falsePassGoal = 0.075;
/** 99 %, two-sided. */
const z = 2.576;

/** A share of the replicates and its 99 % Monte-Carlo error. */
interface Share {
  readonly share: number;
  readonly error: number;
}

/**
 * How often the gate is wrong and how often it is right, by baseline runs: binary cases at a base of .90, N = 200, margin 5 points,
 * alpha 5 %. Seeded, so that the same code prints the same figures. True when every error rate, less its Monte-Carlo error, is
 * within its goal.
 */
export function simulation(): boolean {
  console.log(
    `binary .90, N = 200, margin 5 points, alpha 5 %, ${replicates} replicates (± 99 % Monte-Carlo error), %`,
  );
  const met = [1, 3, 5].map((baselineRuns) => {
    const at = (change: number) =>
      simulate(
        { cases: 200, base: 0.9, icc: 0.6, baselineRuns, change },
        `simulation ${baselineRuns} ${change}`,
      );
    const [same, five, ten] = [at(0), at(-0.05), at(-0.1)];
    console.log(`\nbaseline runs ${baselineRuns}, candidate runs 1`);
    const alarm = goal('false alarm: fail, nothing changed', same('fail'), falseAlarmGoal);
    const pass = goal('false pass: pass at a true −5', five('pass'), falsePassGoal);
    figure('pass, nothing changed', same('pass'));
    figure('fail at a true −5', five('fail'));
    figure('fail at a true −10', ten('fail'));
    figure('pass at a true −10', ten('pass'));
    return alarm && pass;
  });
  console.log('');
  return met.every(Boolean);
}

function simulate(world: World, seed: string): (kind: DecisionKind) => Share {
  const random = seededRandom(seed);
  const kinds = Array.from({ length: replicates }, () => decideReplicate(world, random));
  return (wanted) => {
    const share = kinds.filter((kind) => kind === wanted).length / replicates;
    return { share, error: z * Math.sqrt((share * (1 - share)) / replicates) };
  };
}

function goal(name: string, seen: Share, most: number): boolean {
  const met = seen.share - seen.error <= most;
  figure(name, seen, `goal ≤ ${(100 * most).toFixed(1)}: ${met ? 'met' : 'MISSED'}`);
  return met;
}

function figure(name: string, { share, error }: Share, note = ''): void {
  const percent = (value: number) => (100 * value).toFixed(2);
  console.log(`  ${name.padEnd(36)} ${percent(share).padStart(6)} ± ${percent(error)}  ${note}`.trimEnd());
}
