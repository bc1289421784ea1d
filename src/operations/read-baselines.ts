import type { PlannedBaseline, PlannedBranch } from '../evaluation/plan/plan-file.ts';
import type { Digest } from '../foundation/digest.ts';
import { messageOf } from '../foundation/error.ts';
import type { DataBranch } from '../ports/data-branch.ts';
import { type BaselineRead, readBaseline } from '../verdict/baseline/baseline.ts';
import { baselinePaths } from '../verdict/baseline/baseline-file.ts';

export interface BaselinesRead {
  readonly branch: PlannedBranch;
  readonly baselines: ReadonlyMap<string, BaselineRead>;
}

/**
 * The stored record of each suite at the data branch's newest commit. "Not there", "cannot be read" and "made by a newer version"
 * stay apart: only the first may ever be answered with "there is no baseline yet".
 */
export async function readBaselines(
  dataBranch: DataBranch,
  name: string,
  baseRef: string,
  suites: readonly { readonly name: string }[],
): Promise<BaselinesRead> {
  const head = await dataBranch.head();
  const same = (read: BaselineRead) => new Map(suites.map((suite) => [suite.name, read]));
  switch (head.kind) {
    case 'absent':
      return { branch: { kind: 'absent', branch: name }, baselines: same({ kind: 'absent' }) };
    case 'unreadable':
      return {
        branch: { kind: 'unreadable', branch: name, why: head.why },
        baselines: same({ kind: 'unreadable', why: `the branch ${name} cannot be read: ${head.why}` }),
      };
    case 'found':
      return {
        branch: { kind: 'found', branch: name, commit: head.commit },
        baselines: await readBaselinesAt(
          dataBranch,
          head.commit,
          baseRef,
          suites.map((suite) => suite.name),
        ),
      };
  }
}

/** The records of those suites at one commit of the data branch; trouble reading it makes every one of them unreadable. */
export async function readBaselinesAt(
  dataBranch: DataBranch,
  commit: string,
  baseRef: string,
  suites: readonly string[],
): Promise<ReadonlyMap<string, BaselineRead>> {
  const paths = suites.map((suite) => ({ suite, ...baselinePaths(baseRef, suite) }));
  try {
    const texts = await dataBranch.read(
      commit,
      paths.flatMap(({ meta, cases }) => [meta, cases]),
    );
    return new Map(
      paths.map(({ suite, meta, cases }) => [suite, readBaseline(texts.get(meta), texts.get(cases))]),
    );
  } catch (thrown) {
    const why = `commit ${commit.slice(0, 12)} of the data branch cannot be read: ${messageOf(thrown)}`;
    return new Map(suites.map((suite) => [suite, { kind: 'unreadable', why }]));
  }
}

/**
 * What the plan promises to compare with. A record of another content than the base's is none: the run that follows a merge has
 * not ended, or failed (statistics §2.1).
 */
export function plannedBaseline(read: BaselineRead, baseDigest: Digest | null): PlannedBaseline {
  switch (read.kind) {
    case 'absent':
      return { kind: 'absent' };
    case 'unreadable':
      return { kind: 'unreadable', why: read.why };
    case 'newer':
      return { kind: 'newer', version: read.version };
    case 'found': {
      const newest = read.meta.runs.at(-1);
      if (newest === undefined) return { kind: 'unreadable', why: 'the record holds no run' };
      const { record } = read.meta;
      if (newest.candidateDigest !== baseDigest) return { kind: 'other-content', record, sha: newest.sha };
      return { kind: 'found', record, digest: read.digest };
    }
  }
}
