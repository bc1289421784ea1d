import { groupSequentialBounds } from '../../src/stats/group-sequential.ts';
import { decideSequentially, sequentialLevels } from '../../src/stats/sequential-decision.ts';
import { number, numbers, row, type VectorFunctions } from './row.ts';
import { Roles } from './spelling.ts';

/** What looks at a run that goes on, by the vectors' names. */
export const sequentialFunctions: VectorFunctions = {
  gs_bounds: row({ t: numbers, alpha: number, rho: number }, ({ t, alpha, rho }) => ({
    z: groupSequentialBounds({ times: t, alpha, rho }),
  })),
  seq_decide: row(
    {
      t: numbers,
      p_ni: numbers.array(),
      p_worse: numbers.array(),
      alpha: number,
      rho: number,
      roles: Roles,
    },
    ({ t, p_ni, p_worse, alpha, rho, roles }) => {
      const looks = p_ni.map((pNotWorse, look) => ({ pNotWorse, pWorse: p_worse[look] ?? [] }));
      const { kind, ...rest } = decideSequentially(looks, sequentialLevels({ times: t, alpha, rho }, roles));
      return { decision: kind, ...rest };
    },
  ),
};
