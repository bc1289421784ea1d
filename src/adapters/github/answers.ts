import { z } from 'zod';
import { InternalError, UserError } from '../../foundation/error.ts';
import type { HostComment, Identity, PullRequest, WorkflowRun } from '../../ports/code-host.ts';

/** The parts of GitHub's answers that we read; its other keys are passed over. */
const Repository = z.object({ full_name: z.string() });
const User = z.object({ login: z.string() });

export const PullAnswer = z.object({
  number: z.number().int(),
  state: z.enum(['open', 'closed']),
  head: z.object({ sha: z.string(), ref: z.string(), repo: Repository.nullable() }),
  base: z.object({ sha: z.string(), ref: z.string() }),
});

export const FileAnswer = z.object({ filename: z.string(), previous_filename: z.string().optional() });

export const ContentAnswer = z.object({
  type: z.literal('file'),
  encoding: z.literal('base64'),
  content: z.string(),
});

export const CommentAnswer = z.object({
  id: z.number().int(),
  body: z.string().nullish(),
  user: User.nullish(),
  performed_via_github_app: z.object({ id: z.number().int() }).nullish(),
});

export const CheckRunsAnswer = z.object({
  check_runs: z.array(
    z.object({
      id: z.number().int(),
      external_id: z.string().nullish(),
      name: z.string(),
      app: z.object({ id: z.number().int() }).nullish(),
    }),
  ),
});

export const RunAnswer = z.object({
  id: z.number().int(),
  run_attempt: z.number().int().default(1),
  event: z.string(),
  head_sha: z.string(),
  head_branch: z.string().nullable(),
  head_repository: Repository.nullish(),
  path: z.string(),
  referenced_workflows: z.array(z.object({ path: z.string(), sha: z.string() })).nullish(),
  status: z.string().nullable(),
  conclusion: z.string().nullable(),
  created_at: z.string(),
  actor: User.nullish(),
});

export const RunsAnswer = z.object({ workflow_runs: z.array(RunAnswer) });
export const UserAnswer = User;
export const ComparisonAnswer = z.object({ status: z.enum(['ahead', 'behind', 'identical', 'diverged']) });

export const ArtifactsAnswer = z.object({
  artifacts: z.array(z.object({ id: z.number().int(), name: z.string() })),
});

/** An answer in the form that GitHub documents, or a UserError: half an answer is no answer. */
export function readAnswer<T>(schema: z.ZodType<T>, data: unknown, asked: string): T {
  const parsed = schema.safeParse(data);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new UserError({
    code: 'github-failed',
    what: `GitHub's answer about ${asked} has an unknown form`,
    found: `${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'unreadable'}`,
    next: 'Re-run the job; if it stays so, report it together with this line.',
  });
}

export function pullRequestOf(answer: z.infer<typeof PullAnswer>): PullRequest {
  const { number, state, head, base } = answer;
  return {
    number,
    state,
    headSha: head.sha,
    headRef: head.ref,
    headRepository: head.repo?.full_name ?? null,
    baseRef: base.ref,
    baseSha: base.sha,
  };
}

export function commentOf(answer: z.infer<typeof CommentAnswer>): HostComment {
  return { id: answer.id, body: answer.body ?? '', author: authorOf(answer) };
}

function authorOf({ performed_via_github_app: app, user }: z.infer<typeof CommentAnswer>): Identity | null {
  if (app !== null && app !== undefined) return { kind: 'app', appId: app.id };
  return user === null || user === undefined ? null : { kind: 'user', login: user.login };
}

export function workflowRunOf(answer: z.infer<typeof RunAnswer>): WorkflowRun {
  return {
    id: answer.id,
    attempt: answer.run_attempt,
    event: answer.event,
    headSha: answer.head_sha,
    headBranch: answer.head_branch,
    headRepository: answer.head_repository?.full_name ?? null,
    // For a run of another branch GitHub adds `@refs/heads/…`.
    path: answer.path.split('@')[0] ?? answer.path,
    referencedWorkflows: (answer.referenced_workflows ?? []).map(({ path, sha }) => ({ path, sha })),
    status: answer.status ?? 'unknown',
    conclusion: answer.conclusion,
    createdAt: answer.created_at,
    actor: answer.actor?.login ?? null,
  };
}

/** `owner/name` as the two parameters of a route. */
export function ownerAndRepo(repository: string): { readonly owner: string; readonly repo: string } {
  const [owner = '', repo = '', ...more] = repository.split('/');
  if (owner === '' || repo === '' || more.length > 0)
    throw new InternalError(`not owner/name: ${JSON.stringify(repository)}`);
  return { owner, repo };
}
