import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as r from '../../../fixtures/builders/reports.ts';
import * as a from '../../../fixtures/builders/verdict.ts';
import { writeReport } from './fit-report.ts';
import { readReport } from './read-report.ts';

const golden = new URL('../../../fixtures/formats/v1/report.json', import.meta.url);

/** Two suites, one worse and one with a gap, rules changed: every part of the format is in it. */
function report() {
  const small = (name: string) => r.docsSuite({ name, cases: r.docsSuite().cases.slice(0, 60) });
  const gone = r.judged(small('docs-gap'), a.flipping(0, 0));
  return r.report({
    suites: [r.judged(small('docs-core'), a.flipping(12, 1, 3)), { ...gone, trials: gone.trials.slice(20) }],
    plan: { attempt: 2, policyChanges: [{ path: 'gate.alpha', from: 0.05, to: 0.2 }] },
    notes: ['shard 1 of 3 is put together from attempts 1 and 2'],
  });
}

describe('report/1', () => {
  it('is written as the golden file says', async () => {
    await expect(writeReport(report())).toMatchFileSnapshot(golden.pathname);
  });

  it('is still read from the golden file', () => {
    expect(readReport(readFileSync(golden, 'utf8'))).toMatchObject({
      kind: 'read',
      report: { decision: { kind: 'fail' } },
    });
  });
});
