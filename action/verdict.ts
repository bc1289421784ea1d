import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultPolicy, type Policy } from '../src/evaluation/plan/policy.ts';
import { reportArtifact } from '../src/evaluation/run/artifact-names.ts';
import { UserError } from '../src/foundation/error.ts';
import { version } from '../src/foundation/version.ts';
import { type GateRequest, gateEvaluation } from '../src/operations/gate-evaluation.ts';
import { publishReport } from '../src/operations/publish-report.ts';
import { runsBefore } from '../src/operations/read-ledger.ts';
import { policyAt } from '../src/operations/read-policy.ts';
import type { ArtifactStore } from '../src/ports/artifacts.ts';
import type { CodeHost } from '../src/ports/code-host.ts';
import { toCheckConclusion } from '../src/verdict/gate/conclusion.ts';
import { writeReport } from '../src/verdict/report/fit-report.ts';
import type { Report } from '../src/verdict/report/report-file.ts';
import { renderSummary } from '../src/verdict/report/summary.ts';
import { actionCodeHost } from './code-host.ts';
import { actionDataBranch } from './data-branch.ts';
import type { Runner } from './runner.ts';
import { reportSubjectOf } from './subject.ts';

type VerdictOutput = 'decision' | 'verdicts' | 'report-path' | 'cost-usd';

/** What a job with a verdict has, whichever action it runs. */
export interface VerdictContext {
  readonly inputs: { readonly 'github-token': string | null };
  readonly runner: Runner;
  output(name: VerdictOutput, value: string): void;
  log(line: string): void;
  summary(markdown: string): Promise<void>;
}

/** Judges what arrived, leaves the report, and publishes it where that is this job's business. Gives the exit code. */
export async function giveVerdict(
  context: VerdictContext,
  arrived: Pick<GateRequest, 'plan' | 'planDigest' | 'shards' | 'troubles'>,
  artifacts: ArtifactStore,
): Promise<number> {
  const { runner, log } = context;
  const token = context.inputs['github-token'];
  const subject = reportSubjectOf(runner);
  const dataBranch = actionDataBranch(runner, token);
  const { report, plan } = await gateEvaluation(
    { ...arrived, subject, attempt: runner.attempt, now: new Date().toISOString(), version },
    dataBranch,
  );
  await leaveReport(context, report, artifacts);

  const host = actionCodeHost(runner, token);
  const policy = plan?.policy ?? (await policyWithoutPlan(host, subject.base.ref));
  const verified = subject.trust !== 'fork';
  const reportUrl = `${runner.serverUrl}/${runner.repository}/actions/runs/${runner.runId}`;
  const history = await runsBefore(plan, dataBranch);
  await context.summary(renderSummary(report, { verified, reportUrl, history }));
  // The token of a fork's or of Dependabot's run may only read: the workflow that follows publishes for them.
  const mayPublish = runner.eventName === 'pull_request' && subject.trust === 'own';
  if (policy.publisher === 'action' && mayPublish && subject.pr !== null) {
    const published = await publishReport(
      {
        report,
        pullRequest: subject.pr,
        headSha: subject.head.sha,
        policy,
        verified,
        reportUrl,
        externalId: report.plan ?? `run-${runner.runId}-attempt-${runner.attempt}`,
      },
      host,
    );
    log(`check ${published.check}, comment ${published.comment}`);
  } else {
    log('the report is uploaded; it is published from outside of this job');
  }
  log(`decision: ${report.decision.kind}`);
  return toCheckConclusion(report.decision, policy.gate, verified).exitCode;
}

/** Rules of the base that cannot be read must not keep "not measured" from being said: then the defaults say where. */
async function policyWithoutPlan(host: CodeHost, baseRef: string): Promise<Policy> {
  try {
    return await policyAt(host, baseRef);
  } catch (thrown) {
    if (thrown instanceof UserError && thrown.problems[0].code.startsWith('config-')) return defaultPolicy;
    throw thrown;
  }
}

async function leaveReport(
  { runner, output }: VerdictContext,
  report: Report,
  artifacts: ArtifactStore,
): Promise<void> {
  const text = writeReport(report);
  const folder = join(runner.temp, 'plumbline');
  const path = join(folder, 'report.json');
  mkdirSync(folder, { recursive: true });
  writeFileSync(path, text);
  await artifacts.upload(reportArtifact(runner.attempt), new Map([['report.json', text]]));
  const verdicts = report.suites.map(({ name, decision, metrics }) => [
    name,
    {
      decision: decision.kind,
      metrics: Object.fromEntries(metrics.map((metric) => [metric.name, metric.verdict])),
    },
  ]);
  output('decision', report.decision.kind);
  output('verdicts', JSON.stringify(Object.fromEntries(verdicts)));
  output('report-path', path);
  output('cost-usd', report.cost.usd === null ? '' : String(report.cost.usd));
}
