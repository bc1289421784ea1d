/** The public API: what a repository's own scripts may use. Everything else is internal and may change in any release. */
export {
  type CaseScores,
  type ComparisonPolicy,
  compareRuns,
  type MetricResult,
  type MetricRule,
} from './verdict/compare/compare-runs.ts';
export { type Conclusion, toCheckConclusion } from './verdict/gate/conclusion.ts';
export type { Decision } from './verdict/gate/decision.ts';
export { decide } from './verdict/gate/gate.ts';
