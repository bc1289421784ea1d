import { expandService } from '../config/config.ts';
import type { HttpTarget } from '../evaluation/target/http/http.ts';
import { parseVariables } from '../evaluation/target/settings-file.ts';
import type { Digest } from '../foundation/digest.ts';
import { parseDuration } from '../foundation/duration.ts';
import { InternalError } from '../foundation/error.ts';
import type { TargetSpec } from '../ports/targets.ts';
import { givenVariables } from './given-variables.ts';

/** Where a service that is started for the run is asked when the rules do not say. */
const servedAt = 'http://127.0.0.1:{port}/';

/**
 * An http target as the rules have it, with the environment filled in; `files` of its pipeline where it is started, and the text of
 * its settings file where it has one. Throws UserError for a variable that is not set, and for settings that cannot be read.
 */
export function httpSpec(
  target: HttpTarget,
  files: ReadonlyMap<string, Digest> | null,
  settings: string | null,
  environment: Readonly<Record<string, string | undefined>>,
): TargetSpec {
  const { start, cwd = '.' } = target;
  const readyTimeoutMs = parseDuration(target.readyTimeout);
  const streamTimeoutMs = parseDuration(target.streamTimeout);
  if (readyTimeoutMs === null || streamTimeoutMs === null)
    throw new InternalError('a duration of an http target passed validation');
  const { variables, notSet } = givenVariables(target.environment ?? [], environment);
  const expanded = expandService({ url: target.url ?? servedAt, headers: target.headers }, environment);
  return {
    kind: 'http',
    ...expanded,
    start: start === undefined || files === null ? null : { command: start, cwd, variables, notSet, files },
    ready: target.ready ?? null,
    readyTimeoutMs,
    method: target.method,
    body: target.body,
    settings: settings === null ? null : parseVariables(settings, target.settings ?? ''),
    readAs: { stream: target.stream, end: target.end, extract: target.extract },
    streamTimeoutMs,
    secrets: [...expanded.secrets, ...Object.values(variables)],
  };
}
