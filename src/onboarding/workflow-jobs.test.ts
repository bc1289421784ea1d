import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { noWishes } from '../../fixtures/builders/onboarding.ts';
import type { JobNeeds } from './workflow-documents.ts';
import { evaluateJobs, recordJobs } from './workflow-jobs.ts';

const needs: JobNeeds = { runtimes: [], settings: [], modelKey: true, modelToken: false, quietBento: false };

interface Step {
  readonly uses?: string;
  readonly if?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, unknown>>;
}
interface Job {
  readonly steps: readonly Step[];
  readonly outputs?: unknown;
}

/** Of a job what both ways must do alike: inputs that a caller of the shipped workflow may set, and what only it needs, apart. */
function alike({ steps, outputs: _, ...job }: Job) {
  const inputsOfCaller = ['config', 'suites', 'shards'];
  return {
    ...job,
    steps: steps
      .filter((step) => step.if !== 'inputs.install-embedded')
      .map(({ uses, with: given = {} }) => ({
        uses: uses?.replace(/^\$\/(.*)$/, 'owner/plumbline/$1@v1'),
        with: Object.fromEntries(Object.entries(given).filter(([name]) => !inputsOfCaller.includes(name))),
      })),
  };
}

function jobsOf(text: string) {
  const jobs: Readonly<Record<string, Job>> = parse(text).jobs;
  return Object.fromEntries(Object.entries(jobs).map(([name, job]) => [name, alike(job)]));
}

test.each([
  ['evaluate', evaluateJobs],
  ['baseline', recordJobs],
])(
  'jobs of a repository’s own do what the shipped workflow %s does, by the same actions and permissions',
  (name, write) => {
    const shipped = readFileSync(join(import.meta.dirname, `../../.github/workflows/${name}.yml`), 'utf8');
    expect(jobsOf(`jobs:\n${write(needs, noWishes)}`)).toEqual(jobsOf(shipped));
  },
);
