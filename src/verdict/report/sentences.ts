import { showDuration } from '../../foundation/duration.ts';
import { inlineUntrusted, proseUntrusted } from '../../foundation/markdown.ts';
import { isDriftMark } from '../drift/suspected.ts';
import { metricOf, suiteHeadline, worstFirst } from './headline.ts';
import { nameText } from './names.ts';
import { plural, showSize, showUsd } from './numbers.ts';
import { nextStepOf, phraseOf } from './phrases.ts';
import { type Report, type ReportModel, type ReportSuite, unknownSha } from './report-file.ts';

/** Gaps that a reader sees before anything folded. */
export const mostOpenReasons = 3;

/** How much of a foreign text may be shown: none of a stranger's report but its numbers. */
export interface Showing {
  readonly verified: boolean;
}

/** `200 of 200 cases · 41 s · $0.04 · gpt-x, as in the baseline · baseline 3f9c0a1, 3 runs, 2 days old` */
export function denseLine(suite: ReportSuite, report: Report, { verified }: Showing): string {
  const parts = [casesPart(suite)];
  // Time and cost are the whole run's: said once, in the section that stands open.
  if (suite.name === worstFirst(report.suites)[0]?.name) {
    if (report.wallMs !== null) parts.push(showDuration(report.wallMs));
    if (report.cost.usd !== null) parts.push(showUsd(report.cost.usd));
    if (report.cost.savedCalls > 0) parts.push(`${plural(report.cost.savedCalls, 'call')} saved`);
  }
  if (verified) parts.push(...modelParts(report.models.filter((model) => model.suite === suite.name)));
  parts.push(baselinePart(suite));
  return parts.join(' · ');
}

/** `200 of 200 cases`; `400 of 2,000 cases, enough to tell` where the verdict needed no more. */
function casesPart({ coverage, decision }: ReportSuite): string {
  const { dataset, judged, missing } = coverage;
  const told = decision.kind === 'pass' || decision.kind === 'fail';
  const enough = told && judged < dataset ? ', enough to tell' : '';
  return `${judged - Math.min(judged, missing)} of ${plural(dataset, 'case')}${enough}`;
}

function modelParts(models: readonly ReportModel[]): string[] {
  if (models.length === 0) return [];
  if (models.length > 3) return [plural(models.length, 'model')];
  return models.map((model) => {
    const name = proseUntrusted(model.answered ?? model.asked, 80);
    if (model.changed === 'same') return `${name}, as in the baseline`;
    if (model.changed === null) return name;
    const before =
      model.before === null || model.before === '' ? 'another' : proseUntrusted(model.before, 80);
    return `${name}, in the baseline ${before}`;
  });
}

function baselinePart({ baseline }: ReportSuite): string {
  switch (baseline.kind) {
    case 'absent':
      return 'no baseline yet';
    case 'unusable':
      return 'no usable baseline';
    case 'found': {
      const age =
        baseline.ageDays < 1 ? 'less than a day old' : `${plural(Math.floor(baseline.ageDays), 'day')} old`;
      const drifted = baseline.stale !== null && isDriftMark(baseline.stale);
      const stale =
        baseline.stale === null ? '' : drifted ? ', provider drift suspected' : ', due to be measured again';
      const of =
        baseline.sha === unknownSha ? 'baseline of a folder' : `baseline ${baseline.sha.slice(0, 7)}`;
      return `${of}, ${plural(baseline.runs, 'run')}, ${age}${stale}`;
    }
  }
}

/** The provider answers with another model than the baseline's, although the change did not ask for one. */
export function modelWarnings(suite: ReportSuite, report: Report, { verified }: Showing): string[] {
  const other = report.models.filter((model) => model.suite === suite.name && model.changed === 'provider');
  const [model] = other;
  if (model === undefined) return [];
  const tail = 'The difference may not come from this change.';
  if (!verified) return [`The provider answered with another model or build than in the baseline. ${tail}`];
  const now = proseUntrusted(model.answered ?? model.asked, 80);
  const before = proseUntrusted(model.before ?? '', 80);
  return now === before
    ? [`The provider answered with another build of ${now} than in the baseline. ${tail}`]
    : [`The provider answered with ${now}; the baseline was made with ${before}. ${tail}`];
}

/** The record is marked by the watch over the provider: until a fresh one is made, a difference may be the provider's. */
export function driftWarnings({ baseline }: ReportSuite, { verified }: Showing): string[] {
  if (baseline.kind !== 'found' || baseline.stale === null || !isDriftMark(baseline.stale)) return [];
  const what = verified ? proseUntrusted(baseline.stale, 300) : 'provider drift suspected';
  return [
    `${what.charAt(0).toUpperCase()}${what.slice(1)}. Until a fresh baseline is recorded, a difference may not come from this change.`,
  ];
}

