import type { JudgeCheck } from './check-file.ts';
import { leastForLevel } from './level.ts';
import { bar, type Standing } from './trust.ts';

/** What a check found, in lines for people. */
export function checkLines(check: JudgeCheck, standing: Standing): string[] {
  const { agreement, position, repeatability, level, outputs, raters, unmatched } = check;
  const { value, interval } = agreement;
  const name = agreement.method === 'cohen' ? 'Cohen’s κ' : 'Krippendorff’s α';
  const between = interval === null ? '' : ` (90 %: ${figure(interval[0])} … ${figure(interval[1])})`;
  const lines = [
    `judge ${check.metric}: ${outputs} outputs that people labelled and it scored, by ${raters} ${raters === 1 ? 'rater' : 'raters'}`,
    `  agreement with people, ${name}: ${value === null ? 'unknown' : figure(value)}${between}`,
    `  ${standingText(standing, outputs)}`,
  ];
  if (unmatched > 0) lines.push(`  ${unmatched} labels have no output in this run, or no score`);
  if (position?.share != null)
    lines.push(`  both orders name the same answer: ${percent(position.share)} of ${position.of} pairs`);
  if (repeatability?.share != null)
    lines.push(
      `  asked three times, the same score: ${percent(repeatability.share)} of ${repeatability.of} outputs`,
    );
  if (level !== null)
    lines.push(
      `  people would give ${figure(level.estimate)} on average (90 %: ${figure(level.interval[0])} … ${figure(level.interval[1])}), if the labelled cases are a random part of all`,
    );
  else if (outputs < leastForLevel)
    lines.push(`  from ${leastForLevel} labelled outputs on, the level that people would give is told too`);
  return lines;
}

/** What follows from it, for the configuration. */
export function standingText(standing: Standing, outputs: number): string {
  switch (standing.kind) {
    case 'sound':
      return `at or above ${bar.agreement}: it may be a primary`;
    case 'below':
      return `below ${bar.agreement}: it may not be a primary`;
    case 'stale':
      return standing.why === 'other-judge'
        ? 'checked as another judge (rubric, model, provider or version), so nothing is known of this one'
        : 'checked by other labels than those that are there now, so nothing is known';
    case 'unknown':
      return standing.why === 'too-few-labels'
        ? `too few to tell: ${outputs} labelled outputs, ${bar.outputs} are needed`
        : 'nothing can be told: everything has the same label and score';
  }
}

function figure(value: number): string {
  return value.toFixed(2).replace(/^-(0\.00)$/, '$1');
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
