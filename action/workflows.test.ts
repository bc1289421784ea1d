import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { type ActionName, actions } from './inputs.ts';

const Step = z.object({
  id: z.string().optional(),
  if: z.string().optional(),
  uses: z.string(),
  with: z.record(z.string(), z.unknown()).default({}),
  env: z.record(z.string(), z.string()).default({}),
});
const Job = z.object({
  if: z.string().optional(),
  needs: z.union([z.string(), z.array(z.string())]).optional(),
  permissions: z.record(z.string(), z.string()),
  outputs: z.record(z.string(), z.string()).default({}),
  steps: z.array(Step),
  concurrency: z.unknown().optional(),
});
const Workflow = z.object({ permissions: z.strictObject({}), jobs: z.record(z.string(), Job) });

const names = ['evaluate', 'baseline', 'publish'] as const;
const workflows = names.map((name) => {
  const text = readFileSync(join(import.meta.dirname, `../.github/workflows/${name}.yml`), 'utf8');
  return { name, text, jobs: Workflow.parse(parse(text)).jobs };
});
const jobs = workflows.flatMap(({ name, jobs }) =>
  Object.entries(jobs).map(([job, content]) => ({ name: `${name}.yml ${job}`, job, ...content })),
);
const actionOf = (uses: string): ActionName | null => {
  const found = /^\$\/action\/(\w+)$/.exec(uses)?.[1];
  return found !== undefined && found in actions ? (found as ActionName) : null;
};

/** actionlint cannot look behind `$/`: what it would check of our own actions is checked here. */
describe('the reusable workflows and the table of actions agree', () => {
  it.each(jobs)(
    '$name passes only inputs that the action has, and reads only outputs that it writes',
    ({ steps, outputs }) => {
      for (const step of steps) {
        const action = actionOf(step.uses);
        if (action === null) continue;
        expect(actions[action].inputs).toEqual(expect.arrayContaining(Object.keys(step.with)));
        for (const [output, source] of Object.entries(outputs)) {
          expect(source).toBe(`\${{ steps.${step.id}.outputs.${output} }}`);
          expect(actions[action].outputs).toContain(output);
        }
      }
    },
  );

  it('every output of another job that is read is declared there', () => {
    for (const { jobs, text } of workflows) {
      for (const [, job = '', output = ''] of text.matchAll(/\b(?:needs|jobs)\.(\w+)\.outputs\.([\w-]+)/g)) {
        expect(Object.keys(jobs[job]?.outputs ?? {}), `${job}.${output}`).toContain(output);
      }
    }
  });
});

describe('each job has the least rights', () => {
  it.each(jobs)(
    'the token of $name may do what its action needs and nothing else',
    ({ steps, permissions }) => {
      const action =
        steps.map(({ uses }) => actionOf(uses)).find((name) => name !== null) ?? expect.fail('no action');
      const granted = Object.entries(permissions).map(([scope, level]) => `${scope}: ${level}`);
      expect(new Set(granted)).toEqual(new Set(actions[action].permissions));
    },
  );

  it.each(jobs)(
    '$name checks out foreign code only with a token that may not write',
    ({ steps, permissions }) => {
      const checkouts = steps.filter(({ uses }) => uses.startsWith('actions/checkout@'));
      for (const { with: given } of checkouts) {
        expect(given).toEqual({ 'fetch-depth': 2, 'persist-credentials': false });
      }
      if (Object.values(permissions).includes('write')) expect(checkouts).toEqual([]);
      else expect(checkouts).toHaveLength(1);
    },
  );

  it.each(jobs)('secrets reach $name only as the environment of a shard step', ({ job, steps }) => {
    const shard = steps.filter(({ uses }) => actionOf(uses) === 'shard');
    expect(shard).toHaveLength(job === 'shard' ? 1 : 0);
    for (const step of steps) {
      const secrets = JSON.stringify(step).match(/secrets\.[\w-]+/g) ?? [];
      expect(secrets).toEqual(shard.includes(step) ? ['secrets.model-key', 'secrets.model-keys'] : []);
    }
  });

  it.each(jobs)('$name runs no shell of its own', ({ steps }) => {
    for (const step of steps)
      expect(step.uses).toMatch(/^(?:\$\/action\/\w+|actions\/checkout@[0-9a-f]{40})$/);
  });
});

describe('nothing is lost', () => {
  const job = (name: string) =>
    jobs.find((candidate) => candidate.name === name) ?? expect.fail(`no ${name}`);

  it('the gate runs when the plan or a shard failed, and is told how they ended', () => {
    const gate = job('evaluate.yml gate');
    expect(gate.if).toBe('always()');
    expect(gate.needs).toEqual(['plan', 'shard']);
    expect(gate.steps[0]?.with).toMatchObject({
      'plan-result': '${{ needs.plan.result }}',
      'shard-result': '${{ needs.shard.result }}',
    });
  });

  it('an empty matrix starts no shard', () => {
    for (const name of ['evaluate.yml shard', 'baseline.yml shard']) {
      expect(job(name).if).toBe("needs.plan.outputs.has-work == 'true'");
    }
  });

  it('nothing cancels a record, and a record needs every shard', () => {
    expect(job('baseline.yml record')).toMatchObject({ needs: ['plan', 'shard'] });
    expect(job('baseline.yml record').if).toBeUndefined();
    for (const { concurrency } of jobs) expect(concurrency).toBeUndefined();
  });
});
