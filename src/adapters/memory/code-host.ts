import { createHash } from 'node:crypto';
import { UserError } from '../../foundation/error.ts';
import type {
  CheckRun,
  CodeHost,
  ExistingCheckRun,
  HostComment,
  Identity,
  PullRequest,
  WorkflowRun,
} from '../../ports/code-host.ts';

/** A check run with all that was published in it. */
export type MemoryCheckRun = ExistingCheckRun & CheckRun;

interface StoredCommit {
  readonly parent: string | null;
  readonly files: ReadonlyMap<string, string>;
}

type StoredPull = Omit<PullRequest, 'headSha' | 'baseSha'> & { readonly headSha: string | null };

/** A host in memory with one repository: the ways to fill it, and to see what was published. */
export interface MemoryGitHub {
  /** The repository as this identity sees and changes it. */
  as(identity: Identity): CodeHost;
  /** Adds files to a branch, made from `main` where it does not exist; gives the commit, which may be called as a real one is. */
  commit(branch: string, files: Readonly<Record<string, string>>, sha?: string): string;
  /** A pull request into `main`; of a given `headSha` where its commits lie elsewhere, else of the branch's. */
  openPullRequest(branch: string, more?: Partial<Pick<PullRequest, 'headSha' | 'headRepository'>>): number;
  closePullRequest(number: number): void;
  addWorkflowRun(run: Pick<WorkflowRun, 'headSha' | 'headBranch'> & Partial<WorkflowRun>): number;
  commentsOn(pullRequest: number): readonly HostComment[];
  checksAt(sha: string): readonly MemoryCheckRun[];
}

