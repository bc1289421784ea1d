import { describe, expect, it } from 'vitest';
import * as r from '../../../fixtures/builders/reports.ts';
import { writeReport } from './fit-report.ts';
import { readReport } from './read-report.ts';
import { type Report, reportLimits } from './report-file.ts';

function edited(report: Report, change: (copy: Report) => void): string {
  const copy = structuredClone(report);
  change(copy);
  return JSON.stringify(copy);
}

const fine = r.states.fine();
const worse = r.states.worse();

describe('readReport', () => {
  it('refuses what is no JSON, no report, or too large', () => {
    for (const text of ['', 'null', '[]', '{}', '"x"', writeReport(fine).slice(0, -50)])
      expect(readReport(text).kind, text.slice(0, 20)).toBe('refused');
    expect(readReport(`${writeReport(fine)}${' '.repeat(reportLimits.bytes)}`)).toMatchObject({
      why: expect.stringContaining('larger'),
    });
  });

  it('tells a newer report from a broken one', () => {
    expect(readReport('{"schema":"report/2"}')).toEqual({ kind: 'newer', version: 'report/2' });
    expect(readReport('{"schema":"report/0"}').kind).toBe('refused');
  });

  it('refuses unknown keys at every depth, and a key named __proto__', () => {
    for (const place of ['schema', 'name', 'pWorse', 'trust', 'conclusion']) {
      const text = writeReport(fine).replace(`"${place}"`, `"extra": 1, "${place}"`);
      if (text !== writeReport(fine)) expect(readReport(text).kind, place).toBe('refused');
    }
    expect(readReport(writeReport(fine).replace('"attempt"', '"__proto__": {}, "attempt"')).kind).toBe(
      'refused',
    );
  });

  it('refuses names that could mean something in Markdown or HTML', () => {
    for (const name of ['<b>', '@octocat', 'a b', 'a|b', '`x`', '', 'x'.repeat(101), '-x'])
      expect(
        readReport(
          edited(fine, (copy) => {
            for (const suite of copy.suites) suite.name = name;
          }),
        ).kind,
        name,
      ).toBe('refused');
  });

  it('refuses texts and lists beyond their bounds', () => {
    expect(
      readReport(
        edited(worse, (copy) => {
          copy.notes = ['x'.repeat(501)];
        }),
      ).kind,
    ).toBe('refused');
    expect(
      readReport(
        edited(worse, (copy) => {
          copy.notes = Array.from({ length: 201 }, () => '');
        }),
      ).kind,
    ).toBe('refused');
    expect(
      readReport(
        edited(worse, (copy) => {
          copy.policyChanges = [{ path: 'x', from: null, to: 'y'.repeat(1000) }];
        }),
      ).kind,
    ).toBe('refused');
  });

  it('refuses a head that is no commit', () => {
    for (const sha of ['main', '1a2b3c4', `${'a'.repeat(39)}g`, `${'a'.repeat(40)}\n`])
      expect(
        readReport(
          edited(fine, (copy) => {
            copy.subject.head.sha = sha;
          }),
        ).kind,
        sha,
      ).toBe('refused');
  });

  it('refuses a decision that is not what its suites add up to', () => {
    const forged = edited(worse, (copy) => {
      copy.decision = fine.decision;
    });
    expect(readReport(forged)).toMatchObject({
      kind: 'refused',
      why: expect.stringContaining('its suites say fail'),
    });
  });

  it('refuses a pass whose metrics do not say so', () => {
    const pass = (change: (copy: Report) => void) => readReport(edited(fine, change)).kind;
    expect(
      pass((copy) => {
        for (const suite of copy.suites) for (const metric of suite.metrics) metric.verdict = 'inconclusive';
      }),
    ).toBe('refused');
    expect(
      pass((copy) => {
        for (const suite of copy.suites) suite.metrics = [];
      }),
    ).toBe('refused');
    expect(
      pass((copy) => {
        for (const suite of copy.suites) suite.gaps = [{ code: 'shard-cut', shard: 0, trials: 1, why: '' }];
      }),
    ).toBe('refused');
  });

  it('refuses a verdict without a suite', () => {
    expect(
      readReport(
        edited(fine, (copy) => {
          copy.suites = [];
        }),
      ).kind,
    ).toBe('refused');
    expect(
      readReport(
        edited(r.states.untouched(), (copy) => {
          copy.untouched = [];
        }),
      ).kind,
    ).toBe('refused');
  });
});
