/** Who wrote a comment or check, and who we are: an App by its id, or a person (personal token) by login. */
export type Identity =
  | { readonly kind: 'app'; readonly appId: number }
  | { readonly kind: 'user'; readonly login: string };

export interface PullRequest {
  readonly number: number;
  readonly state: 'open' | 'closed';
  readonly headSha: string;
  readonly headRef: string;
  /** `owner/name`; null when the fork was deleted. */
  readonly headRepository: string | null;
  readonly baseRef: string;
  readonly baseSha: string;
}

export interface HostComment {
  readonly id: number;
  readonly body: string;
  readonly author: Identity | null;
}

export type CheckConclusion = 'success' | 'failure' | 'neutral' | 'action_required';

export interface CheckAnnotation {
  readonly path: string;
  readonly line: number;
  readonly level: 'notice' | 'warning' | 'failure';
  readonly title: string;
  readonly message: string;
}

export interface CheckRun {
  readonly name: string;
  readonly headSha: string;
  /** Ours: the plan's digest. */
  readonly externalId: string;
  readonly conclusion: CheckConclusion;
  readonly title: string;
  /** Markdown, at most 65,535 characters each. */
  readonly summary: string;
  readonly annotations: readonly CheckAnnotation[];
}

export interface ExistingCheckRun {
  readonly id: number;
  readonly externalId: string;
  readonly author: Identity | null;
}

export interface WorkflowRun {
  readonly id: number;
  readonly attempt: number;
  readonly event: string;
  readonly headSha: string;
  readonly headBranch: string | null;
  readonly headRepository: string | null;
  readonly path: string;
  readonly referencedWorkflows: readonly { readonly path: string; readonly sha: string }[];
  readonly status: string;
  readonly conclusion: string | null;
  readonly createdAt: string;
  /** Login of whoever started it. */
  readonly actor: string | null;
}

export type HostFile = { readonly kind: 'found'; readonly text: string } | { readonly kind: 'absent' };

/** One repository on GitHub. Lists are complete (every page); a failed look-up rejects and never reads as "there is none". */
export interface CodeHost {
  /** `owner/name` */
  readonly repository: string;
  identity(): Promise<Identity>;
  pullRequest(number: number): Promise<PullRequest>;
  /** Open pull requests whose head is that branch of that owner's fork or of the repository itself. */
  openPullRequestsFrom(owner: string, branch: string): Promise<readonly PullRequest[]>;
  changedPaths(pullRequest: number): Promise<readonly string[]>;
  file(path: string, ref: string): Promise<HostFile>;
  /** Whether `ancestor` is an ancestor of `descendant`, or the same commit. */
  isAncestor(ancestor: string, descendant: string): Promise<boolean>;
  comments(pullRequest: number): Promise<readonly HostComment[]>;
  createComment(pullRequest: number, body: string): Promise<void>;
  updateComment(id: number, body: string): Promise<void>;
  deleteComment(id: number): Promise<void>;
  checkRuns(sha: string, name: string): Promise<readonly ExistingCheckRun[]>;
  createCheckRun(check: CheckRun): Promise<void>;
  updateCheckRun(id: number, check: CheckRun): Promise<void>;
  workflowRun(id: number): Promise<WorkflowRun>;
  /** Other runs of the same workflow file at the same head. */
  workflowRunsAt(headSha: string): Promise<readonly WorkflowRun[]>;
}
