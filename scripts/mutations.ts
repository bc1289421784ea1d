import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { mutations } from './mutations/list.ts';
import { copyOf, type MutationResult } from './mutations/mutations.ts';

/** Plants every fault of scripts/mutations/list.ts, one at a time, in a copy: `npm run mutations [-- part of a name…]`. */
const { positionals } = parseArgs({ allowPositionals: true });
const chosen = mutations.filter(
  ({ name, file }) =>
    positionals.length === 0 || positionals.some((part) => `${name} ${file}`.includes(part)),
);
if (chosen.length === 0) throw new Error(`no mutation is called like ${positionals.join(' or ')}`);

const copy = copyOf(join(import.meta.dirname, '..'));
process.on('exit', () => copy.remove());
process.on('SIGINT', () => process.exit(130));

const building = chosen.some(({ build }) => build === true);
const ill = copy.healthy([...new Set(chosen.flatMap(({ tests }) => tests))], building);
if (ill !== null) console.log(`without any mutation, ${ill}: what rests on it counts as broken`);

const counts = { killed: 0, survived: 0, broken: 0 };
for (const mutation of chosen) {
  const why = ill === null ? null : copy.healthy(mutation.tests, false);
  const result: MutationResult =
    why === null ? copy.try(mutation) : { kind: 'broken', why: `without it ${why}` };
  counts[result.kind] += 1;
  const detail = result.kind === 'killed' ? `by "${result.by}"` : result.kind === 'broken' ? result.why : '';
  console.log(`${result.kind.padEnd(8)} ${mutation.file}: ${mutation.name} ${detail}`.trimEnd());
}
console.log(`${counts.killed} killed, ${counts.survived} survived, ${counts.broken} broken`);
process.exitCode = counts.killed === chosen.length ? 0 : 1;
