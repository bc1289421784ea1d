import type { RuleProblem } from './rules.ts';
import type { WrittenConfig } from './written.ts';

/** A limit of money on what nobody sees the price of would be no limit. */
export function budgetCanBeKept(
  suite: string,
  { limits, pipeline }: WrittenConfig['suites'][string],
  { pipelines }: WrittenConfig,
): RuleProblem[] {
  if (limits.costUsd === undefined || pipelines[pipeline]?.target.kind !== 'http') return [];
  return [
    {
      code: 'config-invalid',
      path: ['suites', suite, 'limits', 'costUsd'],
      what: `the budget of suite ${suite} cannot be kept: a service does not say what its answers cost`,
      found: `costUsd: ${limits.costUsd}, and a target of kind http`,
      accepted:
        'a target of kind prompt, embedded or replay, or one of kind process or module that gives `costUsd` with each answer',
      next: 'remove `costUsd`, and limit what the service may spend at its provider',
    },
  ];
}
