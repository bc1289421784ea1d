import { messageOf } from '../../foundation/error.ts';
import type { CheckKind, CheckResult } from './check.ts';
import { abstained, type Score, scored } from './metric.ts';
import { defineKind, type MetricRow } from './metric-row.ts';

/** What a graded check has as an expectation alone: as a metric of a suite its score is taken as it is. */
const threshold = 'atLeast';

/** A check as a metric of a whole suite: binary, or the score of a graded one. A case that lacks what the check needs has no score. */
export function checkMetric(check: CheckKind, definition = 1): MetricRow {
  const options =
    threshold in check.arguments.shape ? check.arguments.omit({ [threshold]: true }) : check.arguments;
  return defineKind({
    what: check.what,
    options,
    kind: check.graded ? 'score' : 'binary',
    direction: 'higher-is-better',
    definition,
    make: (args, { services }) => {
      const ofCase = check.make(args);
      return (answer, of, signal) => {
        let ready: ReturnType<typeof ofCase>;
        try {
          ready = ofCase(of, services);
        } catch (thrown) {
          return abstained(messageOf(thrown));
        }
        const result = ready(answer, signal);
        return result instanceof Promise ? result.then(scoreOf) : scoreOf(result);
      };
    },
  });
}

function scoreOf({ score, costUsd, usage, ...result }: CheckResult): Score {
  const spent = { ...(costUsd === undefined ? {} : { costUsd }), ...(usage === undefined ? {} : { usage }) };
  if (result.pass === null) return { ...abstained(result.why), ...spent };
  const reason = result.pass || score !== undefined ? {} : { reason: result.why };
  return { ...scored(score ?? (result.pass ? 1 : 0)), ...reason, ...spent };
}
