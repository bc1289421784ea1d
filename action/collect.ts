import { readFileSync } from 'node:fs';
import { isShardArtifact, planArtifact } from '../src/evaluation/run/artifact-names.ts';
import type { Gap } from '../src/evaluation/run/assemble.ts';
import type { Digest } from '../src/foundation/digest.ts';
import { UserError } from '../src/foundation/error.ts';
import type { ArtifactStore } from '../src/ports/artifacts.ts';

/** A plan of the largest run: 256 shards of many thousand trials each. */
const planLimits = { files: 1, bytes: 200_000_000 };
const shardLimits = { files: 1, bytes: 200_000_000 };

export type PlanText =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'missing'; readonly why: string };

/** The plan from a file, or from the artifact that its digest names. */
export async function collectPlan(
  artifacts: ArtifactStore,
  file: string | null,
  digest: Digest | null,
): Promise<PlanText> {
  if (file !== null) return readPlanFile(file);
  if (digest === null) return { kind: 'missing', why: 'no digest of a plan was handed over by the plan job' };
  const name = planArtifact(digest);
  const stored = (await artifacts.list()).find((artifact) => artifact.name === name);
  if (stored === undefined) return { kind: 'missing', why: `the plan is gone: there is no artifact ${name}` };
  const content = await artifacts.download(stored, planLimits);
  if (content.kind === 'refused')
    return { kind: 'missing', why: `the plan artifact was refused: ${content.why}` };
  const bytes = content.files.get('plan.json');
  return bytes === undefined
    ? { kind: 'missing', why: 'the plan artifact holds no plan.json' }
    : { kind: 'text', text: new TextDecoder().decode(bytes) };
}

function readPlanFile(file: string): PlanText {
  try {
    return { kind: 'text', text: readFileSync(file, 'utf8') };
  } catch {
    return { kind: 'missing', why: 'the file that the input `plan` names cannot be read' };
  }
}

/** The same for jobs that cannot go on without it. */
export async function requirePlan(
  artifacts: ArtifactStore,
  file: string | null,
  digest: Digest | null,
): Promise<string> {
  const plan = await collectPlan(artifacts, file, digest);
  if (plan.kind === 'text') return plan.text;
  throw new UserError({
    code: 'plan-mismatch',
    what: plan.why,
    accepted: 'the artifact of the plan job of this workflow run, or the input `plan`',
    next: 're-run all jobs of the workflow',
  });
}

export interface CollectedShards {
  readonly shards: readonly { readonly source: string; readonly text: string }[];
  /** Artifacts that were refused: what they held counts as lost, and is said. */
  readonly troubles: readonly Gap[];
}

/** Every shard file that any attempt of this workflow run left. */
export async function collectShards(artifacts: ArtifactStore): Promise<CollectedShards> {
  const shards: { source: string; text: string }[] = [];
  const troubles: Gap[] = [];
  for (const stored of (await artifacts.list()).filter(({ name }) => isShardArtifact(name))) {
    const content = await artifacts.download(stored, shardLimits);
    if (content.kind === 'refused') {
      troubles.push({
        code: 'shard-refused',
        shard: null,
        trials: 0,
        why: `${stored.name} was refused: ${content.why}`,
      });
      continue;
    }
    for (const bytes of content.files.values())
      shards.push({ source: stored.name, text: new TextDecoder().decode(bytes) });
  }
  return { shards, troubles };
}
