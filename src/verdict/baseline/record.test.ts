import { describe, expect, it } from 'vitest';
import * as a from '../../../fixtures/builders/verdict.ts';
import { digestOf } from '../../foundation/digest.ts';
import { InternalError } from '../../foundation/error.ts';
import { readBaseline } from './baseline.ts';
import { mostRuns } from './baseline-file.ts';
import { type RecordRequest, recordRun } from './record.ts';

const suite = a.suite({ cases: a.cases(3) });
const run = { runId: '1', sha: a.sha('b'), recordedAt: a.at, models: ['m'], fingerprints: [] };

function record(over: Partial<RecordRequest> = {}) {
  const texts = recordRun({
    previous: null,
    mode: 'new',
    baseRef: 'main',
    suite,
    trials: a.trials(suite, () => 1),
    run,
    keepOutputs: false,
    ...over,
  });
  const read = readBaseline(texts.meta, texts.cases);
  if (read.kind !== 'found') throw new Error(JSON.stringify(read));
  return read;
}

const scoresOf = (found: ReturnType<typeof record>, id = 'case-000') =>
  found.cases.get(id)?.scores['expectations'];

describe('recordRun', () => {
  it('writes the same bytes for the same run, in whatever order its trials come', () => {
    const trials = a.trials(suite, (index) => index % 2);
    const request = { previous: null, mode: 'new', baseRef: 'main', suite, run, keepOutputs: true } as const;
    expect(recordRun({ ...request, trials: trials.toReversed() })).toEqual(recordRun({ ...request, trials }));
  });

  it('appends a run, position i of every array belonging to run i, null where it has no value', () => {
    const first = record();
    const [one, ...rest] = a.trials(suite, () => 0);
    if (one === undefined) throw new Error('no trial');
    const second = record({
      previous: first,
      mode: 'append',
      trials: [a.failedTrial(one, 'infrastructure'), ...rest],
    });
    expect(second.meta.record).toBe(first.meta.record);
    expect(second.meta.runs.map(({ cases }) => cases)).toEqual([3, 2]);
    expect(scoresOf(second)).toEqual([1, null]);
    expect(scoresOf(second, 'case-001')).toEqual([1, 0]);
    expect(second.cases.get('case-000')?.latencyMs).toEqual([800, null]);
  });

  it('takes a later run of a part of the cases: the others have no value of it', () => {
    const part = { ...suite, cases: suite.cases.slice(0, 2) };
    const second = record({
      previous: record(),
      mode: 'append',
      suite: part,
      trials: a.trials(part, () => 0),
    });
    expect(second.meta.runs.map(({ cases }) => cases)).toEqual([3, 2]);
    expect(['case-000', 'case-001', 'case-002'].map((id) => scoresOf(second, id))).toEqual([
      [1, 0],
      [1, 0],
      [1, null],
    ]);
  });

  it('keeps at most five runs, the newest ones', () => {
    let stored = record();
    for (let index = 1; index <= mostRuns; index++)
      stored = record({
        previous: stored,
        mode: 'append',
        trials: a.trials(suite, () => (index === mostRuns ? 0 : 1)),
        run: { ...run, runId: `later-${index}` },
      });
    expect(stored.meta.runs.map(({ runId }) => runId)).toEqual([
      'later-1',
      'later-2',
      'later-3',
      'later-4',
      'later-5',
    ]);
    expect(scoresOf(stored)).toEqual([1, 1, 1, 1, 0]);
  });

  it('counts the fault of the candidate as the worst answer, in the direction of the metric', () => {
    const lower = a.metric({
      name: 'toxic',
      kind: 'score',
      direction: 'lower-is-better',
      role: 'info',
      margin: null,
    });
    const both = a.suite({ cases: a.cases(1), metrics: [a.metric(), lower] });
    const [trial] = a.trials(both, () => 1);
    if (trial === undefined) throw new Error('no trial');
    const found = record({
      suite: both,
      trials: [a.failedTrial(trial, 'candidate', { expectations: 0, toxic: 0 })],
    });
    expect(found.cases.get('case-000')?.scores).toEqual({ expectations: [0], toxic: [1] });
  });

  it('averages the repeats of one run over those that have a value', () => {
    const [trial] = a.trials(suite, () => 1);
    if (trial === undefined) throw new Error('no trial');
    const repeats = [
      trial,
      { ...trial, repeat: 2, scores: { expectations: 0 } },
      a.failedTrial({ ...trial, repeat: 3 }, 'infrastructure'),
    ];
    expect(scoresOf(record({ trials: repeats }))).toEqual([0.5]);
  });

  it('keeps outputs only where it is told to', () => {
    expect(record({ keepOutputs: true }).cases.get('case-001')?.output).toBe('answer 1');
    expect(record({ keepOutputs: false }).cases.get('case-001')?.output).toBeNull();
  });

  it('never appends to a record of other content', () => {
    const previous = record();
    const others: Partial<RecordRequest>[] = [
      { previous: null },
      { baseRef: 'next' },
      { suite: { ...suite, candidateDigest: digestOf('other') } },
      { suite: { ...suite, datasetDigest: digestOf('other') } },
      { suite: { ...suite, metrics: [a.metric({ digest: digestOf('other') })] } },
      { suite: { ...suite, cases: a.cases(4) } },
      { suite: { ...suite, cases: suite.cases.map((each) => ({ ...each, digest: digestOf('other') })) } },
    ];
    for (const other of others)
      expect(() => record({ previous, mode: 'append', ...other })).toThrow(InternalError);
  });

  it('starts anew without the values that were there', () => {
    expect(scoresOf(record({ previous: record(), mode: 'new', trials: a.trials(suite, () => 0) }))).toEqual([
      0,
    ]);
  });
});
