import { messageOf, type Problem } from '../../foundation/error.ts';
import { nearestName } from '../../foundation/nearest.ts';
import type { Case, Expectation } from '../dataset/dataset.ts';
import { checks, makeCheck, reservedChecks, splitName } from './checks.ts';
import { noServices } from './services.ts';

/** What is wrong with the expectations of a case, each with its place: found before anything is run. */
export function expectationProblems(of: Case): Problem[] {
  return of.expect.flatMap((expectation) => {
    try {
      makeCheck(expectation, of, noServices);
      return [];
    } catch (thrown) {
      return [problemOf(expectation, of, messageOf(thrown))];
    }
  });
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
