import { createRunArtifacts } from '../src/adapters/github/artifacts.ts';
import { octokitFor } from '../src/adapters/github/code-host.ts';
import { UserError } from '../src/foundation/error.ts';
import { version } from '../src/foundation/version.ts';
import { publishWorkflowRun } from '../src/operations/publish-workflow-run.ts';
import { actionCodeHost } from './code-host.ts';
import { runAction } from './entry.ts';

await runAction('publish', async ({ inputs, runner, output, log }) => {
  const runId = runner.event.workflow_run?.id;
  if (runner.eventName !== 'workflow_run' || runId === undefined) {
    throw new UserError({
      code: 'event-refused',
      what: 'there is no ended workflow run to publish',
      found: `event ${runner.eventName}`,
      accepted: 'workflow_run with `types: [completed]`',
      next: 'call publish.yml from a workflow on `workflow_run` of the workflow that evaluates',
    });
  }
  const token = inputs['github-token'];
  const host = actionCodeHost(runner, token);
  const octokit = octokitFor({ token: token ?? '', apiUrl: runner.apiUrl });
  const outcome = await publishWorkflowRun(
    {
      runId,
      publisher: 'workflow-run-job',
      now: new Date().toISOString(),
      version,
      serverUrl: runner.serverUrl,
    },
    { host, artifacts: createRunArtifacts({ octokit, repository: runner.repository, runId }) },
  );
  if (outcome.kind === 'ignored') {
    log(`nothing published: ${outcome.why}`);
    return 0;
  }
  output('decision', outcome.decision);
  log(`check ${outcome.published.check}, comment ${outcome.published.comment}`);
  return 0;
});
