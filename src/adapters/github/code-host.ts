import { UserError } from '../../foundation/error.ts';
import type { CodeHost, HostFile, Identity } from '../../ports/code-host.ts';
import {
  CommentAnswer,
  ComparisonAnswer,
  ContentAnswer,
  commentOf,
  FileAnswer,
  ownerAndRepo,
  PullAnswer,
  pullRequestOf,
  RunAnswer,
  RunsAnswer,
  readAnswer,
  UserAnswer,
  workflowRunOf,
} from './answers.ts';
import { createCheckRuns } from './check-runs.ts';
import { createRequests, type RequestOptions, type Requests } from './requests.ts';

export { octokitFor } from './octokit.ts';

export interface CodeHostOptions extends RequestOptions {
  /** `owner/name` */
  readonly repository: string;
  /** `ask`: the person whose token it is, by `GET /user`. An App, also `github-actions`, cannot be asked for and is given. */
  readonly identity: Identity | 'ask';
}

/** GitHub lists no more files of a pull request than this. */
const mostFiles = 3000;

/** One repository on GitHub over REST. Every failure is a UserError; `github-permission` names what to grant and where. */
export function createCodeHost(options: CodeHostOptions): CodeHost {
  const { repository } = options;
  const place = ownerAndRepo(repository);
  const requests = createRequests(options);
  let known: Promise<Identity> | undefined;
  const repo = 'repos/{owner}/{repo}';

  const comments: CodeHost['comments'] = async (pullRequest) => {
    const route = `GET /${repo}/issues/{issue_number}/comments`;
    const pages = await requests.readAll(route, { ...place, issue_number: pullRequest });
    return pages.flatMap((page) => readAnswer(CommentAnswer.array(), page, 'comments').map(commentOf));
  };

  return {
    repository,
    identity: () => {
      known ??= options.identity === 'ask' ? askIdentity(requests) : Promise.resolve(options.identity);
      return known;
    },
    pullRequest: async (number) => {
      const { data } = await requests.read(`GET /${repo}/pulls/{pull_number}`, {
        ...place,
        pull_number: number,
      });
      return pullRequestOf(readAnswer(PullAnswer, data, 'a pull request'));
    },
    openPullRequestsFrom: async (owner, branch) => {
      const route = `GET /${repo}/pulls`;
      const pages = await requests.readAll(route, { ...place, state: 'open', head: `${owner}:${branch}` });
      const pulls = pages.flatMap((page) => readAnswer(PullAnswer.array(), page, 'pull requests'));
      return pulls.map(pullRequestOf).filter((pull) => {
        const from = pull.headRepository?.split('/')[0] ?? owner;
        return pull.state === 'open' && pull.headRef === branch && from.toLowerCase() === owner.toLowerCase();
      });
    },
    changedPaths: async (pullRequest) => {
      const route = `GET /${repo}/pulls/{pull_number}/files`;
      const pages = await requests.readAll(route, { ...place, pull_number: pullRequest });
      const files = pages.flatMap((page) => readAnswer(FileAnswer.array(), page, 'changed files'));
      if (files.length >= mostFiles) throw tooManyFiles(pullRequest);
      const paths = files.flatMap(({ filename, previous_filename: previous }) =>
        previous === undefined ? [filename] : [filename, previous],
      );
      return [...new Set(paths)];
    },
    file: (path, ref) => readFile(requests, place, path, ref),
    isAncestor: async (ancestor, descendant) => {
      const { data } = await requests.read(`GET /${repo}/compare/{basehead}`, {
        ...place,
        basehead: `${ancestor}...${descendant}`,
        per_page: 1,
      });
      const { status } = readAnswer(ComparisonAnswer, data, 'two commits');
      return status === 'ahead' || status === 'identical';
    },
    comments,
    createComment: async (pullRequest, body) => {
      // A comment of before may say the same: only one more than there were is the new one.
      const same = async () =>
        (await comments(pullRequest)).filter((comment) => comment.body === body).length;
      const before = await same();
      await requests.create(
        `POST /${repo}/issues/{issue_number}/comments`,
        { ...place, issue_number: pullRequest, body },
        async () => (await same()) > before,
      );
    },
    updateComment: async (id, body) => {
      await requests.write(`PATCH /${repo}/issues/comments/{comment_id}`, { ...place, comment_id: id, body });
    },
    deleteComment: async (id) => {
      await requests.remove(`DELETE /${repo}/issues/comments/{comment_id}`, { ...place, comment_id: id });
    },
    ...createCheckRuns(requests, place),
    workflowRun: async (id) => {
      const { data } = await requests.read(`GET /${repo}/actions/runs/{run_id}`, { ...place, run_id: id });
      return workflowRunOf(readAnswer(RunAnswer, data, 'a workflow run'));
    },
    workflowRunsAt: async (headSha) => {
      const pages = await requests.readAll(`GET /${repo}/actions/runs`, { ...place, head_sha: headSha });
      const runs = pages.flatMap((page) => readAnswer(RunsAnswer, page, 'workflow runs').workflow_runs);
      return runs.map(workflowRunOf).filter((run) => run.headSha === headSha);
    },
  };
}

async function askIdentity(requests: Requests): Promise<Identity> {
  const { data } = await requests.read('GET /user');
  return { kind: 'user', login: readAnswer(UserAnswer, data, 'the owner of the token').login };
}

type Place = ReturnType<typeof ownerAndRepo>;

async function readFile(requests: Requests, place: Place, path: string, ref: string): Promise<HostFile> {
  // Encoded here: Octokit would make `%2F` of the slashes.
  const route = `GET /repos/{owner}/{repo}/contents/${path.split('/').map(encodeURIComponent).join('/')}`;
  const answer = await requests.find(route, { ...place, ref });
  if (answer === null) {
    // GitHub says 404 also of a commit or repository that is not there; only of a known commit does it mean "no such file".
    await requests.read('GET /repos/{owner}/{repo}/commits/{ref}', { ...place, ref });
    return { kind: 'absent' };
  }
  const { content } = readAnswer(ContentAnswer, answer.data, `the file ${path}`);
  return { kind: 'found', text: Buffer.from(content, 'base64').toString('utf8') };
}

function tooManyFiles(pullRequest: number): UserError {
  return new UserError({
    code: 'github-failed',
    what: `GitHub lists no more than ${mostFiles} changed files of pull request #${pullRequest}, so not all are known`,
    next: 'Split the pull request.',
  });
}
