import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { checkVectors, VectorsFile } from './vectors/check.ts';

/** What is checked where no file is named. */
const published = join(import.meta.dirname, '../fixtures/vectors/stats.json');

/** `npm run vectors [-- FILE… --fn name,name]`: reference vectors against the product's functions; exit 1 when one failed or none was checked. */
function main(): number {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { fn: { type: 'string' } } });
  const only = values.fn?.split(',').map((name) => name.trim()) ?? null;
  const files = positionals.length === 0 ? [published] : positionals;
  const vectors = files.flatMap((file) => VectorsFile.parse(JSON.parse(readFileSync(file, 'utf8'))).vectors);
  const chosen = vectors.filter(({ fn }) => only === null || only.includes(fn));
  const results = checkVectors(chosen);

  for (const { vector, outcome } of results) {
    if (outcome.kind !== 'failed') continue;
    console.log(`failed ${vector.id} (${vector.fn})`);
    for (const line of outcome.why) console.log(`  ${line}`);
  }
  const missing = new Map<string, number>();
  for (const { vector, outcome } of results)
    if (outcome.kind === 'not-implemented') missing.set(vector.fn, (missing.get(vector.fn) ?? 0) + 1);
  for (const [fn, count] of missing) console.log(`not implemented: ${fn} (${count} vectors)`);
  const absent = (only ?? []).filter((name) => !vectors.some(({ fn }) => fn === name));
  for (const name of absent) console.log(`no vector: ${name}`);

  const passed = results.filter(({ outcome }) => outcome.kind === 'passed').length;
  const failed = results.length - passed + absent.length;
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 && passed > 0 ? 0 : 1;
}

process.exitCode = main();
