import type { GatePolicy } from '../../evaluation/plan/policy.ts';
import type { Decision } from './decision.ts';

/** What GitHub is told, and what the job or the command exits with. */
export interface Conclusion {
  readonly conclusion: 'success' | 'failure' | 'neutral' | 'action_required';
  readonly exitCode: 0 | 1 | 3;
}

export type UndecidedPolicy = Pick<GatePolicy, 'onInconclusive' | 'onNoBaseline'>;

const outcomes = {
  pass: { conclusion: 'success', exitCode: 0 },
  neutral: { conclusion: 'neutral', exitCode: 0 },
  fail: { conclusion: 'failure', exitCode: 1 },
  unmeasured: { conclusion: 'failure', exitCode: 3 },
  unverified: { conclusion: 'action_required', exitCode: 0 },
} as const satisfies Record<string, Conclusion>;

/**
 * The one mapping from a decision to what GitHub sees, which lets `neutral` through on a required check. `verified` is false for
 * whatever a stranger could have forged (forks; pull requests that edit their workflow): then a maintainer is asked, always.
 */
export function toCheckConclusion(
  decision: Decision,
  policy: UndecidedPolicy,
  verified: boolean,
): Conclusion {
  if (!verified) return outcomes.unverified;
  switch (decision.kind) {
    case 'pass':
      return outcomes.pass;
    case 'fail':
      return outcomes.fail;
    case 'unmeasured':
      return outcomes.unmeasured;
    case 'untouched':
      return outcomes.neutral;
    case 'undecided':
      return outcomes[undecided(decision, policy)];
  }
}

/** The strictest answer that any of the doubts asks for. */
function undecided({ because }: Decision, policy: UndecidedPolicy): 'pass' | 'neutral' | 'fail' {
  const answers = because.map(({ code }) =>
    code === 'no-baseline' ? policy.onNoBaseline : policy.onInconclusive,
  );
  return answers.includes('fail') ? 'fail' : answers.includes('neutral') ? 'neutral' : 'pass';
}
