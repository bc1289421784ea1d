import type { GatePolicy } from '../../evaluation/plan/policy.js';
import type { Decision } from './decision.js';
/** What GitHub is told, and what the job or the command exits with. */
export interface Conclusion {
    readonly conclusion: 'success' | 'failure' | 'neutral' | 'action_required';
    readonly exitCode: 0 | 1 | 3;
}
export type UndecidedPolicy = Pick<GatePolicy, 'onInconclusive' | 'onNoBaseline'>;
/**
 * The one mapping from a decision to what GitHub sees, which lets `neutral` through on a required check. `verified` is false for
 * whatever a stranger could have forged (forks; pull requests that edit their workflow): then a maintainer is asked, always.
 */
export declare function toCheckConclusion(decision: Decision, policy: UndecidedPolicy, verified: boolean): Conclusion;
