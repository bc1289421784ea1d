import { digestOfBytes } from '../../foundation/digest.ts';
import { canonicalJson } from '../../foundation/json.ts';
import { ShardEnd, ShardHead } from './shard-file.ts';
import { byTrialKey, Trial } from './trial-file.ts';

/** The bytes of a shard file: its head, its trials in order of their keys, its end with a digest of what stands between. */
export function writeShard(
  head: ShardHead,
  trials: readonly Trial[],
  state: ShardEnd['state'],
  atLook: number | null = null,
): string {
  const body = [...trials]
    .sort(byTrialKey)
    .map((trial) => `${canonicalJson(trial)}\n`)
    .join('');
  const end: ShardEnd = {
    end: true,
    state,
    atLook,
    trials: trials.length,
    bodyDigest: digestOfBytes(body),
  };
  return `${canonicalJson(head)}\n${body}${canonicalJson(end)}\n`;
}

/** How a shard file says that its run ended. */
export const endOfRun = {
  complete: 'complete',
  decided: 'stopped',
  time: 'stopped',
  budget: 'stopped',
  cancelled: 'cancelled',
} as const satisfies Record<string, ShardEnd['state']>;

/** What a shard file can be found as. Of a cut one the whole lines are still good; of an unreadable one nothing is used. */
export type ShardRead =
  | {
      readonly kind: 'whole';
      readonly head: ShardHead;
      readonly trials: readonly Trial[];
      readonly end: ShardEnd;
    }
  | { readonly kind: 'cut'; readonly head: ShardHead; readonly trials: readonly Trial[] }
  | { readonly kind: 'newer'; readonly version: string }
  | { readonly kind: 'unreadable'; readonly why: string };

/** Reads a shard file as data of a stranger. */
export function readShard(text: string): ShardRead {
  const lines = text.split('\n');
  const first = parse(lines[0] ?? '');
  const version = newerVersion(first);
  if (version !== null) return { kind: 'newer', version };
  const head = ShardHead.safeParse(first);
  if (!head.success) return { kind: 'unreadable', why: 'its first line is not the head of a shard file' };

  const trials: Trial[] = [];
  const rest = lines.slice(1);
  for (const [index, line] of rest.entries()) {
    const value = parse(line);
    const trial = Trial.safeParse(value);
    if (trial.success) {
      trials.push(trial.data);
      continue;
    }
    const after = rest.slice(index + 1).filter((each) => each !== '');
    if (after.length > 0) return { kind: 'unreadable', why: `line ${index + 2} is no trial` };
    const end = ShardEnd.safeParse(value);
    if (!end.success) return { kind: 'cut', head: head.data, trials };
    return closed(text, head.data, trials, end.data);
  }
  return { kind: 'cut', head: head.data, trials };
}

function closed(text: string, head: ShardHead, trials: readonly Trial[], end: ShardEnd): ShardRead {
  const bodyStart = text.indexOf('\n') + 1;
  const bodyEnd = text.trimEnd().lastIndexOf('\n') + 1;
  if (digestOfBytes(text.slice(bodyStart, bodyEnd)) !== end.bodyDigest || trials.length !== end.trials) {
    return { kind: 'unreadable', why: 'its trials are not those that its last line was written for' };
  }
  return { kind: 'whole', head, trials, end };
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

function newerVersion(value: unknown): string | null {
  if (typeof value !== 'object' || value === null || !('schema' in value)) return null;
  const { schema } = value;
  const major = typeof schema === 'string' ? /^shard\/(\d{1,6})$/.exec(schema)?.[1] : undefined;
  return major !== undefined && Number(major) > 1 ? `shard/${major}` : null;
}
