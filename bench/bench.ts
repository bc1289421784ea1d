import { drift } from './drift.ts';
import { simulation } from './simulation/simulation.ts';
import { speed } from './speed/speed.ts';

/** Every benchmark prints its figures and tells whether all its goals were met. */
const benchmarks: Record<string, () => boolean | Promise<boolean>> = { simulation, speed, drift };

async function main(): Promise<number> {
  const [name = ''] = process.argv.slice(2);
  const benchmark = Object.hasOwn(benchmarks, name) ? benchmarks[name] : undefined;
  if (benchmark === undefined) {
    console.error(`usage: npm run bench -- ${Object.keys(benchmarks).join('|')}`);
    return 1;
  }
  const started = performance.now();
  const met = await benchmark();
  console.log(
    `${name}: ${met ? 'all goals met' : 'GOAL MISSED'}, ${Math.round((performance.now() - started) / 1000)} s`,
  );
  return met ? 0 : 1;
}

process.exitCode = await main();
