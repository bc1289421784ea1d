import { parseArgs } from 'node:util';
import { type Change, type Draw, mean, openQuickStart } from './quick-start/calibration.ts';

/**
 * Plays the demo for many seeds and prints what its figures are: run it after editing documents, cases, prompt or settings of
 * fixtures/repositories/quick-start. Wanted: base pass rate 80 to 95 %, 1 to 3 % of the cases changing sides between two runs of one
 * prompt, the damage at least 15 points in every draw, the harmless edit passing in 90 % of the draws and netting at most one case.
 * usage: node scripts/calibrate-quick-start.ts [--seeds 50] [--from 1]
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { seeds: { type: 'string', default: '50' }, from: { type: 'string', default: '1' } },
  });
  const { cases, play } = await openQuickStart();
  const draws: Draw[] = [];
  for (let i = 0; i < Number(values.seeds); i++)
    draws.push(await play(`calibration ${Number(values.from) + i}`));

  console.log(`${cases.length} cases, ${draws.length} seeds`);
  console.log(`base pass rate   ${range(draws.map(({ passRate }) => passRate))}`);
  for (const topic of draws[0]?.passRateByTopic.keys() ?? [])
    console.log(`  ${topic.padEnd(14)} ${range(draws.map((draw) => draw.passRateByTopic.get(topic) ?? 0))}`);
  console.log(`change sides     ${range(draws.map(({ flips }) => flips))}`);
  for (const change of ['harmless', 'damaged'] as const) report(draws, change, cases.length);
}

function report(draws: readonly Draw[], change: Change, cases: number): void {
  const comparisons = draws.map((draw) => draw.changes[change]);
  const net = mean(comparisons.map(({ difference }) => difference * cases));
  console.log(`${change.padEnd(9)} costs  ${range(comparisons.map(({ difference }) => -difference))}`);
  console.log(`  net cases      ${net.toFixed(2)}`);
  for (const verdict of new Set(comparisons.map((comparison) => comparison.verdict)))
    console.log(`  ${verdict.padEnd(18)} ${comparisons.filter((each) => each.verdict === verdict).length}`);
}

function range(shares: readonly number[]): string {
  const percent = (share: number): string => (100 * share).toFixed(1).padStart(5);
  return `${percent(mean(shares))} % (${percent(Math.min(...shares))} to ${percent(Math.max(...shares))})`;
}

await main();
