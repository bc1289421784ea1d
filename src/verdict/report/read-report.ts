import { worstOf } from '../gate/gate.ts';
import { Report, reportLimits } from './report-file.ts';

export type ReportRead =
  | { readonly kind: 'read'; readonly report: Report }
  | { readonly kind: 'newer'; readonly version: string }
  | { readonly kind: 'refused'; readonly why: string };

/** Reads a report as hostile data: size, shape, bounds, and whether its decision is the one that its suites add up to. */
export function readReport(text: string): ReportRead {
  if (Buffer.byteLength(text) > reportLimits.bytes) {
    return { kind: 'refused', why: `it is larger than ${reportLimits.bytes} bytes` };
  }
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { kind: 'refused', why: 'it is no JSON: cut off or edited' };
  }
  const version = newerVersion(json);
  if (version !== null) return { kind: 'newer', version };
  const parsed = Report.safeParse(json);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return { kind: 'refused', why: `${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'not a report'}` };
  }
  const contradiction = contradictionIn(parsed.data);
  return contradiction === null
    ? { kind: 'read', report: parsed.data }
    : { kind: 'refused', why: contradiction };
}

/** Where the decision is not what the rest of the document says; null where it is. */
function contradictionIn({ decision, suites, gaps, untouched }: Report): string | null {
  const worst = worstOf(suites.map((suite) => suite.decision));
  if (worst !== null && worst !== decision.kind)
    return `it says ${decision.kind}, but its suites say ${worst}`;
  if (
    suites.length === 0 &&
    decision.kind !== 'unmeasured' &&
    (decision.kind !== 'untouched' || gaps.length > 0)
  ) {
    return `it says ${decision.kind} without a suite`;
  }
  if (decision.kind === 'untouched' && untouched.length === 0) return 'it says untouched without a suite';
  for (const suite of suites) {
    const gating = suite.metrics.filter(({ role }) => role !== 'info');
    const primaries = gating.filter(({ role }) => role === 'primary');
    const needed = primaries.length === 0 ? gating : primaries;
    const shown = needed.every(({ verdict }) => verdict === 'improved' || verdict === 'no-material-change');
    const passes = needed.length > 0 && shown && gating.every(({ verdict }) => verdict !== 'regressed');
    if (suite.decision.kind === 'pass' && (!passes || suite.gaps.length > 0)) {
      return `the suite ${suite.name} says pass, but its metrics do not`;
    }
    if (suite.decision.kind === 'untouched') return `the suite ${suite.name} says untouched`;
  }
  return null;
}

function newerVersion(json: unknown): string | null {
  if (typeof json !== 'object' || json === null || !('schema' in json)) return null;
  const { schema } = json;
  const major = typeof schema === 'string' ? /^report\/(\d{1,6})$/.exec(schema)?.[1] : undefined;
  return major !== undefined && Number(major) > 1 ? `report/${major}` : null;
}
