import { z } from 'zod';
import { messageOf } from '../../src/foundation/error.ts';
import { differences, type Tolerance } from './differences.ts';
import { functions } from './functions.ts';

const Vector = z.object({
  id: z.string(),
  fn: z.string(),
  input: z.unknown(),
  expected: z.record(z.string(), z.unknown()),
  tol: z.union([z.number(), z.object({ abs: z.number() })]),
});
export type Vector = z.infer<typeof Vector>;

/** A file of reference vectors; what else stands in it is for readers. */
export const VectorsFile = z.object({
  schema: z.literal('plumbline-stats-vectors/1'),
  vectors: z.array(Vector),
});

export type VectorOutcome =
  | { readonly kind: 'passed' }
  | { readonly kind: 'failed'; readonly why: readonly string[] }
  | { readonly kind: 'not-implemented' };

export interface VectorResult {
  readonly vector: Vector;
  readonly outcome: VectorOutcome;
}

/** Every vector's outcome, in order; a function that throws has failed its vector. */
export function checkVectors(vectors: readonly Vector[]): VectorResult[] {
  return vectors.map((vector) => ({ vector, outcome: check(vector) }));
}

function check({ fn, input, expected, tol }: Vector): VectorOutcome {
  const run = Object.hasOwn(functions, fn) ? functions[fn] : undefined;
  if (run === undefined) return { kind: 'not-implemented' };
  const tolerance: Tolerance = typeof tol === 'number' ? { mixed: tol } : tol;
  try {
    const why = differences(expected, run(input), tolerance, fn === 'dist' ? 'always' : 'small-p');
    return why.length === 0 ? { kind: 'passed' } : { kind: 'failed', why };
  } catch (thrown) {
    return { kind: 'failed', why: [messageOf(thrown)] };
  }
}
