import { type Digest, digestOfBytes } from '../../foundation/digest.ts';
import { canonicalJson, prettyJson } from '../../foundation/json.ts';
import { Plan, type PlannedSuite, type PlannedTrial } from './plan-file.ts';
import { splitIntoShards } from './shards.ts';

/** What a plan needs besides its suites. */
export type PlanFrame = Omit<Plan, 'schema' | 'shards'>;

/** The plan of a frame with its trials spread over shards; no suite touched, no shard. */
export function makePlan(
  frame: PlanFrame,
  shards: { readonly count: number | null; readonly max: number },
): Plan {
  return { schema: 'plan/1', ...frame, shards: splitIntoShards(inOrderOfLooks(frame.suites), shards) };
}

/** Every trial of the plan: what all suites need for their first look, then for their second, and so on. */
export function inOrderOfLooks(suites: readonly PlannedSuite[]): PlannedTrial[] {
  const blocks = suites.map(trialsByLook);
  const most = Math.max(0, ...blocks.map(({ length }) => length));
  return Array.from({ length: most }, (_, look) => blocks.flatMap((each) => each[look] ?? [])).flat();
}

/**
 * The trials of a suite, a list for each look: those of the cases that it adds, in the suite's order, repeat by repeat. Cases that only
 * the head has come with the first look: they decide nothing, and are to be shown however early the run ends.
 */
export function trialsByLook({ name, cases, repeats, looks }: PlannedSuite): PlannedTrial[][] {
  const judged = cases.filter(({ from }) => from === 'base');
  const added = cases.filter(({ from }) => from === 'head');
  return looks.map(({ cases: end }, index) => {
    const own = judged.slice(looks[index - 1]?.cases ?? 0, end);
    const block = index === 0 ? [...own, ...added] : own;
    return Array.from({ length: repeats }, (_, each) => each + 1).flatMap((repeat) =>
      block.map(({ id }): PlannedTrial => [name, id, repeat]),
    );
  });
}

/** The bytes of `plan.json`. */
export function writePlan(plan: Plan): string {
  return prettyJson(plan);
}

/** The plan's digest: of its canonical form, so that it does not depend on how the file was laid out. */
export function planDigest(plan: Plan): Digest {
  return digestOfBytes(canonicalJson(plan));
}

/** What reading `plan.json` can end as; a plan that is not the promised one is never used. */
export type PlanRead =
  | { readonly kind: 'plan'; readonly plan: Plan; readonly digest: Digest }
  | { readonly kind: 'newer'; readonly version: string }
  | { readonly kind: 'unreadable'; readonly why: string }
  | { readonly kind: 'other'; readonly expected: string; readonly found: Digest };

/** Reads `plan.json` and holds it against the digest that travelled apart from it (null: nothing to hold it against). */
export function readPlan(text: string, expected: string | null): PlanRead {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { kind: 'unreadable', why: 'it is no JSON: cut off or edited' };
  }
  const version = schemaOf(value);
  const major = version === null ? null : /^plan\/(\d+)$/.exec(version)?.[1];
  if (version !== null && major !== null && major !== undefined && Number(major) > 1)
    return { kind: 'newer', version };
  const parsed = Plan.safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return {
      kind: 'unreadable',
      why: `${issue?.path.join('.') ?? 'plan'}: ${issue?.message ?? 'not a plan'}`,
    };
  }
  const found = planDigest(parsed.data);
  if (expected !== null && found !== expected) return { kind: 'other', expected, found };
  return { kind: 'plan', plan: parsed.data, digest: found };
}

function schemaOf(value: unknown): string | null {
  if (typeof value !== 'object' || value === null || !('schema' in value)) return null;
  return typeof value.schema === 'string' ? value.schema : null;
}
