/** One process that records one line: `node writer.ts REMOTE FOLDER LINE`. Waits for standard input to end, so that two can start at once. */
import { setTimeout as sleep } from 'node:timers/promises';
import { createGitDataBranch } from '../../src/adapters/git/data-branch.ts';
import { commitToDataBranch } from '../../src/operations/commit-to-data-branch.ts';

const [, , remoteUrl = '', dir = '', line = ''] = process.argv;
const author = { name: line, email: `${line}@example.com` };
const branch = createGitDataBranch({ remoteUrl, branch: 'plumbline-data', dir, token: null, author });
process.stdout.write('ready\n');
for await (const _ of process.stdin);
await commitToDataBranch(
  branch,
  async (head) => {
    const before = head === null ? '' : ((await branch.read(head, ['ledger'])).get('ledger') ?? '');
    return { files: new Map([['ledger', `${before}${line}\n`]]), message: line };
  },
  { clock: { sleep: (ms) => sleep(ms) }, random: Math.random },
);
