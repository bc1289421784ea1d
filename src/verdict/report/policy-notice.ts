import { inlineUntrusted } from '../../foundation/markdown.ts';
import { nameText } from './names.ts';
import { plural, showSize } from './numbers.ts';
import type { Report } from './report-file.ts';
import type { Showing } from './sentences.ts';

/** Whether the pull request would change how it is judged. */
export function isWeakened(report: Report): boolean {
  return report.policyChanges.length > 0 || caseChanges(report).length > 0;
}

/** What the pull request would change about how it is judged, the base's rules having been applied; null where nothing. */
export function policyNotice(report: Report, { verified }: Showing): string | null {
  const rules = report.policyChanges;
  const named = verified ? rules.slice(0, 3).map((change) => describeChange(change, report)) : [];
  const unnamed = rules.length - named.length;
  const more = unnamed > 0 ? [`${plural(unnamed, verified ? 'more rule' : 'rule')}`] : [];
  const parts = [...named, ...more, ...caseChanges(report).slice(0, 5)];
  if (parts.length === 0) return null;
  return `**This pull request changes how it would be judged:** ${parts.join('; ')}. It was judged by the rules and the cases of the base.`;
}

/** Every change of the rules, one line each. */
export function allPolicyChanges(report: Report): string[] {
  return report.policyChanges.map((change) => `- ${describeChange(change, report)}`);
}

function caseChanges(report: Report): string[] {
  return report.suites.flatMap(({ name, coverage: { removed, changed } }) => {
    const parts = [
      ...(removed > 0 ? [`removes ${plural(removed, 'case')}`] : []),
      ...(changed > 0 ? [`rewrites ${plural(changed, 'case')}`] : []),
    ];
    return parts.length === 0 ? [] : [`${parts.join(' and ')} of ${nameText(name)}`];
  });
}

type Change = Report['policyChanges'][number];

function describeChange(change: Change, report: Report): string {
  const match = /^suites\.([A-Za-z0-9_-]+)\.metrics\.([A-Za-z0-9_-]+)\.(margin|floor)$/.exec(change.path);
  const [, suite, metric, what] = match ?? [];
  const found = report.suites.find(({ name }) => name === suite)?.metrics.find(({ name }) => name === metric);
  if (found === undefined || metric === undefined || what === undefined) return describeAnyChange(change);
  const show = (value: Change['from']) => (typeof value === 'number' ? showSize(found.kind, value) : 'none');
  const [from, to] = [show(change.from), show(change.to)];
  const unit = / points$/;
  const before = unit.test(from) && unit.test(to) ? from.replace(unit, '') : from;
  return `${what} of ${nameText(metric)} ${before} → ${to}`;
}

function describeAnyChange({ path, from, to }: Change): string {
  const show = (value: Change['from']) =>
    value === null ? 'none' : inlineUntrusted(typeof value === 'string' ? value : JSON.stringify(value), 60);
  return `${inlineUntrusted(path, 120)} ${show(from)} → ${show(to)}`;
}
