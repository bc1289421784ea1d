import { canonicalJson, type Json } from '../../foundation/json.ts';
import { redact } from '../../foundation/secret-texts.ts';
import type { AnsweredTrial, Trial } from './trial-file.ts';

/** One line of a recording, and whether a secret had to be taken out of it. */
export interface RecordedLine {
  readonly line: string;
  readonly redacted: boolean;
}

/**
 * What a recording keeps of a trial: its answer, or its failure by the candidate's fault; neither scores nor anything of how it was
 * judged, since a replay scores anew. null for a trial without a result of its own, or whose output was not kept. `secrets` are as
 * `secretTexts` gives them: each is replaced by `***` wherever it stands.
 */
export function recordedLine(trial: Trial, secrets: readonly string[]): RecordedLine | null {
  const kept = keptOf(trial);
  if (kept === null) return null;
  const plain = canonicalJson(kept);
  const line = canonicalJson(withoutSecrets(JSON.parse(plain), secrets));
  return { line, redacted: line !== plain };
}

function keptOf(trial: Trial): Trial | null {
  if (trial.outcome === 'answered') return trial.output === null ? null : answerOf(trial);
  if (trial.outcome !== 'failed' || trial.class !== 'candidate') return null;
  const { steps: _steps, traceId: _trace, ...failed } = trial;
  return { ...failed, scores: {} };
}

/** Trace and request are those of the run that was recorded: a replay sends nothing. */
function answerOf(trial: AnsweredTrial): AnsweredTrial {
  const { traceId, requestId, abstained, details, judgeCostUsd, judgeUsage, ...kept } = trial;
  return { ...kept, scores: {} };
}

function withoutSecrets(value: Json, secrets: readonly string[]): Json {
  if (typeof value === 'string') return redact(value, secrets);
  if (typeof value !== 'object' || value === null) return value;
  if (isList(value)) return value.map((each) => withoutSecrets(each, secrets));
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [redact(key, secrets), withoutSecrets(each, secrets)]),
  );
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
