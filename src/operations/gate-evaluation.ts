import { readPlan } from '../evaluation/plan/plan.ts';
import type { Plan } from '../evaluation/plan/plan-file.ts';
import { assemble, type Gap } from '../evaluation/run/assemble.ts';
import type { DataBranch } from '../ports/data-branch.ts';
import { buildReport, unmeasuredReport } from '../verdict/report/report.ts';
import type { Report, ReportSubject } from '../verdict/report/report-file.ts';
import { plannedBaselines } from './promised-baselines.ts';

export interface GateRequest {
  /** Text of `plan.json`, or why there is none. */
  readonly plan:
    | { readonly kind: 'text'; readonly text: string }
    | { readonly kind: 'missing'; readonly why: string };
  /** The digest that travelled apart from the plan; null only where nothing carries one (a person at a command line). */
  readonly planDigest: string | null;
  readonly shards: readonly { readonly source: string; readonly text: string }[];
  /** Trouble on the way here, already in plain words: an artifact that was refused, a job that was cancelled. */
  readonly troubles: readonly Gap[];
  /** Whom an unmeasured report speaks of when there is no plan to say it. */
  readonly subject: ReportSubject;
  readonly attempt: number;
  readonly now: string;
  readonly version: string;
}

export interface GateOutcome {
  readonly report: Report;
  /** null where no usable plan arrived; then nothing of the report was judged. */
  readonly plan: Plan | null;
}

/**
 * Judges what was planned from what arrived. Everything is recomputed from the files alone; whatever is lost, cut, foreign or
 * does not fit ends as a report that says "not measured", never as a verdict about what is left.
 */
export async function gateEvaluation(
  request: GateRequest,
  dataBranch: (name: string) => DataBranch,
): Promise<GateOutcome> {
  const { attempt, now, version, subject } = request;
  const unmeasured = (code: string, why: string): GateOutcome => {
    const gaps = [{ code, shard: null, trials: 0, why }, ...request.troubles] as const;
    return {
      report: unmeasuredReport({ subject, planDigest: null, gaps, attempt, now, version }),
      plan: null,
    };
  };
  if (request.plan.kind === 'missing') return unmeasured('plan-missing', request.plan.why);
  const read = readPlan(request.plan.text, request.planDigest);
  switch (read.kind) {
    case 'newer':
      return unmeasured(
        'plan-newer',
        `the plan was made by a newer Plumbline (${read.version}): update this one`,
      );
    case 'unreadable':
      return unmeasured('plan-unreadable', `the plan cannot be read: ${read.why}`);
    case 'other':
      return unmeasured('plan-other', 'the plan is not the one whose digest the plan job gave out');
    case 'plan': {
      const { plan, digest } = read;
      if (plan.purpose !== 'judge')
        return unmeasured(
          'plan-purpose',
          'the plan records a baseline: it has no rules of a base to judge by',
        );
      if (subject.pr !== null && !isAbout(plan.subject, subject))
        return unmeasured('plan-foreign', 'the plan is of another pull request or commit than this event');
      const run = assemble(plan, digest, request.shards);
      const baselines = await plannedBaselines(plan, dataBranch);
      const report = buildReport({
        plan,
        planDigest: digest,
        run: withTroubles(run, request.troubles),
        baselines,
        attempt,
        now,
        wallMs: Math.max(0, Date.parse(now) - Date.parse(plan.createdAt)),
        version,
        trusted: plan.subject.trust === 'own',
      });
      return { report, plan };
    }
  }
}

/** Whether a plan speaks of the pull request and head that the event names. */
function isAbout(planned: Plan['subject'], event: ReportSubject): boolean {
  return (
    planned.pr === event.pr && planned.head.sha === event.head.sha && planned.repository === event.repository
  );
}

type Run = ReturnType<typeof assemble>;

function withTroubles(run: Run, troubles: readonly Gap[]): Run {
  const [first, ...rest] = [...(run.kind === 'incomplete' ? run.gaps : []), ...troubles];
  return first === undefined
    ? run
    : { kind: 'incomplete', trials: run.trials, notes: run.notes, gaps: [first, ...rest] };
}
