import { reportArtifact } from '../evaluation/run/artifact-names.ts';
import type { ArtifactStore, StoredArtifact } from '../ports/artifacts.ts';
import type { CodeHost, PullRequest, WorkflowRun } from '../ports/code-host.ts';
import { readReport } from '../verdict/report/read-report.ts';
import { unmeasuredReport } from '../verdict/report/report.ts';
import { type Report, type ReportSubject, reportLimits } from '../verdict/report/report-file.ts';
import { type Published, publishReport } from './publish-report.ts';
import { policyAt } from './read-policy.ts';

export interface PublishRunRequest {
  readonly runId: number;
  /** The App publishes what the base says is the App's; the `workflow_run` job only what the gate job could not. */
  readonly publisher: 'app' | 'workflow-run-job';
  readonly now: string;
  readonly version: string;
  /** For links, `https://github.com` there. */
  readonly serverUrl: string;
}

export type PublishRunOutcome =
  | {
      readonly kind: 'published';
      readonly decision: Report['decision']['kind'];
      readonly published: Published;
    }
  /** Nothing of ours, or not ours to say. */
  | { readonly kind: 'ignored'; readonly why: string };

export interface PublishRunPorts {
  readonly host: CodeHost;
  /** The artifacts of that run. */
  readonly artifacts: ArtifactStore;
}

/**
 * Publishes the result of an ended workflow run from outside of it. Which pull request and commit it speaks of comes from GitHub;
 * the report is data of a stranger. One of our runs that ended without a usable report is published as not measured: silence would
 * leave a required check waiting, or an older green tick standing.
 */
export async function publishWorkflowRun(
  request: PublishRunRequest,
  ports: PublishRunPorts,
): Promise<PublishRunOutcome> {
  const { host } = ports;
  const run = await host.workflowRun(request.runId);
  if (run.event !== 'pull_request')
    return ignored(`the run was started by ${run.event}, not by a pull request`);
  if (run.status !== 'completed') return ignored('the run has not ended');
  const artifacts = await ports.artifacts.list();
  if (!isOurs(run, artifacts)) return ignored('the run is not one of ours');
  const pullRequest = await pullRequestOf(run, host);
  if (pullRequest === null) return ignored('no open pull request, or more than one, has this head');
  if (await hasNewerRun(run, host)) return ignored('a newer run of the same head publishes for itself');

  const policy = await policyAt(host, pullRequest.baseRef);
  const fork = run.headRepository !== host.repository;
  const bot = run.actor === 'dependabot[bot]';
  if (request.publisher === 'app' && policy.publisher !== 'app')
    return ignored('the base says that the action publishes');
  if (request.publisher === 'workflow-run-job' && policy.publisher !== 'action')
    return ignored('the base says that the App publishes');
  if (request.publisher === 'workflow-run-job' && !fork && !bot)
    return ignored('the gate job could publish this itself');

  const report = await fetchReport(request, run, pullRequest, artifacts, ports);
  const verified = !fork && (request.publisher !== 'app' || (await isGenuine(run, pullRequest, host)));
  const published = await publishReport(
    {
      report,
      pullRequest: pullRequest.number,
      headSha: run.headSha,
      policy,
      verified,
      reportUrl: `${request.serverUrl}/${host.repository}/actions/runs/${run.id}`,
      externalId: report.plan ?? `run-${run.id}-attempt-${run.attempt}`,
    },
    host,
  );
  return { kind: 'published', decision: report.decision.kind, published };
}

/** By the reusable workflow it calls, or by the plan that our plan job leaves. */
function isOurs(run: WorkflowRun, artifacts: readonly StoredArtifact[]): boolean {
  return (
    run.referencedWorkflows.some(({ path }) =>
      /^[^/]+\/plumbline\/\.github\/workflows\/evaluate\.yml(@|$)/.test(path),
    ) || artifacts.some(({ name }) => name.startsWith('plumbline-plan-'))
  );
}

