/** The public API: what a repository's own scripts may use. Everything else is internal and may change in any release. */
export { type ConfigInput, defineConfig } from './config/define-config.js';
export { defineMetric, type MetricFunction, type MetricReply, type MetricRequest, } from './evaluation/metric/custom/define-metric.js';
export { defineTarget, type TargetContext, type TargetFunction, type ToldAnswer, } from './evaluation/target/define-target.js';
export { type CaseScores, type ComparisonPolicy, compareRuns, type MetricResult, type MetricRule, } from './verdict/compare/compare-runs.js';
export { type Conclusion, toCheckConclusion } from './verdict/gate/conclusion.js';
export type { Decision } from './verdict/gate/decision.js';
export { decide } from './verdict/gate/gate.js';
