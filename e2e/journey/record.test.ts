import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { git } from '../github/git.ts';
import { pushEvent, runJob } from '../github/job.ts';
import { createWorld, type World } from './world.ts';

describe('a recorded baseline', () => {
  let world: World;
  beforeAll(async () => {
    world = await createWorld();
  });
  afterAll(() => world.close());

  const file = (name: string) =>
    git(world.repository.dir, ['cat-file', 'blob', `plumbline-data:baselines/main/sums/${name}`]);

  it('does not count the same trials twice when only the record job is run again', async () => {
    const { run, plan, last } = await world.record();
    expect(last.exitCode, last.log).toBe(0);
    const before = [file('meta.json'), file('cases.jsonl')];
    const sha = git(world.repository.dir, ['rev-parse', 'main']);
    const again = await runJob(world.github, {
      entry: 'action-record',
      repository: world.repository,
      permissions: 'record',
      event: pushEvent(world.github, world.repository, 'main', sha),
      runId: run.id,
      attempt: 2,
      inputs: { 'plan-digest': plan.outputs['plan-digest'] ?? '' },
    });
    expect(again.exitCode, again.log).toBe(0);
    expect(again.log).toContain('recorded already');
    expect([file('meta.json'), file('cases.jsonl')]).toEqual(before);
    expect(JSON.parse(file('meta.json')).runs).toHaveLength(1);
  });

  it('keeps no answer on the branch', () => {
    const outputs = file('cases.jsonl')
      .split('\n')
      .map((line) => JSON.parse(line).output);
    expect(new Set(outputs)).toEqual(new Set([null]));
  });
});