/** The run's list of pull requests is empty for forks, so it is looked up by head: exactly one, at exactly that commit. */
async function pullRequestOf(run: WorkflowRun, host: CodeHost): Promise<PullRequest | null> {
  if (run.headBranch === null || run.headRepository === null) return null;
  const [owner = ''] = run.headRepository.split('/');
  const open = await host.openPullRequestsFrom(owner, run.headBranch);
  const same = open.filter(
    ({ headSha, headRepository }) => headSha === run.headSha && headRepository === run.headRepository,
  );
  return same.length === 1 ? (same[0] ?? null) : null;
}

async function hasNewerRun(run: WorkflowRun, host: CodeHost): Promise<boolean> {
  const runs = await host.workflowRunsAt(run.headSha);
  // Anybody can push a public commit to a fork: a run of there is no newer run of here.
  return runs.some(
    (other) =>
      other.id > run.id &&
      other.path === run.path &&
      other.event === run.event &&
      other.headRepository === run.headRepository &&
      other.headBranch === run.headBranch,
  );
}

const ourWorkflow = /^[^/]+\/plumbline\/\.github\/workflows\/evaluate\.yml$/;

/**
 * Whether the report can only come from our workflow as the base calls it: the pull request leaves workflows alone, and the file that
 * ran names, at the base, the very workflow that GitHub says was called. An artifact of the right name proves nothing.
 */
async function isGenuine(run: WorkflowRun, pullRequest: PullRequest, host: CodeHost): Promise<boolean> {
  if (await editsWorkflows(pullRequest, host)) return false;
  const file = await host.file(run.path, pullRequest.baseRef);
  if (file.kind === 'absent') return false;
  const called = run.referencedWorkflows.map(({ path }) => path.split('@')[0] ?? '');
  return called.some((path) => ourWorkflow.test(path) && file.text.includes(`${path}@`));
}

/** A pull request that edits the workflows it is judged by could have written any report. */
async function editsWorkflows(pullRequest: PullRequest, host: CodeHost): Promise<boolean> {
  const paths = await host.changedPaths(pullRequest.number);
  return paths.some((path) => path.startsWith('.github/workflows/') || path.startsWith('.github/actions/'));
}

async function fetchReport(
  request: PublishRunRequest,
  run: WorkflowRun,
  pullRequest: PullRequest,
  artifacts: readonly StoredArtifact[],
  ports: PublishRunPorts,
): Promise<Report> {
  const instead = (code: string, why: string): Report =>
    unmeasuredReport({
      subject: subjectOf(run, pullRequest, ports.host.repository),
      planDigest: null,
      gaps: [{ code, shard: null, trials: 0, why }],
      attempt: run.attempt,
      now: request.now,
      version: request.version,
    });
  const artifact = artifacts.find(({ name }) => name === reportArtifact(run.attempt));
  if (artifact === undefined)
    return instead(
      'report-missing',
      `the workflow run left no report; it ended as ${run.conclusion ?? 'unknown'}`,
    );
  const content = await ports.artifacts.download(artifact, { files: 1, bytes: reportLimits.bytes });
  if (content.kind === 'refused') return instead('report-refused', `the report was refused: ${content.why}`);
  const bytes = content.files.get('report.json');
  if (bytes === undefined)
    return instead('report-refused', 'the report artifact holds something else than report.json');
  const read = readReport(new TextDecoder().decode(bytes));
  if (read.kind === 'newer')
    return instead('report-newer', `report.json was made by a newer Plumbline (${read.version})`);
  if (read.kind === 'refused') return instead('report-refused', `report.json was refused: ${read.why}`);
  const { report } = read;
  const { subject } = report;
  if (
    subject.repository !== ports.host.repository ||
    subject.head.sha !== run.headSha ||
    subject.base.ref !== pullRequest.baseRef ||
    subject.pr !== pullRequest.number
  ) {
    return instead('report-foreign', 'the report speaks of another pull request or commit than the run');
  }
  return report;
}

function subjectOf(run: WorkflowRun, pullRequest: PullRequest, repository: string): ReportSubject {
  return {
    repository,
    event: run.event,
    pr: pullRequest.number,
    base: { sha: pullRequest.baseSha, ref: pullRequest.baseRef },
    head: { sha: run.headSha, ref: pullRequest.headRef },
    candidate: { commit: null, tree: null },
    trust: run.headRepository === repository ? 'own' : 'fork',
  };
}

function ignored(why: string): PublishRunOutcome {
  return { kind: 'ignored', why };
}
