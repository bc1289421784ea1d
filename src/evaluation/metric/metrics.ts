import { digestOf } from '../../foundation/digest.ts';
import { messageOf, type Problem } from '../../foundation/error.ts';
import type { Json } from '../../foundation/json.ts';
import { nearestName } from '../../foundation/nearest.ts';
import type { Case, Expectation } from '../dataset/dataset.ts';
import type { Answer } from '../target/target.ts';
import { checks, makeCheck, reservedChecks, splitName } from './checks.ts';
import type { Metric, Score } from './metric.ts';
import type { MetricType, SuiteMetric } from './metric-config.ts';

type MetricRow = Pick<Metric, 'kind' | 'direction' | 'score'> & {
  /** Raised when the same answer may score otherwise than before: stored values then no longer pair. */
  readonly definition: number;
};

/** Every metric there is, by its public name: a new one is one function and one row. */
const metrics: Readonly<Record<MetricType, MetricRow>> = {
  expectations: { kind: 'binary', direction: 'higher-is-better', definition: 1, score: meetsExpectations },
  latency: {
    kind: 'duration',
    direction: 'lower-is-better',
    definition: 1,
    // An answer from a cache says nothing of how long the pipeline takes.
    score: ({ fromCache, latencyMs }) =>
      fromCache ? abstained('answered from the cache') : scored(latencyMs),
  },
  tokens: {
    kind: 'count',
    direction: 'lower-is-better',
    definition: 1,
    score: ({ usage }) => {
      if (usage === null || usage.input === null || usage.output === null)
        return abstained('the target does not say');
      return scored(usage.input + usage.output);
    },
  },
  cost: {
    kind: 'cost',
    direction: 'lower-is-better',
    definition: 1,
    score: ({ costUsd }) => (costUsd === null ? abstained('no price is known') : scored(costUsd)),
  },
};

/** The metric of a suite, ready to score. Its digest is that of its kind and definition, so roles and margins never unpair values. */
export function createMetric({ name, type }: SuiteMetric): Metric {
  const { kind, direction, definition, score } = metrics[type];
  return { name, kind, direction, digest: digestOf({ type, kind, definition }), score };
}

/** What is wrong with the expectations of a case, each with its place: found before anything is run. */
export function expectationProblems(of: Case): Problem[] {
  return of.expect.flatMap((expectation) => {
    try {
      makeCheck(expectation, of);
      return [];
    } catch (thrown) {
      return [problemOf(expectation, of, messageOf(thrown))];
    }
  });
}

function meetsExpectations({ output }: Answer, of: Case): Score {
  if (of.expect.length === 0) return abstained('the case has no expectations');
  const results = of.expect.map((expectation) => ({
    type: expectation.type,
    ...makeCheck(expectation, of)(output),
  }));
  return { ...scored(results.every(({ pass }) => pass) ? 1 : 0), detail: results satisfies Json };
}

function problemOf({ type }: Expectation, of: Case, message: string): Problem {
  const { name } = splitName(type);
  const kind = Object.hasOwn(checks, name) ? checks[name] : undefined;
  if (kind !== undefined) {
    return {
      code: 'check-invalid',
      what: `the check ${type} of case ${JSON.stringify(of.id)} has a wrong argument`,
      where: of.where,
      found: message.replace(/\s+/g, ' ').slice(0, 300),
      accepted: kind.accepted,
      next: 'correct the expectation',
    };
  }
  const near = nearestName(name, Object.keys(checks));
  return {
    code: 'check-unknown',
    what: reservedChecks.includes(name)
      ? `the check ${type} is not in this version of Plumbline yet`
      : `there is no check ${type}`,
    where: of.where,
    found: type,
    accepted: `${Object.keys(checks).join(', ')}, and each with not- before it`,
    next: near === null ? 'use another check' : `write ${near}`,
  };
}

function scored(value: number): Extract<Score, { kind: 'scored' }> {
  return { kind: 'scored', value };
}

function abstained(why: string): Score {
  return { kind: 'abstained', why };
}
