import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { mutations } from './mutations/list.ts';
import { copyOf } from './mutations/mutations.ts';

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

const tests = [...new Set(chosen.flatMap((mutation) => mutation.tests))];
const ill = copy.healthy(
  tests,
  chosen.some(({ build }) => build === true),
);
if (ill !== null) throw new Error(`without any mutation, ${ill}: mend that first`);

const counts = { killed: 0, survived: 0, broken: 0 };
for (const mutation of chosen) {
  const result = copy.try(mutation);
  counts[result.kind] += 1;
  const detail = result.kind === 'killed' ? `by "${result.by}"` : result.kind === 'broken' ? result.why : '';
  console.log(`${result.kind.padEnd(8)} ${mutation.file}: ${mutation.name} ${detail}`.trimEnd());
}
console.log(`${counts.killed} killed, ${counts.survived} survived, ${counts.broken} broken`);
process.exitCode = counts.killed === chosen.length ? 0 : 1;
