import { UserError } from '../../foundation/error.ts';
import { answered, type Target, type TargetReply } from '../target/target.ts';
import { newerTrial, Trial } from './trial-file.ts';

/**
 * Recorded answers in place of a model: what the trial with the same case, case digest and repeat ended as, a failure by the
 * candidate's fault included. Of several suites that asked the same case the answer to the own one counts, and no other where they
 * differ. A case that the recording lacks, or has in another version, is missing and never wrong. Throws UserError `file-format` for a
 * recording that cannot be read.
 */
export function createReplayTarget(options: { readonly file: string; readonly recording: string }): Target {
  const recorded = new Map<string, Map<string, TargetReply>>();
  for (const [index, line] of options.recording.split('\n').entries()) {
    if (line.trim() === '') continue;
    const trial = readTrial(line, options.file, index + 1);
    const reply = replyOf(trial);
    if (reply === null) continue;
    const key = keyOf(trial.case, trial.caseDigest, trial.repeat);
    const bySuite = recorded.get(key) ?? new Map<string, TargetReply>();
    recorded.set(key, bySuite.set(trial.suite, reply));
  }
  return {
    answer: ({ suite, case: { id, digest }, repeat }) => {
      const bySuite = recorded.get(keyOf(id, digest, repeat)) ?? new Map<string, TargetReply>();
      const [first, ...more] = bySuite.values();
      const reply =
        (suite === undefined ? undefined : bySuite.get(suite)) ?? (more.length === 0 ? first : undefined);
      return Promise.resolve(reply ?? missing(options.file, id, more.length > 0));
    },
  };
}

/** null for a trial without a result of its own, or whose output was not kept. */
function replyOf(trial: Trial): TargetReply | null {
  if (trial.outcome === 'failed' && trial.class === 'candidate') {
    return { kind: 'failed', class: 'candidate', error: trial.error, attempts: 0, latencyMs: 0 };
  }
  if (trial.outcome !== 'answered' || trial.output === null) return null;
  const { output, model, usage, costUsd, latencyMs, firstTokenMs, attempts, finish } = trial;
  const { contexts = null, retrieved = null, toolCalls = null, steps = null } = trial;
  // From the cache, so that recorded times are never taken for new ones.
  return answered({
    ...{ output, contexts, retrieved, toolCalls, steps, model, usage, costUsd, latencyMs },
    ...{ firstTokenMs, attempts, finish, fromCache: true },
  });
}

function missing(file: string, id: string, isOfOthers: boolean): TargetReply {
  const lacks = isOfOthers ? 'answers of other suites alone' : 'no answer';
  return {
    kind: 'failed',
    class: 'infrastructure',
    error: { code: 'replay-missing', message: `${file} has ${lacks} for case ${id}; record it again` },
    attempts: 0,
    latencyMs: 0,
  };
}

/** One line of `results.jsonl`. Throws UserError `file-format`. */
export function readTrial(line: string, file: string, number: number): Trial {
  const where = { file, line: number };
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    value = null;
  }
  const parsed = Trial.safeParse(value);
  if (parsed.success) return parsed.data;
  const version = newerTrial(value);
  if (version !== null) {
    throw new UserError({
      code: 'file-format',
      what: 'the recording was made by a newer Plumbline',
      where,
      found: version,
      accepted: 'trial/1',
      next: 'update Plumbline, or record the answers again with this version',
    });
  }
  throw new UserError({
    code: 'file-format',
    what: 'a line of the recording is no trial',
    where,
    found: value === null ? 'no JSON, or a line that is cut off' : 'JSON of another kind',
    accepted: 'lines of `results.jsonl` of a run whose outputs were kept',
    next: 'record the answers again with `plumbline run --record`',
  });
}

function keyOf(id: string, digest: string, repeat: number): string {
  return JSON.stringify([id, digest, repeat]);
}
