import { expect, it } from 'vitest';
import { createSandbox, replayFiles } from './sandbox.ts';

const rounds = 20;

it(`two \`baseline record\` at once on one bare repository, ${rounds} times: both recorded, in one line, without force`, async () => {
  const sandbox = createSandbox();
  const remote = '../remote.git';
  sandbox.git('init', '--quiet', '--bare', remote);
  // A server that refuses every forced push and every deletion: none may be needed.
  sandbox.git('-C', remote, 'config', 'receive.denyNonFastForwards', 'true');
  sandbox.git('-C', remote, 'config', 'receive.denyDeletes', 'true');
  for (let round = 0; round < rounds; round++) {
    // Other content each time, so that each round makes a record of its own.
    sandbox.commit(
      replayFiles(5, (index) => (index < round % 5 ? 'no' : `yes${round === 0 ? '' : ' '.repeat(round)}`)),
    );
    const record = (name: string) =>
      sandbox.plumbline(
        'baseline',
        'record',
        '--event',
        'schedule',
        '--remote',
        remote,
        '--out',
        `../${name}`,
        '--json',
      );
    const ends = await Promise.all([record('a'), record('b')]);
    for (const end of ends) {
      expect(end.code, end.stderr).toBe(0);
      expect(JSON.parse(end.stdout)).toMatchObject({
        kind: 'done',
        suites: [{ outcome: { kind: 'recorded' } }],
      });
    }
    const runs = ends.map(({ stdout }) => JSON.parse(stdout).suites[0].outcome.runs);
    expect(runs.toSorted()).toEqual([1, 2]);
  }
  const log = (...args: string[]) => sandbox.git('-C', remote, 'log', ...args, 'plumbline-data').split('\n');
  expect(log('--format=%H')).toHaveLength(2 * rounds);
  expect(log('--min-parents=2', '--format=%H')).toEqual(['']);
  const months = sandbox
    .git('-C', remote, 'ls-tree', '-r', '--name-only', 'plumbline-data', 'runs/')
    .split('\n');
  const ledger = months.flatMap((path) =>
    sandbox.git('-C', remote, 'show', `plumbline-data:${path}`).split('\n'),
  );
  expect(new Set(ledger.map((line) => JSON.parse(line).runId)).size).toBe(2 * rounds);
});
