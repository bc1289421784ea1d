import { createRunArtifacts } from '../../src/adapters/github/artifacts.ts';
import { createCodeHost, octokitFor } from '../../src/adapters/github/code-host.ts';
import { version } from '../../src/foundation/version.ts';
import { type PublishRunOutcome, publishWorkflowRun } from '../../src/operations/publish-workflow-run.ts';
import type { Settings } from '../environment.ts';

export interface EndedRun {
  /** `owner/name`, as GitHub's signed event says it. */
  readonly repository: string;
  readonly runId: number;
  /** A token for this repository with this task's permissions. */
  readonly token: string;
  /** Least time between two changes, milliseconds; left out: what GitHub asks for. */
  readonly writeGapMs?: number | undefined;
}

/** Publishes the result of an ended workflow run as the App. */
export function publishEndedRun(
  { repository, runId, token, writeGapMs }: EndedRun,
  { appId, apiUrl, serverUrl }: Pick<Settings, 'appId' | 'apiUrl' | 'serverUrl'>,
): Promise<PublishRunOutcome> {
  const requests = {
    octokit: octokitFor({ token, apiUrl }),
    repository,
    ...(writeGapMs === undefined ? {} : { writeGapMs }),
  };
  return publishWorkflowRun(
    { runId, publisher: 'app', now: new Date().toISOString(), version, serverUrl },
    {
      host: createCodeHost({ ...requests, identity: { kind: 'app', appId } }),
      artifacts: createRunArtifacts({ ...requests, runId }),
    },
  );
}
