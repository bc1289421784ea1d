import { messageOf } from '../../foundation/error.ts';
import type { BaselineMeta } from '../baseline/baseline-file.ts';
import { DriftState } from './drift-file.ts';

export type DriftRead =
  | { readonly kind: 'found'; readonly state: DriftState }
  | { readonly kind: 'absent' }
  | { readonly kind: 'unreadable'; readonly why: string }
  | { readonly kind: 'newer'; readonly version: string };

/** Reads a suite's state, `undefined` standing for a file that is not there. A broken one is never taken for a quiet past. */
export function readDriftState(text: string | undefined): DriftRead {
  if (text === undefined) return { kind: 'absent' };
  try {
    const json: unknown = JSON.parse(text);
    const schema = typeof json === 'object' && json !== null && 'schema' in json ? json.schema : null;
    const major = typeof schema === 'string' ? /^drift\/(\d{1,6})$/.exec(schema)?.[1] : undefined;
    if (major !== undefined && Number(major) > 1) return { kind: 'newer', version: `drift/${major}` };
    return { kind: 'found', state: DriftState.parse(json) };
  } catch (thrown) {
    return { kind: 'unreadable', why: messageOf(thrown).replace(/\s+/g, ' ').slice(0, 300) };
  }
}

/** The state to go on from: what was added up against another record says nothing of this one. */
export function stateFor(meta: BaselineMeta, before: DriftState | null): DriftState {
  const anchor = { record: meta.record, firstRun: meta.runs[0]?.runId ?? '' };
  if (before?.anchor.record === anchor.record && before.anchor.firstRun === anchor.firstRun) return before;
  const { suite, baseRef } = meta;
  return { schema: 'drift/1', suite, baseRef, anchor, levels: {}, alarm: null, runs: [] };
}
