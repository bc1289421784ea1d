import type { SelfTest } from '../compare/against-itself.ts';
import type { MetricSight, SeenMetric } from '../compare/detectable.ts';
import { nameText } from './names.ts';
import { plural, showSize } from './numbers.ts';

/** What a metric could tell of a change, in plain words: one heading, then sentences. */
export function sightLines(metric: MetricSight): string[] {
  const heading = `${nameText(metric.name)} (${metric.role}, margin ${showSize(metric.value, metric.margin)})`;
  if (metric.kind === 'no-values') return [`${heading}: no stored value, so nothing can be said yet`];
  return [
    `${heading}:`,
    ...[
      seesLine(metric),
      ...halvedLine(metric),
      marginLine(metric),
      unchangedLine(metric),
      ...runsLine(metric),
    ].map((line) => `  ${line}`),
  ];
}

function seesLine({ value, sees, cases }: SeenMetric): string {
  return sees === null
    ? `${plural(cases, 'case')} are too few to see any drop`
    : `sees a drop of ${showSize(value, sees)} in four of five changes that cause one`;
}

function halvedLine({ value, halved, cases }: SeenMetric): string[] {
  if (halved === null) return [];
  const all = count(cases + halved.casesMore);
  return [
    `${moreCases(halved.casesMore)} (${all} in all) would halve that, to ${showSize(value, halved.drop)}`,
  ];
}

function marginLine({ value, margin, atMargin }: SeenMetric): string {
  const { found, casesMore, repeats } = atMargin;
  const seen = `a drop of ${showSize(value, margin)}, its margin, is found in ${outOfHundred(found)} changes`;
  if (casesMore === 0) return seen;
  const repeated = repeats === null ? '' : `, or ${plural(repeats, 'repeat')} of each case,`;
  return `${seen}; ${moreCases(casesMore)}${repeated} would make that four of five`;
}

function unchangedLine({ unchangedPasses }: SeenMetric): string {
  const rest = unchangedPasses < 0.95 ? '; most of the others stay undecided' : '';
  return `a change that alters nothing passes in ${outOfHundred(unchangedPasses)} changes${rest}`;
}

function runsLine({ value, sees, withRuns }: SeenMetric): string[] {
  if (withRuns === null || sees === null || showSize(value, withRuns.sees) === showSize(value, sees))
    return [];
  return [
    `with ${withRuns.runs} stored runs of the baseline, which cost a pull request nothing, it would see ${showSize(value, withRuns.sees)}`,
  ];
}

/** How stored runs of one version fared against each other, in plain words. */
export function selfTestLines(test: SelfTest, allowed: number): string[] {
  switch (test.kind) {
    case 'nothing-gates':
      return ['no metric of it decides, so it raises no alarm'];
    case 'too-few-runs':
      return [
        `${plural(test.runs, 'stored run')}: two or more are needed; \`plumbline baseline record --event schedule\` adds one`,
      ];
    case 'tested': {
      const { failed, passed, undecided, wholeRuns } = test;
      return [
        `${test.runs} stored runs of one version, ${plural(test.cases, 'case')}, dealt at random to both sides ${count(test.splits)} times`,
        `false alarms: ${percent(failed.share)} (${percent(failed.lo)} to ${percent(failed.hi)}); at most ${percent(allowed)} is the aim: ${judgement(failed, allowed)}`,
        `passed ${percent(passed)}, undecided ${percent(undecided)}`,
        `each stored run as a whole against the others: ${wholeRuns.failed} of ${wholeRuns.of} would have failed`,
        ...(failed.lo > allowed
          ? ['Cases that belong together, of one document or template, may lack their `cluster`.']
          : []),
      ];
    }
  }
}

function judgement({ lo, hi }: { readonly lo: number; readonly hi: number }, allowed: number): string {
  if (hi <= allowed) return 'held';
  return lo > allowed ? 'missed' : 'not told apart from it by so few';
}

function moreCases(casesMore: number): string {
  return `${count(casesMore)} more ${casesMore === 1 ? 'case' : 'cases'}`;
}

function outOfHundred(share: number): string {
  const rounded = Math.round(share * 100);
  return `${rounded === 100 && share < 1 ? 'nearly all' : rounded === 0 ? 'hardly any' : `${rounded} of 100`}`;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

function count(value: number): string {
  return value.toLocaleString('en-GB');
}
