import { beforeEach, describe, expect, it } from 'vitest';
import { docsSuite, judged, report, states } from '../../fixtures/builders/reports.ts';
import * as a from '../../fixtures/builders/verdict.ts';
import { createMemoryArtifacts } from '../adapters/memory/artifacts.ts';
import { createMemoryGitHub, type MemoryGitHub } from '../adapters/memory/code-host.ts';
import type { Plan } from '../evaluation/plan/plan-file.ts';
import type { ArtifactStore } from '../ports/artifacts.ts';
import type { CodeHost, Identity, WorkflowRun } from '../ports/code-host.ts';
import { writeReport } from '../verdict/report/fit-report.ts';
import type { Report } from '../verdict/report/report-file.ts';
import { type PublishRunRequest, publishWorkflowRun } from './publish-workflow-run.ts';

const repository = 'acme/docs';
const app: Identity = { kind: 'app', appId: 99 };
const evaluate = { path: 'acme/plumbline/.github/workflows/evaluate.yml@v1', sha: a.sha('1') };
const workflowFile = '.github/workflows/prompts.yml';
const caller = 'jobs: { evaluate: { uses: acme/plumbline/.github/workflows/evaluate.yml@v1 } }\n';
const config = (publisher: string): string => `version: 1
publisher: ${publisher}
pipelines: { docs: { paths: [prompts/**], target: { kind: replay, file: answers.jsonl } } }
suites: { docs: { pipeline: docs, dataset: cases.jsonl, metrics: { expectations: { role: primary, margin: 0.05 } } } }
`;

let github: MemoryGitHub;
let artifacts: ArtifactStore;
let headSha: string;
let pullRequest: number;
beforeEach(() => {
  begin('app');
});

/** A pull request of the repository, or of a fork, and nothing that ran for it. */
function begin(
  publisher: 'app' | 'action',
  from = repository,
  files: Readonly<Record<string, string>> = { 'prompts/a.yml': 'shorter' },
): void {
  github = createMemoryGitHub(repository);
  artifacts = createMemoryArtifacts();
  github.commit('main', { '.github/plumbline.yml': config(publisher), [workflowFile]: caller });
  headSha = github.commit('change', files);
  pullRequest = github.openPullRequest('change', { headRepository: from });
}

function ended(over: Partial<WorkflowRun> = {}): number {
  const run = { headSha, headBranch: 'change', path: workflowFile, referencedWorkflows: [evaluate] };
  return github.addWorkflowRun({ ...run, ...over });
}

function publish(runId: number, publisher: PublishRunRequest['publisher'] = 'app', host?: Partial<CodeHost>) {
  const request = { runId, publisher, now: a.now, version: '0.1.0', serverUrl: 'https://github.com' };
  return publishWorkflowRun(request, { host: { ...github.as(app), ...host }, artifacts });
}

function leave(left: Report, attempt = 1): Promise<void> {
  return artifacts.upload(
    `plumbline-report-attempt-${attempt}`,
    new Map([['report.json', writeReport(left)]]),
  );
}

/** The passing or failing report of exactly this pull request. */
function reportOf(arms = a.flipping(2, 2), over: Partial<Plan['subject']> = {}): Report {
  const { subject } = a.plan([]);
  return report({
    suites: [judged(docsSuite(), arms)],
    plan: {
      subject: { ...subject, repository, pr: pullRequest, head: { ...subject.head, sha: headSha }, ...over },
    },
  });
}

describe('whose report it is', () => {
  it('is for a person to say where only the name of an artifact speaks for it', async () => {
    await artifacts.upload('plumbline-plan-0123456789ab', new Map([['plan.json', '{}']]));
    await leave(reportOf());
    await publish(ended({ referencedWorkflows: [] }));
    expect(conclusions()).toEqual(['action_required']);
  });

  it('is for a person to say where the base calls another workflow than the one that ran', async () => {
    await leave(reportOf());
    const path = 'mallory/plumbline/.github/workflows/evaluate.yml@v1';
    await publish(ended({ referencedWorkflows: [{ path, sha: a.sha('2') }] }));
    expect(conclusions()).toEqual(['action_required']);
  });

  it('is not of this pull request when it was judged by another base', async () => {
    await leave(reportOf(a.flipping(2, 2), { base: { sha: a.sha('b'), ref: 'lax' } }));
    await publish(ended());
    expect(conclusions()).toEqual(['failure']);
  });

  it("stays ours when somebody's fork runs at the same commit later", async () => {
    await leave(reportOf());
    const own = ended();
    ended({ headRepository: 'mallory/docs' });
    expect(await publish(own)).toMatchObject({ kind: 'published', decision: 'pass' });
  });
});

const conclusions = () => github.checksAt(headSha).map(({ conclusion }) => conclusion);

