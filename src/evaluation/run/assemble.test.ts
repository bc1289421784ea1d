import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as a from '../../../fixtures/builders/verdict.ts';
import { digestOf } from '../../foundation/digest.ts';
import { planDigest } from '../plan/plan.ts';
import { assemble, type ShardSource } from './assemble.ts';
import { writeShard } from './shard.ts';
import type { ShardHead } from './shard-file.ts';
import type { Trial } from './trial-file.ts';

const suite = a.suite({ cases: a.cases(6) });
const plan = a.plan([suite], {
  shards: [0, 1].map((index) => ({
    index,
    trials: suite.cases
      .filter((_, i) => i % 2 === index)
      .map(({ id }): [string, string, number] => [suite.name, id, 1]),
  })),
});
const digest = planDigest(plan);
const made = a.trials(suite, () => 1);

const ofShard = (index: number): Trial[] => made.filter((_, i) => i % 2 === index);
const file = (index: number, over: Partial<ShardHead> = {}, trials = ofShard(index)): ShardSource => ({
  source: `plumbline-shard-${index}-attempt-${over.attempt ?? 1}`,
  text: writeShard(
    { schema: 'shard/1', plan: digest, index, of: 2, attempt: 1, startedAt: a.at, runner: 'linux', ...over },
    trials,
    'complete',
  ),
});
const gapsOf = (sources: readonly ShardSource[]) => {
  const run = assemble(plan, digest, sources);
  return run.kind === 'complete' ? [] : run.gaps.map(({ code, shard, trials }) => [code, shard, trials]);
};

describe('assemble', () => {
  it('is complete when every planned trial arrived, in whatever order the files come', () => {
    const run = assemble(plan, digest, [file(0), file(1)]);
    expect(run).toMatchObject({ kind: 'complete', notes: [] });
    expect(run.trials.map((trial) => trial.case)).toEqual(suite.cases.map(({ id }) => id));
    expect(assemble(plan, digest, [file(1), file(0)])).toEqual(run);
  });

  it('names a shard that left nothing', () => {
    expect(gapsOf([file(0)])).toEqual([['shard-missing', 1, 3]]);
    expect(gapsOf([])).toEqual([
      ['shard-missing', 0, 3],
      ['shard-missing', 1, 3],
    ]);
  });

  it('is never complete with a shard file cut off anywhere before its last line is whole', () => {
    const { source, text } = file(1);
    fc.assert(
      fc.property(fc.nat({ max: text.length - 2 }), (end) => {
        const run = assemble(plan, digest, [file(0), { source, text: text.slice(0, end) }]);
        expect(run.kind).toBe('incomplete');
      }),
    );
  });

  it('calls a file cut that lacks only its last line, although no trial is lost', () => {
    const { source, text } = file(1);
    const cut = text.slice(0, text.trimEnd().lastIndexOf('\n') + 1);
    expect(gapsOf([file(0), { source, text: cut }])).toEqual([['shard-cut', 1, 0]]);
  });

  it('refuses a file of another plan, and one that says another number of shards', () => {
    expect(gapsOf([file(0), file(1, { plan: digestOf('other') })])).toContainEqual(['shard-foreign', 1, 0]);
    expect(gapsOf([file(0), file(1, { of: 3 })])).toContainEqual(['shard-foreign', 1, 0]);
    expect(gapsOf([file(0), file(1), file(2, { of: 2 }, [])])).toContainEqual(['shard-foreign', 2, 0]);
  });

  it('refuses a file whose trials are not those that its last line was written for', () => {
    const { source, text } = file(1);
    const edited = text.replace('"expectations":1', '"expectations":0');
    expect(gapsOf([file(0), { source, text: edited }])).toEqual([
      ['shard-unreadable', null, 0],
      ['shard-missing', 1, 3],
    ]);
  });

  it('refuses a file of a newer version', () => {
    const { source, text } = file(1);
    expect(gapsOf([file(0), { source, text: text.replace('shard/1', 'shard/2') }])).toContainEqual([
      'shard-newer',
      null,
      0,
    ]);
  });

  it('finds a trial doubled within one attempt with other content, and takes the same content twice for one', () => {
    const other = ofShard(1).map((trial) => ({ ...trial, latencyMs: 1 }) as Trial);
    expect(gapsOf([file(0), file(1), file(1, {}, other)])).toEqual([['trial-conflict', 1, 3]]);
    expect(gapsOf([file(0), file(1), file(1)])).toEqual([]);
  });

  it('finds a trial that nobody planned for its shard, and one of another version of its case', () => {
    const stray = [...ofShard(1), ...ofShard(0)];
    expect(gapsOf([file(0), file(1, {}, stray)])).toEqual([['trial-foreign', 1, 3]]);
    const older = ofShard(1).map((trial) => ({ ...trial, caseDigest: digestOf('older') }));
    expect(gapsOf([file(0), file(1, {}, older)])).toEqual([
      ['trial-foreign', 1, 3],
      ['trial-missing', 1, 3],
    ]);
  });

  it('finds a planned trial that a whole file does not hold', () => {
    expect(gapsOf([file(0), file(1, {}, ofShard(1).slice(1))])).toEqual([['trial-missing', 1, 1]]);
  });

  it('finds trials that were not run, other than those no longer needed', () => {
    const [first, ...rest] = ofShard(1);
    if (first === undefined) throw new Error('a shard has trials');
    const { suite: of, case: id, caseDigest } = first;
    const notRun = (why: 'time' | 'decided-at-look'): Trial => ({
      schema: 'trial/1',
      suite: of,
      case: id,
      repeat: 1,
      caseDigest,
      outcome: 'not-run',
      why,
    });
    expect(gapsOf([file(0), file(1, {}, [notRun('time'), ...rest])])).toEqual([['shard-stopped', 1, 1]]);
    expect(gapsOf([file(0), file(1, {}, [notRun('decided-at-look'), ...rest])])).toEqual([]);
  });
});

