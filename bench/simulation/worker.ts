import { parentPort } from 'node:worker_threads';
import { seededRandom } from '../../src/foundation/random.ts';
import { type Cell, decideReplicate } from './replicate.ts';

/** What a worker is given: how many replicates of a cell, drawn from a seed of their own. */
export interface Work {
  readonly cell: Cell;
  readonly replicates: number;
  readonly seed: string;
}

export interface Counts {
  readonly replicates: number;
  readonly fail: number;
  readonly pass: number;
  /** Sum over the replicates of the share of the cases that were run. */
  readonly calls: number;
}

function count({ cell, replicates, seed }: Work): Counts {
  const random = seededRandom(seed);
  const found = { fail: 0, pass: 0, calls: 0 };
  for (let index = 0; index < replicates; index++) {
    const { decision, calls } = decideReplicate(cell, random);
    if (decision === 'fail' || decision === 'pass') found[decision] += 1;
    found.calls += calls;
  }
  return { replicates, ...found };
}

parentPort?.on('message', (work: Work) => parentPort?.postMessage(count(work)));