/** Guards that rest on a judge whose check speaks against it. */
export function judgeWarnings({ doubted = [] }: ReportSuite, { verified }: Showing): string[] {
  const [first] = doubted;
  if (first === undefined) return [];
  const names = doubted.map(({ metric }) => nameText(metric)).join(', ');
  const why =
    verified && doubted.length === 1 ? proseUntrusted(first.why, 300) : 'see `plumbline judge check`';
  return [`The ${doubted.length === 1 ? 'judge' : 'judges'} ${names} may not be relied on: ${why}.`];
}

/** What the verdict means and what to do next, in one to three lines. */
export function meaningOf(suite: ReportSuite, report: Report, showing: Showing): string[] {
  switch (suite.decision.kind) {
    case 'pass':
      return passMeaning(suite);
    case 'undecided':
      return undecidedMeaning(suite, report);
    case 'unmeasured':
      return unmeasuredMeaning(suite, showing);
    default:
      return [];
  }
}

function passMeaning(suite: ReportSuite): string[] {
  const shown = suite.decision.because.map((reason) => metricOf(suite, reason));
  const first =
    shown.find((metric) => metric?.margin != null && metric.ratio === null) ??
    shown.find((metric) => metric?.margin != null);
  if (first === undefined || first.margin === null) return [];
  const chance = `under ${Math.round(suite.alpha * 1000) / 10} %`;
  const size = showSize(first.kind, first.margin);
  const harm = first.ratio === null ? `costs ${size}` : `makes ${nameText(first.name)} ${size}`;
  return [`It is very unlikely (${chance}) that this change ${harm} or more.`];
}

function undecidedMeaning(suite: ReportSuite, report: Report): string[] {
  const [reason] = suite.decision.because;
  const metric = metricOf(suite, reason);
  if (reason.code !== 'inconclusive' || metric === undefined) {
    const own =
      reason.data['rulesFrom'] === 'head'
        ? ['The base has no configuration yet, so this ran by the rules of the pull request itself.']
        : [];
    return [...own, reason.code === 'no-baseline' ? firstRecord(report) : nextStepOf(reason)];
  }
  const { needs, detectable, kind, name } = metric;
  const cases = needs?.casesMore == null ? null : plural(needs.casesMore, 'more case');
  const repeats = needs?.repeats == null ? null : `${needs.repeats} repeats of each`;
  const ways = [cases, repeats].filter((way) => way !== null);
  const enough = needs?.casesMore === 0;
  const decide =
    enough || ways.length === 0
      ? `There are cases enough in ${nameText(name)}; the difference itself lies near the margin.`
      : `${ways.join(', or ')}, would decide.`.replace(/^([^,]*), would/, '$1 would');
  const sees = detectable === null ? '' : ` Today this suite sees drops of ${showSize(kind, detectable)}.`;
  return [`${decide}${sees}`];
}

/** A record is one of a branch: one of another name is the likeliest reason why there is none. */
function firstRecord({ subject }: Report): string {
  const branch = inlineUntrusted(subject.base.ref);
  return `The baseline workflow records ${branch} when something is merged into it, which its \`push\` has to name; run by hand, it does so at once.`;
}

function unmeasuredMeaning(suite: ReportSuite, showing: Showing): string[] {
  const reasons = suite.decision.because;
  const title = suiteHeadline(suite);
  const named = reasons
    .slice(0, mostOpenReasons)
    .map((reason) => gapText(reason, showing))
    .filter((told) => !title.includes(told))
    .map((told) => `- ${told}`);
  const more = reasons.length > mostOpenReasons ? [`- and ${reasons.length - mostOpenReasons} more`] : [];
  const list = [...named, ...more];
  return [
    ...list,
    ...(list.length === 0 ? [] : ['']),
    `This says nothing about the prompt. ${nextStepOf(reasons[0])}`,
  ];
}

type Reason = ReportSuite['decision']['because'][number];

/** A reason with the words that came with it where these may be shown, else in ours. */
export function gapText(reason: Reason, { verified }: Showing): string {
  const { shard, why, trials } = reason.data;
  if (verified && typeof why === 'string' && why !== '') return proseUntrusted(why, 300);
  const where = typeof shard === 'number' ? `shard ${shard + 1}: ` : '';
  const count = typeof trials === 'number' && trials > 0 ? ` (${plural(trials, 'result')})` : '';
  return `${where}${phraseOf(reason)}${count}`;
}
