import { describe, expect, it } from 'vitest';
import * as a from '../../../fixtures/builders/verdict.ts';
import { digestOf, digestOfBytes } from '../../foundation/digest.ts';
import { prettyJson } from '../../foundation/json.ts';
import { ageMs, baselineDigest, isStale, readBaseline, recordId } from './baseline.ts';
import { baselinePaths } from './baseline-file.ts';
import { recordRun } from './record.ts';

const suite = a.suite({ cases: a.cases(3) });

function files() {
  return recordRun({
    previous: null,
    mode: 'new',
    baseRef: 'main',
    suite,
    trials: a.trials(suite, () => 1),
    run: { runId: '1', sha: a.sha('a'), recordedAt: a.at, models: ['m'], fingerprints: [] },
    keepOutputs: false,
  });
}

function edited(change: (meta: Record<string, unknown>) => void): string {
  const meta: Record<string, unknown> = JSON.parse(files().meta);
  change(meta);
  return prettyJson(meta);
}

describe('readBaseline', () => {
  it('reads back what recordRun wrote', () => {
    const { meta, cases } = files();
    const read = readBaseline(meta, cases);
    expect(read).toMatchObject({ kind: 'found', digest: baselineDigest(meta, cases) });
    if (read.kind === 'found') expect([...read.cases.keys()]).toEqual(['case-000', 'case-001', 'case-002']);
  });

  it('is absent only where neither file is there', () => {
    expect(readBaseline(undefined, undefined)).toEqual({ kind: 'absent' });
  });

  it('is unreadable where one of the two files is missing', () => {
    const { meta, cases } = files();
    expect(readBaseline(meta, undefined)).toMatchObject({
      kind: 'unreadable',
      why: expect.stringContaining('cases.jsonl is missing'),
    });
    expect(readBaseline(undefined, cases)).toMatchObject({
      kind: 'unreadable',
      why: expect.stringContaining('meta.json is missing'),
    });
  });

  it('is unreadable where the cases are cut, edited or of another record', () => {
    const { meta, cases } = files();
    for (const other of ['', cases.slice(0, -20), cases.replace('[1]', '[0]'), `${cases}\n`])
      expect(readBaseline(meta, other)).toMatchObject({
        kind: 'unreadable',
        why: expect.stringContaining('not the file'),
      });
  });

  it('is unreadable where the meta file is no JSON, or holds an unknown key', () => {
    const { meta, cases } = files();
    expect(readBaseline(meta.slice(0, 40), cases).kind).toBe('unreadable');
    expect(readBaseline('', cases).kind).toBe('unreadable');
    expect(
      readBaseline(
        edited((m) => {
          m['extra'] = 1;
        }),
        cases,
      ).kind,
    ).toBe('unreadable');
  });

  it('is newer, and not broken, where a later major wrote it, whatever else it holds', () => {
    expect(readBaseline('{"schema":"baseline/2","anything":[]}', undefined)).toEqual({
      kind: 'newer',
      version: 'baseline/2',
    });
  });

  it('refuses a case that is there twice, and values that do not fit the runs', () => {
    const { cases } = files();
    const lines = cases.trimEnd().split('\n');
    for (const [text, why] of [
      [`${[...lines, lines[0]].join('\n')}\n`, 'twice'],
      [cases.replace('[1]', '[1,1]'), 'not one value for each'],
    ] as const) {
      const meta = edited((m) => {
        m['casesDigest'] = digestOfBytes(text);
      });
      expect(readBaseline(meta, text)).toMatchObject({
        kind: 'unreadable',
        why: expect.stringContaining(why),
      });
    }
  });
});

describe('baselinePaths', () => {
  it('keeps a branch one folder, whatever its name', () => {
    expect(baselinePaths('release/1.x', 'docs').meta).toBe('baselines/release%2F1.x/docs/meta.json');
    expect(baselinePaths('../../x', 'docs').cases).toBe('baselines/..%2F..%2Fx/docs/cases.jsonl');
  });
});

describe('recordId', () => {
  const of = {
    suite: 's',
    baseRef: 'main',
    candidateDigest: digestOf(1),
    datasetDigest: digestOf(2),
    metricDigests: { m: digestOf(3) },
    sha: a.sha('a'),
  };

  it('is another one as soon as anything that was measured is another', () => {
    const others = [
      { ...of, suite: 't' },
      { ...of, baseRef: 'next' },
      { ...of, candidateDigest: digestOf(9) },
      { ...of, datasetDigest: digestOf(9) },
      { ...of, metricDigests: { m: digestOf(9) } },
      { ...of, sha: a.sha('b') },
    ].map(recordId);
    expect(new Set([recordId(of), ...others]).size).toBe(7);
    expect(recordId(of)).toMatch(/^r_[0-9a-f]{12}$/);
  });
});

describe('age', () => {
  const { meta } = a.baseline(
    suite,
    a.trials(suite, () => 1),
  );

  it('counts from the oldest run', () => {
    const [run] = meta.runs;
    if (run === undefined) throw new Error('no run');
    const later = { ...meta, runs: [run, { ...run, recordedAt: '2026-11-21T12:00:00Z' }] };
    expect(ageMs(later, a.now)).toBe(2 * 86_400_000);
  });

  it('makes a record stale beyond the limit, and so does a mark whatever the age', () => {
    expect(isStale(meta, a.now, 2 * 86_400_000)).toBe(false);
    expect(isStale(meta, a.now, 2 * 86_400_000 - 1)).toBe(true);
    expect(isStale({ ...meta, stale: { since: a.at, why: 'drift' } }, a.at, 1e12)).toBe(true);
  });
});
