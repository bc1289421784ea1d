import { z } from 'zod';
import type { CheckResult } from '../check.ts';

/** From which score on a graded check passes; as a metric of a suite the score counts as it is. */
export const atLeast = (preset: number) =>
  z.number().min(0).max(1).default(preset).describe('The lowest score that passes, 0 … 1');

/** A score in 0 … 1 held against the lowest that passes. */
export function graded(score: number, lowest: number): CheckResult {
  return score >= lowest
    ? { pass: true, score }
    : { pass: false, score, why: `its score is ${Number(score.toFixed(3))}, below ${lowest}` };
}