describe('assemble: several attempts', () => {
  const broken = ofShard(1).map((trial) => a.failedTrial(trial, 'infrastructure'));
  const later = ofShard(1).map((trial) => ({ ...trial, scores: { expectations: 0 } }) as Trial);
  const scoresOf = (sources: readonly ShardSource[]) =>
    assemble(plan, digest, sources).trials.map((trial) =>
      trial.outcome === 'answered' ? trial.scores['expectations'] : trial.outcome,
    );

  it('never lets a re-run replace a result: it would be a second draw', () => {
    expect(scoresOf([file(0), file(1), file(1, { attempt: 2 }, later)])).toEqual([1, 1, 1, 1, 1, 1]);
  });

  it('counts attempts by number and not by how their names are sorted: the ninth comes before the tenth', () => {
    const ninth = file(1, { attempt: 9 });
    const tenth = file(1, { attempt: 10 }, later);
    expect(scoresOf([file(0), ninth, tenth])).toEqual([1, 1, 1, 1, 1, 1]);
    expect(scoresOf([file(0), tenth, ninth])).toEqual([1, 1, 1, 1, 1, 1]);
  });

  it('takes the later attempt where the first met only trouble on the way', () => {
    const sources = [file(0), file(1, {}, broken), file(1, { attempt: 2 }, later)];
    expect(scoresOf(sources)).toEqual([1, 0, 1, 0, 1, 0]);
    expect(gapsOf(sources)).toEqual([]);
  });

  it('sets aside what is older than the plan', () => {
    const newer = { ...plan, attempt: 2 };
    const run = assemble(newer, planDigest(newer), [file(0)]);
    expect(run.notes).toEqual([expect.stringContaining('set aside')]);
    expect(run.kind).toBe('incomplete');
  });
});