/** An empty repository with a `main` that holds a README.md. Its limits on texts are GitHub's. */
export function createMemoryGitHub(repository: string): MemoryGitHub {
  const commits = new Map<string, StoredCommit>();
  const branches = new Map<string, string>();
  const pulls = new Map<number, StoredPull>();
  const comments: (HostComment & { readonly pullRequest: number })[] = [];
  const checks: MemoryCheckRun[] = [];
  const runs: WorkflowRun[] = [];
  let lastId = 0;
  const nextId = (): number => {
    lastId += 1;
    return lastId;
  };

  const commit: MemoryGitHub['commit'] = (branch, files, sha) => {
    const parent = branches.get(branch) ?? branches.get('main') ?? null;
    const all = new Map([...(commits.get(parent ?? '')?.files ?? []), ...Object.entries(files)]);
    const id =
      sha ??
      createHash('sha1')
        .update(JSON.stringify([parent, [...all], commits.size]))
        .digest('hex');
    commits.set(id, { parent, files: all });
    branches.set(branch, id);
    return id;
  };
  commit('main', { 'README.md': `# ${repository}\n` });

  const line = (sha: string): string[] => {
    const seen: string[] = [];
    for (
      let at: string | null | undefined = sha;
      at !== null && at !== undefined;
      at = commits.get(at)?.parent
    )
      seen.push(at);
    return seen;
  };

  const pullOf = (number: number): PullRequest => {
    const stored = pulls.get(number);
    if (stored === undefined) throw notThere(`pull request #${number}`);
    const baseSha = branches.get(stored.baseRef) ?? '';
    return { ...stored, headSha: stored.headSha ?? branches.get(stored.headRef) ?? '', baseSha };
  };

  const filesAt = (ref: string): ReadonlyMap<string, string> => {
    const stored = commits.get(branches.get(ref) ?? ref);
    if (stored === undefined) throw notThere(`the commit ${ref}`);
    return stored.files;
  };

  const changedPaths = (number: number): string[] => {
    const pull = pullOf(number);
    const onMain = line(pull.baseSha);
    const start = line(pull.headSha).find((sha) => onMain.includes(sha)) ?? pull.baseSha;
    const before = filesAt(start);
    const after = filesAt(pull.headSha);
    return [...after.keys()].filter((path) => after.get(path) !== before.get(path));
  };

  const ownCheck = (id: number, identity: Identity): number => {
    const index = checks.findIndex((check) => check.id === id);
    if (index < 0) throw notThere(`check run ${id}`);
    if (JSON.stringify(checks[index]?.author) !== JSON.stringify(identity)) throw notAllowed();
    return index;
  };

  const commentAt = (id: number): number => comments.findIndex((comment) => comment.id === id);

  const as = (identity: Identity): CodeHost => ({
    repository,
    identity: async () => identity,
    pullRequest: async (number) => pullOf(number),
    openPullRequestsFrom: async (owner, branch) =>
      [...pulls.keys()]
        .map(pullOf)
        .filter(
          ({ state, headRef, headRepository }) =>
            state === 'open' && headRef === branch && headRepository?.split('/')[0] === owner,
        ),
    changedPaths: async (number) => changedPaths(number),
    file: async (path, ref) => {
      const text = filesAt(ref).get(path);
      return text === undefined ? { kind: 'absent' } : { kind: 'found', text };
    },
    isAncestor: async (ancestor, descendant) => {
      filesAt(ancestor);
      filesAt(descendant);
      return line(descendant).includes(ancestor);
    },
    comments: async (pullRequest) => comments.filter((comment) => comment.pullRequest === pullRequest),
    createComment: async (pullRequest, body) => {
      refuseLongerThan(65_536, body);
      comments.push({ id: nextId(), body, author: identity, pullRequest: pullOf(pullRequest).number });
    },
    updateComment: async (id, body) => {
      refuseLongerThan(65_536, body);
      const old = comments[commentAt(id)];
      if (old === undefined) throw notThere(`comment ${id}`);
      comments[commentAt(id)] = { ...old, body };
    },
    deleteComment: async (id) => {
      if (commentAt(id) >= 0) comments.splice(commentAt(id), 1);
    },
    checkRuns: async (sha, name) => checks.filter((check) => check.headSha === sha && check.name === name),
    createCheckRun: async (check) => {
      if (identity.kind !== 'app') throw notAllowed();
      refuseLongerThan(65_535, check.summary);
      filesAt(check.headSha);
      checks.push({ ...check, id: nextId(), author: identity });
    },
    updateCheckRun: async (id, check) => {
      refuseLongerThan(65_535, check.summary);
      checks[ownCheck(id, identity)] = { ...check, id, author: identity };
    },
    workflowRun: async (id) => {
      const run = runs.find((one) => one.id === id);
      if (run === undefined) throw notThere(`workflow run ${id}`);
      return run;
    },
    workflowRunsAt: async (headSha) => runs.filter((run) => run.headSha === headSha),
  });

  return {
    as,
    commit,
    openPullRequest: (branch, more = {}) => {
      const number = nextId();
      const { headSha = null, headRepository = repository } = more;
      pulls.set(number, { number, state: 'open', headSha, headRef: branch, headRepository, baseRef: 'main' });
      return number;
    },
    closePullRequest: (number) => {
      const { headSha, headRef, headRepository, baseRef } = pullOf(number);
      pulls.set(number, { number, state: 'closed', headSha, headRef, headRepository, baseRef });
    },
    addWorkflowRun: (run) => {
      const id = nextId();
      runs.push({
        id,
        attempt: 1,
        event: 'pull_request',
        headRepository: repository,
        path: '.github/workflows/plumbline.yml',
        referencedWorkflows: [],
        status: 'completed',
        conclusion: 'success',
        createdAt: '2026-01-01T00:00:00Z',
        actor: null,
        ...run,
      });
      return id;
    },
    commentsOn: (pullRequest) => comments.filter((comment) => comment.pullRequest === pullRequest),
    checksAt: (sha) => checks.filter((check) => check.headSha === sha),
  };
}

function refuseLongerThan(limit: number, text: string): void {
  if (text.length > limit) throw failed(`422: the text is longer than ${limit} characters`);
}

function notThere(what: string): UserError {
  return failed(`404: ${what}`);
}

function failed(found: string): UserError {
  return new UserError({
    code: 'github-failed',
    what: 'the host did not do what was asked',
    found,
    next: 'Check what was asked for.',
  });
}

function notAllowed(): UserError {
  return new UserError({
    code: 'github-permission',
    what: 'only the App that made a check run may write it',
    accepted: 'checks: write',
    next: 'Use the token of an App.',
  });
}
