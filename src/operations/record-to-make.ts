import type { PlannedMetric, PlannedSuite, Subject } from '../evaluation/plan/plan-file.ts';
import type { BaselinePolicy } from '../evaluation/plan/policy.ts';
import type { Digest } from '../foundation/digest.ts';
import { UserError } from '../foundation/error.ts';
import { type BaselineRead, isStale, recordId } from '../verdict/baseline/baseline.ts';

export interface ContentDigests {
  readonly candidateDigest: Digest;
  readonly datasetDigest: Digest;
  readonly metrics: readonly PlannedMetric[];
}

/**
 * The baseline run that a suite still needs, or null. Looks at what is stored, never at what a push changed, so that a lost run
 * heals itself (formats §6): on a push whatever is missing or of other content; on a schedule or by hand also one more run until
 * the record has as many as the policy asks for, and a new record once it is over age.
 */
export function recordToMake(
  suite: string,
  stored: BaselineRead,
  content: ContentDigests,
  request: { readonly subject: Subject; readonly now: string },
  policy: BaselinePolicy,
): PlannedSuite['record'] {
  if (stored.kind === 'newer') {
    throw new UserError({
      code: 'file-format',
      what: `the baseline of suite ${suite} was made by a newer Plumbline`,
      found: stored.version,
      accepted: 'baseline/1',
      next: 'update Plumbline in the workflow that records baselines',
    });
  }
  const fresh: PlannedSuite['record'] = {
    id: recordId({
      suite,
      baseRef: request.subject.base.ref,
      candidateDigest: content.candidateDigest,
      datasetDigest: content.datasetDigest,
      metricDigests: Object.fromEntries(content.metrics.map(({ name, digest }) => [name, digest])),
      sha: request.subject.head.sha,
    }),
    run: 1,
    mode: 'new',
  };
  if (stored.kind !== 'found' || !sameContent(stored, content)) return fresh;
  if (request.subject.event === 'push') return null;
  if (isStale(stored.meta, request.now, policy.maxAgeMs)) return fresh;
  const runs = stored.meta.runs.length;
  return runs < policy.runs ? { id: stored.meta.record, run: runs + 1, mode: 'append' } : null;
}

function sameContent({ meta }: Extract<BaselineRead, { kind: 'found' }>, content: ContentDigests): boolean {
  const newest = meta.runs.at(-1);
  return (
    newest?.candidateDigest === content.candidateDigest &&
    newest.datasetDigest === content.datasetDigest &&
    Object.keys(meta.metricDigests).length === content.metrics.length &&
    content.metrics.every(({ name, digest }) => meta.metricDigests[name] === digest)
  );
}
