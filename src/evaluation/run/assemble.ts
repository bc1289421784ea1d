import type { Digest } from '../../foundation/digest.ts';
import { canonicalJson } from '../../foundation/json.ts';
import { nonEmpty } from '../../foundation/union.ts';
import type { Plan, PlannedShard } from '../plan/plan-file.ts';
import type { Gap, Run } from './run.ts';
import { readShard, type ShardRead } from './shard.ts';
import { byTrialKey, hasOwnResult, type Trial, trialKey } from './trial-file.ts';

export type { Gap, Run } from './run.ts';

/** A shard file and where it came from: the name of its artifact, for the reader. */
export interface ShardSource {
  readonly source: string;
  readonly text: string;
}

type Usable = Extract<ShardRead, { kind: 'whole' | 'cut' }>;

/**
 * Puts the shard files together and asks of every planned trial "is this what was planned?" (formats §4). A file of another plan, a
 * cut one, one shard and attempt with two contents, a trial that nobody planned: each is a gap by name. Of several attempts the
 * lowest with a result of its own counts, trial by trial, since a re-run must not be a second draw. The order of the files is
 * irrelevant.
 */
export function assemble(plan: Plan, digest: Digest, sources: readonly ShardSource[]): Run {
  const gaps: Gap[] = [];
  const notes: string[] = [];
  const files: Usable[] = [];
  const ordered = [...sources].sort((a, b) => compare(a.source, b.source) || compare(a.text, b.text));
  for (const { source, text } of ordered) {
    const accepted = acceptFile(plan, digest, source, readShard(text), notes);
    if (accepted.kind === 'gap') gaps.push(accepted.gap);
    else if (accepted.kind === 'file') files.push(accepted.file);
  }
  const trials: Trial[] = [];
  const digests = caseDigests(plan);
  for (const shard of plan.shards) {
    const own = files.filter(({ head }) => head.index === shard.index);
    const merged = mergeShard(shard, plan.shards.length, digests, own, notes);
    gaps.push(...merged.gaps);
    trials.push(...merged.trials);
  }
  const found = { trials: trials.sort(byTrialKey), notes };
  const lost = nonEmpty(gaps);
  return lost === null ? { kind: 'complete', ...found } : { kind: 'incomplete', ...found, gaps: lost };
}

type Accepted =
  | { readonly kind: 'file'; readonly file: Usable }
  | { readonly kind: 'gap'; readonly gap: Gap }
  | { readonly kind: 'set-aside' };

function acceptFile(plan: Plan, digest: Digest, source: string, read: ShardRead, notes: string[]): Accepted {
  const refuse = (code: string, shard: number | null, why: string): Accepted => ({
    kind: 'gap',
    gap: { code, shard, trials: 0, why: `${source} ${why}` },
  });
  if (read.kind === 'newer')
    return refuse('shard-newer', null, `was made by a newer Plumbline (${read.version})`);
  if (read.kind === 'unreadable') return refuse('shard-unreadable', null, `cannot be used: ${read.why}`);
  const { head } = read;
  if (head.attempt < plan.attempt) {
    notes.push(`${source} is of attempt ${head.attempt}, before this plan was made: set aside`);
    return { kind: 'set-aside' };
  }
  if (head.plan !== digest) return refuse('shard-foreign', head.index, 'belongs to another plan');
  if (head.of !== plan.shards.length || head.index >= plan.shards.length) {
    return refuse(
      'shard-foreign',
      head.index,
      `says shard ${head.index + 1} of ${head.of}, the plan has ${plan.shards.length}`,
    );
  }
  return { kind: 'file', file: read };
}

interface Merged {
  readonly trials: readonly Trial[];
  readonly gaps: readonly Gap[];
}

function mergeShard(
  shard: PlannedShard,
  of: number,
  digests: ReadonlyMap<string, Digest>,
  files: readonly Usable[],
  notes: string[],
): Merged {
  const name = `shard ${shard.index + 1} of ${of}`;
  const planned = new Map(
    shard.trials.map(([suite, id, repeat]) => [
      trialKey({ suite, case: id, repeat }),
      digests.get(caseKey(suite, id)),
    ]),
  );
  const gaps: Gap[] = [];
  const report = (code: string, trials: number, why: string): void => {
    gaps.push({ code, shard: shard.index, trials, why: `${name} ${why}` });
  };
  if (files.length === 0) {
    report('shard-missing', planned.size, 'left no results');
    return { trials: [], gaps };
  }

  const { found, conflicts, foreign } = collect(planned, files);
  if (conflicts > 0) {
    report(
      'trial-conflict',
      conflicts,
      `has ${count(conflicts, 'trial')} twice within one attempt, with different content`,
    );
  }
  if (foreign > 0)
    report('trial-foreign', foreign, `has ${count(foreign, 'trial')} that nobody planned for it`);
  const lost = planned.size - found.size;
  if (files.every(({ kind }) => kind === 'cut')) {
    const what = lost === 0 ? 'has no end' : `lost ${count(lost, 'trial')}`;
    report('shard-cut', lost, `${what}: its file is cut off`);
  } else if (lost > 0) {
    report('trial-missing', lost, `lost ${count(lost, 'trial')}: its file does not hold them`);
  }
  const trials = [...found.values()].map(({ trial }) => trial);
  const stopped = trials.filter((trial) => trial.outcome === 'not-run' && trial.why !== 'decided-at-look');
  if (stopped.length > 0)
    report('shard-stopped', stopped.length, `ended before ${count(stopped.length, 'trial')} could run`);
  const attempts = [...new Set([...found.values()].map(({ attempt }) => attempt))].sort((a, b) => a - b);
  if (attempts.length > 1) notes.push(`${name} is put together from attempts ${attempts.join(' and ')}`);
  return { trials, gaps };
}

interface Collected {
  readonly found: ReadonlyMap<string, { readonly attempt: number; readonly trial: Trial }>;
  readonly conflicts: number;
  readonly foreign: number;
}

/** One trial for each key: the lowest attempt's that has a result of its own. */
function collect(planned: ReadonlyMap<string, Digest | undefined>, files: readonly Usable[]): Collected {
  const found = new Map<string, { attempt: number; trial: Trial }>();
  const contents = new Map<string, string>();
  const conflicts = new Set<string>();
  const foreign = new Set<string>();
  for (const { head, trials } of [...files].sort((a, b) => a.head.attempt - b.head.attempt)) {
    const { attempt } = head;
    for (const trial of trials) {
      const key = trialKey(trial);
      if (planned.get(key) !== trial.caseDigest) {
        foreign.add(key);
        continue;
      }
      const content = canonicalJson(trial);
      const copy = contents.get(`${attempt} ${key}`);
      if (copy === undefined) contents.set(`${attempt} ${key}`, content);
      else if (copy !== content) conflicts.add(key);
      const before = found.get(key);
      if (before === undefined || (attempt > before.attempt && replaces(trial, before.trial))) {
        found.set(key, { attempt, trial });
      }
    }
  }
  return { found, conflicts: conflicts.size, foreign: foreign.size };
}

/** A later attempt never draws again; where the earlier one came to nothing, what was tried tells more than what was not. */
function replaces(later: Trial, earlier: Trial): boolean {
  return !hasOwnResult(earlier) && (later.outcome !== 'not-run' || earlier.outcome === 'not-run');
}

function caseDigests(plan: Plan): ReadonlyMap<string, Digest> {
  return new Map(
    plan.suites.flatMap(({ name, cases }) => cases.map(({ id, digest }) => [caseKey(name, id), digest])),
  );
}

function caseKey(suite: string, id: string): string {
  return JSON.stringify([suite, id]);
}

function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
