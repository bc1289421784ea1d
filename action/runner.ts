import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { UserError } from '../src/foundation/error.ts';

const repository = z.object({ full_name: z.string() });

/** The part of an event that we read; GitHub's other keys are passed over. */
const Event = z.object({
  repository: repository.optional(),
  pull_request: z
    .object({
      number: z.number().int(),
      head: z.object({ sha: z.string(), ref: z.string(), repo: repository.nullable() }),
      base: z.object({ sha: z.string(), ref: z.string() }),
    })
    .optional(),
  workflow_run: z.object({ id: z.number().int() }).optional(),
});
export type Event = z.infer<typeof Event>;

/** Where an action runs: what the runner says, checked once. */
export interface Runner {
  readonly repository: string;
  readonly eventName: string;
  readonly event: Event;
  readonly sha: string;
  readonly ref: string;
  readonly runId: string;
  readonly attempt: number;
  readonly actor: string;
  readonly workspace: string;
  readonly temp: string;
  readonly apiUrl: string;
  readonly serverUrl: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

const Variables = z.object({
  GITHUB_REPOSITORY: z.string().regex(/^[^/\s]+\/[^/\s]+$/),
  GITHUB_EVENT_NAME: z.string().min(1),
  GITHUB_EVENT_PATH: z.string().min(1),
  GITHUB_SHA: z.string().min(1),
  GITHUB_REF: z.string().default(''),
  GITHUB_RUN_ID: z.string().regex(/^\d+$/),
  GITHUB_RUN_ATTEMPT: z.coerce.number().int().min(1).default(1),
  GITHUB_ACTOR: z.string().default(''),
  GITHUB_WORKSPACE: z.string().min(1),
  RUNNER_TEMP: z.string().min(1),
  GITHUB_API_URL: z.url().default('https://api.github.com'),
  GITHUB_SERVER_URL: z.url().default('https://github.com'),
});

/** Reads the runner's variables and event file. Throws UserError when they are not those of a GitHub Actions job. */
export function readRunner(environment: Readonly<Record<string, string | undefined>>): Runner {
  const parsed = Variables.safeParse(environment);
  if (!parsed.success) throw notARunner(parsed.error.issues.map(({ path }) => path.join('.')).join(', '));
  const variables = parsed.data;
  return {
    repository: variables.GITHUB_REPOSITORY,
    eventName: variables.GITHUB_EVENT_NAME,
    event: readEvent(variables.GITHUB_EVENT_PATH),
    sha: variables.GITHUB_SHA,
    ref: variables.GITHUB_REF,
    runId: variables.GITHUB_RUN_ID,
    attempt: variables.GITHUB_RUN_ATTEMPT,
    actor: variables.GITHUB_ACTOR,
    workspace: variables.GITHUB_WORKSPACE,
    temp: variables.RUNNER_TEMP,
    apiUrl: variables.GITHUB_API_URL,
    serverUrl: variables.GITHUB_SERVER_URL,
    environment,
  };
}

function readEvent(path: string): Event {
  try {
    return Event.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    throw notARunner('GITHUB_EVENT_PATH: no event in this file');
  }
}

function notARunner(found: string): UserError {
  return new UserError({
    code: 'input-invalid',
    what: 'this does not look like a job of GitHub Actions',
    found: `missing or wrong: ${found}`,
    accepted: 'the environment that a runner gives to an action',
    next: 'use the command line `plumbline` outside of GitHub Actions',
  });
}
