/** The public API: what a repository's own scripts may use. Everything else is internal and may change in any release. */
export { type CaseScores, type ComparisonPolicy, compareRuns, type MetricResult, type MetricRule, } from './verdict/compare/compare-runs.js';
export { type Conclusion, toCheckConclusion } from './verdict/gate/conclusion.js';
export type { Decision } from './verdict/gate/decision.js';
export { decide } from './verdict/gate/gate.js';
