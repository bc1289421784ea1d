import type { Json } from '../../../foundation/json.ts';
import type { Case } from '../../dataset/dataset.ts';
import type { Trial } from '../trial-file.ts';
import type { Attributes, TraceOf } from './trace.ts';

/** What a case asks, as one text: its only variable, else all of them, else the conversation. */
export function questionText(of: Case | null): string | null {
  if (of === null) return null;
  if (of.messages !== null) return of.messages.map(({ role, content }) => `${role}: ${content}`).join('\n');
  const [only, ...more] = Object.values(of.vars);
  return only !== undefined && more.length === 0 ? textOf(only) : JSON.stringify(of.vars);
}

function textOf(value: Json): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** Of the root of a trial. */
export function trialAttributes(
  trial: Exclude<Trial, { outcome: 'not-run' }>,
  { runId, case: of, texts }: TraceOf,
): Attributes {
  const { suite, case: id, repeat, caseDigest, attempts } = trial;
  const session = `${runId}/${suite}/${id}`;
  const question = texts ? questionText(of) : null;
  const output = trial.outcome === 'answered' && texts ? trial.output : null;
  const tags =
    texts && of !== null ? Object.entries(of.tags).map(([name, value]) => `${name}: ${value}`) : [];
  const metadata = {
    ...{ run: runId, suite, case: id, repeat, caseDigest, attempts, outcome: trial.outcome },
    ...(trial.outcome === 'failed'
      ? { class: trial.class }
      : { fromCache: trial.fromCache, costUsd: trial.costUsd, firstTokenMs: trial.firstTokenMs }),
  };
  return {
    'session.id': session,
    'gen_ai.conversation.id': session,
    'tag.tags': ['plumbline', ...tags],
    metadata: JSON.stringify(metadata),
    'plumbline.run.id': runId,
    'plumbline.suite': suite,
    'plumbline.case.id': id,
    'plumbline.repeat': repeat,
    'plumbline.outcome': trial.outcome,
    ...(question === null ? {} : { 'input.value': question }),
    ...(output === null ? {} : { 'output.value': output }),
    ...(trial.outcome === 'failed' ? { 'error.type': trial.error.code } : {}),
  };
}