describe('publishWorkflowRun', () => {
  it('publishes the report of the run on the head that GitHub names', async () => {
    await leave(reportOf());
    expect(await publish(ended())).toMatchObject({ kind: 'published', decision: 'pass' });
    expect(conclusions()).toEqual(['success']);
    expect(github.commentsOn(pullRequest)).toHaveLength(1);
  });

  it('publishes a run without a report as not measured', async () => {
    expect(await publish(ended({ conclusion: 'cancelled' }))).toMatchObject({ decision: 'unmeasured' });
    expect(conclusions()).toEqual(['failure']);
    expect(github.commentsOn(pullRequest)[0]?.body).toContain('left no report');
  });

  it('takes no report of an earlier attempt for that of this one', async () => {
    await leave(reportOf(), 1);
    expect(await publish(ended({ attempt: 2 }))).toMatchObject({ decision: 'unmeasured' });
  });

  it.each([
    ['another pull request', { pr: 1000 }],
    ['another repository', { repository: 'acme/other' }],
    ['another commit', { head: { sha: a.sha('9'), ref: 'change' } }],
  ] as const)('refuses a report that speaks of %s', async (_, over) => {
    await leave(reportOf(a.flipping(2, 2), over));
    expect(await publish(ended())).toMatchObject({ decision: 'unmeasured' });
    expect(github.commentsOn(pullRequest)[0]?.body).toContain('another pull request or commit');
  });

  it('refuses what is no report, a newer one, and an artifact that holds something else', async () => {
    const texts: readonly (readonly [string, string])[] = [
      ['report.json', '{"schema":"report/1"}'],
      ['report.json', '{"schema":"report/2"}'],
      ['other.json', writeReport(states.fine())],
    ];
    for (const [name, text] of texts) {
      begin('app');
      await artifacts.upload('plumbline-report-attempt-1', new Map([[name, text]]));
      expect(await publish(ended())).toMatchObject({ decision: 'unmeasured' });
      expect(conclusions()).toEqual(['failure']);
    }
  });

  it('asks a maintainer about a fork, whatever its report says', async () => {
    begin('app', 'stranger/docs');
    await leave(reportOf(a.flipping(2, 2), { trust: 'own' }));
    await publish(ended({ headRepository: 'stranger/docs' }));
    expect(conclusions()).toEqual(['action_required']);
  });

  it.each(['.github/workflows/prompts.yml', '.github/actions/x/action.yml'])(
    'asks a maintainer where the pull request touches %s',
    async (path) => {
      github.commit('change', { [path]: 'on: push\n' });
      headSha = (await github.as(app).pullRequest(pullRequest)).headSha;
      await leave(reportOf());
      await publish(ended());
      expect(conclusions()).toEqual(['action_required']);
    },
  );

  it('leaves a run alone that a newer run of the same head follows', async () => {
    await leave(reportOf());
    const older = ended();
    ended();
    expect(await publish(older)).toMatchObject({ kind: 'ignored' });
    expect(conclusions()).toEqual([]);
  });

  it('lets a run of another workflow or event at the same head take nothing away', async () => {
    await leave(reportOf());
    const ours = ended();
    ended({ path: '.github/workflows/lint.yml' });
    ended({ event: 'push' });
    expect(await publish(ours)).toMatchObject({ kind: 'published' });
  });

  it.each([
    ['another event', { event: 'push' }],
    ['a run that goes on', { status: 'in_progress' }],
    ['a run of somebody else’s workflow', { referencedWorkflows: [] }],
    ['a branch without a pull request', { headBranch: 'other' }],
    ['a head that is no longer the newest', { headSha: a.sha('9') }],
    ['a branch of that name in another fork', { headRepository: 'mallory/docs' }],
  ] as const)('ignores %s', async (_, over) => {
    await leave(reportOf());
    expect(await publish(ended(over))).toMatchObject({ kind: 'ignored' });
    expect(conclusions()).toEqual([]);
  });

  it('knows a run of ours also by the plan it left', async () => {
    await artifacts.upload('plumbline-plan-123', new Map([['plan.json', '{}']]));
    expect(await publish(ended({ referencedWorkflows: [] }))).toMatchObject({ kind: 'published' });
  });

  it('ignores a pull request that was closed', async () => {
    await leave(reportOf());
    github.closePullRequest(pullRequest);
    expect(await publish(ended())).toMatchObject({ kind: 'ignored' });
  });
});

describe('publishWorkflowRun: who publishes', () => {
  it('is the one that the base names, and nobody else', async () => {
    begin('action');
    expect(await publish(ended(), 'app')).toMatchObject({ kind: 'ignored' });
    begin('app', 'stranger/docs');
    expect(await publish(ended({ headRepository: 'stranger/docs' }), 'workflow-run-job')).toMatchObject({
      kind: 'ignored',
    });
  });

  it('is not moved by what the pull request says of it', async () => {
    begin('app', repository, { '.github/plumbline.yml': config('action') });
    await leave(reportOf());
    expect(await publish(ended(), 'app')).toMatchObject({ kind: 'published' });
  });

  it('is the job on workflow_run only where the gate job has no right to write: forks and Dependabot', async () => {
    begin('action');
    await leave(reportOf());
    expect(await publish(ended(), 'workflow-run-job')).toMatchObject({ kind: 'ignored' });
    expect(await publish(ended({ actor: 'dependabot[bot]' }), 'workflow-run-job')).toMatchObject({
      kind: 'published',
    });
    begin('action', 'stranger/docs');
    await leave(reportOf());
    expect(await publish(ended({ headRepository: 'stranger/docs' }), 'workflow-run-job')).toMatchObject({
      kind: 'published',
    });
    expect(conclusions()).toEqual(['action_required']);
  });

  it('rejects where GitHub cannot be asked, and publishes nothing', async () => {
    await leave(reportOf());
    const down = async (): Promise<never> => {
      throw new Error('502');
    };
    for (const host of [{ workflowRunsAt: down }, { openPullRequestsFrom: down }, { changedPaths: down }])
      await expect(publish(ended(), 'app', host)).rejects.toThrow('502');
    expect(conclusions()).toEqual([]);
  });
});
