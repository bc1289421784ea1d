import XMLBuilder from 'fast-xml-builder';
import { visible } from '../../foundation/markdown.ts';
import type { Trial } from './trial-file.ts';

/** Characters that XML cannot hold, not even escaped. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed
const notXml = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/**
 * The trials in the XML that CI systems call JUnit: a suite is a `testsuite`, a trial a `testcase`. What the answer did wrong is a
 * `failure`, trouble on the way an `error`, what was not run `skipped`: a trial without a result never counts as passed.
 */
export function junitOf(trials: readonly Trial[]): string {
  const suites = [...Map.groupBy(trials, ({ suite }) => suite)].map(([name, own]) => {
    const cases = own.map(testCase);
    return {
      '@name': clean(name),
      '@tests': own.length,
      '@failures': cases.filter((each) => 'failure' in each).length,
      '@errors': cases.filter((each) => 'error' in each).length,
      '@skipped': cases.filter((each) => 'skipped' in each).length,
      testcase: cases,
    };
  });
  const builder = new XMLBuilder({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    format: true,
    suppressBooleanAttributes: false,
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n${builder.build({ testsuites: { testsuite: suites } })}`;
}

function testCase(trial: Trial) {
  const head = {
    '@classname': clean(trial.suite),
    '@name': clean(trial.repeat === 1 ? trial.case : `${trial.case} (repeat ${trial.repeat})`),
    '@time': trial.outcome === 'not-run' ? '0' : (trial.latencyMs / 1000).toFixed(3),
  };
  switch (trial.outcome) {
    case 'not-run':
      return { ...head, skipped: { '@message': trial.why } };
    case 'failed': {
      const problem = { '@message': clean(trial.error.message), '@type': clean(trial.error.code) };
      return trial.class === 'candidate' ? { ...head, failure: problem } : { ...head, error: problem };
    }
    case 'answered': {
      const { expectations } = trial.scores;
      if (expectations === undefined || expectations === 1) return head;
      // Asked for and not to be told: neither right nor wrong.
      if (expectations === null)
        return { ...head, skipped: { '@message': clean(trial.abstained?.['expectations'] ?? 'no score') } };
      const message = clean(
        failedChecks(trial.details?.['expectations']).join('; ') || 'an expectation is not met',
      );
      const output = trial.output === null ? {} : { 'system-out': clean(trial.output.slice(0, 10_000)) };
      return { ...head, failure: { '@message': message, '@type': 'expectations' }, ...output };
    }
  }
}

function failedChecks(details: unknown): string[] {
  if (!Array.isArray(details)) return [];
  return details.flatMap((each: unknown) => {
    if (typeof each !== 'object' || each === null || !('type' in each) || !('why' in each)) return [];
    return 'pass' in each && each.pass === true ? [] : [`${String(each.type)}: ${String(each.why)}`];
  });
}

function clean(text: string): string {
  return visible(text).toWellFormed().replace(notXml, '');
}
