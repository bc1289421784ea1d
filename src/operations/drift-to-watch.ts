import type { Digest } from '../foundation/digest.ts';
import type { BaselineRead } from '../verdict/baseline/baseline.ts';
import { plannedBaseline } from './read-baselines.ts';

/** Why the canary set of a suite is not run, or null when it is: there is nothing to hold it against, or a fresh record is due anyway. */
export function whyNotWatched(stored: BaselineRead, baseDigest: Digest | null): string | null {
  const planned = plannedBaseline(stored, baseDigest);
  switch (planned.kind) {
    case 'absent':
      return 'it has no baseline yet';
    case 'unreadable':
      return `its baseline cannot be read: ${planned.why}`;
    case 'newer':
      return `its baseline was made by a newer Plumbline (${planned.version})`;
    case 'other-content':
      return `its baseline is of other content, of commit ${planned.sha.slice(0, 12)}`;
    case 'found': {
      const stale = stored.kind === 'found' ? stored.meta.stale : null;
      return stale === null ? null : `a fresh record is due: ${stale.why}`;
    }
  }
}
