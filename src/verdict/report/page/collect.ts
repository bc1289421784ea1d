import type { Case } from '../../../evaluation/dataset/dataset.ts';
import type { PlannedMetric } from '../../../evaluation/plan/plan-file.ts';
import { longestText } from '../../../evaluation/run/page/page-data.ts';
import { questionText } from '../../../evaluation/run/trace/trial-attributes.ts';
import type { Trial } from '../../../evaluation/run/trial-file.ts';
import type { BaselineRead } from '../../baseline/baseline.ts';
import type { BaselineCase } from '../../baseline/baseline-file.ts';
import { trialValue } from '../../baseline/trial-value.ts';
import { baselineScores } from '../../compare/compare.ts';
import { isFlip } from '../../compare/flips.ts';
import { meanOf, turned } from '../../compare/values.ts';
import type { Report, ReportMetric } from '../report-file.ts';
import type { ComparedRow, Flip } from './page-data.ts';

/** A suite of the comparison, as both sides measured it. */
export interface ComparedSuite {
  readonly suite: { readonly name: string };
  readonly metrics: readonly PlannedMetric[];
  /** For the questions; a case that is not here is shown without. */
  readonly cases: readonly Case[];
  readonly baseline: BaselineRead;
  readonly candidate: readonly Trial[];
}

/** Every case of both sides, those that got worse first. */
export function collectComparison(report: Report, suites: readonly ComparedSuite[]): ComparedRow[] {
  const rows = suites.flatMap((suite) => {
    const told = report.suites.find(({ name }) => name === suite.suite.name);
    const shown = told?.metrics.find(({ name }) => name === told.flips?.metric);
    return rowsOf(suite, shown ?? null);
  });
  return rows.sort((a, b) => order.indexOf(a.flip) - order.indexOf(b.flip));
}

const order: readonly Flip[] = ['worse', 'missing', 'changed', 'better', 'same', 'added'];

function rowsOf(of: ComparedSuite, shown: ReportMetric | null): ComparedRow[] {
  const found = of.baseline.kind === 'found' ? of.baseline : null;
  const trials = Map.groupBy(of.candidate, (trial) => trial.case);
  const questions = new Map(of.cases.map((each) => [each.id, questionText(each) ?? '']));
  const ids = [...new Set([...(found?.cases.keys() ?? []), ...trials.keys()])].sort();
  return ids.map((id) => {
    const stored = found?.cases.get(id);
    const own = trials.get(id) ?? [];
    const digest = own[0]?.caseDigest ?? stored?.digest;
    const before =
      digest === undefined ? null : baselineScores({ id, digest, cluster: null }, of.metrics, found);
    const scores = of.metrics.map((metric) => ({
      metric: metric.name,
      before: meanOf(before?.scores[metric.name] ?? []),
      after: meanOf(own.map((trial) => trialValue(trial, metric))),
    }));
    const answered = own.find((trial) => trial.outcome === 'answered');
    return {
      suite: of.suite.name,
      id,
      flip: flipOf(stored, own, scores.find(({ metric }) => metric === shown?.name) ?? null, shown),
      question: cut(questions.get(id) ?? ''),
      before: stored === undefined || stored.output === null ? null : cut(stored.output),
      after: answered === undefined || answered.output === null ? null : cut(answered.output),
      why: answered === undefined ? whyNone(own[0]) : null,
      scores,
    };
  });
}

function flipOf(
  stored: BaselineCase | undefined,
  trials: readonly Trial[],
  score: ComparedRow['scores'][number] | null,
  shown: ReportMetric | null,
): Flip {
  const [first] = trials;
  if (stored === undefined) return 'added';
  if (first === undefined) return 'missing';
  if (first.caseDigest !== stored.digest) return 'changed';
  if (shown === null || score === null || score.before === null) return 'same';
  if (score.after === null) return 'missing';
  if (!isFlip(shown, score.before, score.after)) return 'same';
  return turned(score.after, shown.direction) < turned(score.before, shown.direction) ? 'worse' : 'better';
}

function whyNone(trial: Trial | undefined): string {
  switch (trial?.outcome) {
    case 'failed':
      return cut(`${trial.error.code}: ${trial.error.message}`);
    case 'not-run':
      return `not run: ${trial.why}`;
    default:
      return 'no result';
  }
}

function cut(text: string): string {
  return text.length <= longestText ? text : `${text.slice(0, longestText).toWellFormed()}… (cut)`;
}
