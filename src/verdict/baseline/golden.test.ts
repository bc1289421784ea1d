import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as a from '../../../fixtures/builders/verdict.ts';
import { readBaseline } from './baseline.ts';
import { recordRun } from './record.ts';

const folder = new URL('../../../fixtures/formats/v1/', import.meta.url);
const text = (name: string): string => readFileSync(new URL(name, folder), 'utf8');

/** A record of two runs with a failure of each kind: what version 1 of the format looks like, for ever. */
function files() {
  const suite = a.suite({
    cases: a.cases(3),
    candidateDigest: a.suite().baseDigest ?? a.suite().candidateDigest,
  });
  const [one, two, three] = a.trials(suite, (index) => index % 2);
  if (one === undefined || two === undefined || three === undefined) throw new Error('no trials');
  const previous = a.baseline(suite, [one, two, three]);
  return recordRun({
    previous,
    mode: 'append',
    baseRef: 'main',
    suite,
    trials: [
      a.failedTrial(one, 'infrastructure'),
      two,
      a.failedTrial(three, 'candidate', { expectations: 0 }),
    ],
    run: {
      runId: '101',
      sha: a.sha('b'),
      recordedAt: a.now,
      models: ['gpt-x-mini-2026-08-01'],
      fingerprints: ['fp_1'],
    },
    keepOutputs: true,
  });
}

describe('baseline/1', () => {
  it('is written as the golden files say', async () => {
    const { meta, cases } = files();
    await expect(meta).toMatchFileSnapshot(new URL('baseline-meta.json', folder).pathname);
    await expect(cases).toMatchFileSnapshot(new URL('baseline-cases.jsonl', folder).pathname);
  });

  it('is still read from the golden files', () => {
    const read = readBaseline(text('baseline-meta.json'), text('baseline-cases.jsonl'));
    expect(read).toMatchObject({ kind: 'found', meta: { runs: [{ runId: '100' }, { runId: '101' }] } });
    if (read.kind === 'found')
      expect(read.cases.get('case-000')?.scores).toEqual({ expectations: [0, null] });
  });
});
