import { prettyJson } from '../../foundation/json.ts';
import { decisionOrder } from '../gate/decision.ts';
import { clip } from './clip.ts';
import { type Report, reportLimits } from './report-file.ts';

/** The report within its bounds: lists are cut where they only illustrate, never the decision, a suite's metrics or a count. */
export function fitReport(report: Report): Report {
  const bounded: Report = {
    ...report,
    suites: theWorst(report.suites).map((suite) => ({
      ...suite,
      metrics: suite.metrics.slice(0, reportLimits.metrics),
      slices: suite.slices.slice(0, reportLimits.slices),
      added: suite.added.slice(0, reportLimits.metrics),
      gaps: suite.gaps.slice(0, reportLimits.gaps),
    })),
    untouched: report.untouched.slice(0, reportLimits.suites),
    gaps: report.gaps.slice(0, reportLimits.gaps),
    notes: report.notes.slice(0, reportLimits.notes),
    policyChanges: report.policyChanges
      .slice(0, reportLimits.policyChanges)
      .map(({ path, from, to }) => ({ path, from: shortJson(from), to: shortJson(to) })),
  };
  const withFlips = (most: number): Report => ({
    ...bounded,
    suites: bounded.suites.map((suite) => ({
      ...suite,
      flips: suite.flips === null ? null : { ...suite.flips, cases: suite.flips.cases.slice(0, most) },
    })),
  });
  const sizes = [reportLimits.flips, 50, 10, 0];
  return sizes.map(withFlips).find(fits) ?? { ...withFlips(0), policyChanges: [], notes: [], gaps: [] };
}

/** The bytes of `report.json`. */
export function writeReport(report: Report): string {
  return prettyJson(report);
}

function fits(report: Report): boolean {
  return Buffer.byteLength(writeReport(report)) <= reportLimits.bytes;
}

type Value = Report['policyChanges'][number]['from'];

function shortJson(value: Value): Value {
  const text = JSON.stringify(value);
  // A string is quoted and escaped again, hence the reserve.
  return text.length <= 1000 ? value : clip(text, 400);
}

/** More suites than a report holds: those that decided the run stay. */
function theWorst(suites: Report['suites']): Report['suites'] {
  if (suites.length <= reportLimits.suites) return suites;
  const rank = ({ decision }: Report['suites'][number]) => decisionOrder.indexOf(decision.kind);
  return [...suites].sort((a, b) => rank(a) - rank(b)).slice(0, reportLimits.suites);
}
