import { expect } from 'vitest';
import { createSandbox, recording, replayFiles, type Sandbox } from './sandbox.ts';

export const cases = 120;
export const right = () => 'yes';

/** A repository with a baseline, and a branch with other answers. */
export async function withBranch(answer: (index: number) => string): Promise<Sandbox> {
  const sandbox = createSandbox();
  sandbox.commit(replayFiles(cases, right));
  expect(await sandbox.plumbline('baseline', 'record')).toMatchObject({ code: 0 });
  sandbox.git('checkout', '--quiet', '-b', 'topic');
  sandbox.commit({ 'answers/answers.jsonl': `${recording(cases, answer)}\n` });
  return sandbox;
}

/** Plans the checked-out branch and runs each of its shards in a process of its own. */
export async function evaluate(sandbox: Sandbox, shards = 3): Promise<void> {
  const plan = await sandbox.plumbline('plan', '--shards', String(shards), '--out', '.plumbline');
  expect(plan).toMatchObject({ code: 0 });
  for (let shard = 1; shard <= shards; shard++) {
    const args = ['run', '--plan', '.plumbline/plan.json', '--shard', `${shard}/${shards}`];
    expect(await sandbox.plumbline(...args, '--out', `.plumbline/s${shard}`)).toMatchObject({ code: 0 });
  }
}
