import type { Probot } from 'probot';
import { z } from 'zod';
import type { Settings } from './environment.ts';
import { publishEndedRun } from './handlers/workflow-run.ts';
import { type HandlerName, type Permissions, permissionsFor } from './handlers.ts';
import { createTurns } from './in-turn.ts';
import { installationToken } from './installation.ts';
import type { Log } from './log.ts';

/** What tests may set; a server leaves it all out. */
export interface AppOptions {
  /** Least time between two changes, milliseconds. */
  readonly writeGapMs?: number;
  readonly permissions?: Readonly<Record<HandlerName, Permissions>>;
}

/** The few parts of an event that are read; where to look, never what is there. */
const EndedRunEvent = z.object({
  repository: z.object({ full_name: z.string().regex(/^[\w.-]+\/[\w.-]+$/) }),
  installation: z.object({ id: z.number().int() }),
  workflow_run: z.object({ id: z.number().int() }),
});

/** Registers the handlers. What they throw ends in the log: GitHub has its answer by then, and does not ask again by itself. */
export function registerHandlers(app: Probot, settings: Settings, log: Log, options: AppOptions = {}): void {
  const turns = createTurns();
  const { appId, apiUrl } = settings;
  const permissions =
    options.permissions?.['workflow_run.completed'] ?? permissionsFor('workflow_run.completed');

  const publish = async (repository: string, runId: number, installation: number) => {
    const token = await installationToken(app, { repository, installation, appId, apiUrl, permissions });
    return publishEndedRun({ repository, runId, token, writeGapMs: options.writeGapMs }, settings);
  };

  app.on('workflow_run.completed', async ({ payload }) => {
    const event = EndedRunEvent.parse(payload);
    const repository = event.repository.full_name;
    const runId = event.workflow_run.id;
    const facts = { repository, runId };
    try {
      // One run of a repository after the other: two of one pull request would each miss the comment that the other is writing.
      const outcome = await turns.take(repository, () => publish(repository, runId, event.installation.id));
      if (outcome.kind === 'ignored') return log.info('nothing published', { ...facts, why: outcome.why });
      const { check, comment } = outcome.published;
      log.info('published', { ...facts, decision: outcome.decision, check, comment });
    } catch (thrown) {
      log.error('not published', thrown, facts);
    }
  });
}
