import { z } from 'zod';
import { Step } from '../../target/target.ts';
import { defineCheck, failed, passed, unknown } from '../check.ts';

/** A step of the trace was called; with the further arguments also how it ended and how long each of its calls took. */
export const step = defineCheck({
  what: 'The pipeline called the step, and it ended as it should.',
  arguments: z.strictObject({
    value: z.string().min(1).describe('Name of the step'),
    stepKind: Step.shape.kind.optional().describe('Only steps of this kind'),
    failed: z.boolean().optional().describe('true: at least one call failed; false: none did'),
    withinMs: z
      .number()
      .positive()
      .optional()
      .describe('The longest that any of its calls may take, milliseconds'),
  }),
  accepted: 'value (the name of a step), stepKind, failed (true or false), withinMs',
  make: ({ value, stepKind, failed: shouldFail, withinMs }) => {
    return () =>
      ({ steps, fromCache }) => {
        if (steps === null) return unknown('the target does not tell its steps');
        const calls = steps.filter(
          (each) => each.name === value && (stepKind === undefined || each.kind === stepKind),
        );
        if (calls.length === 0) return failed('it was not called');
        const broken = calls.find(({ error }) => error !== null);
        if (shouldFail === true && broken === undefined) return failed('it did not fail');
        if (shouldFail === false && broken !== undefined)
          return failed(`it failed: ${(broken.error ?? '').slice(0, 100)}`);
        if (withinMs === undefined) return passed;
        if (fromCache) return unknown('the answer came from a cache, so nothing took its time');
        const slow = calls.find(({ ms }) => ms === null || ms > withinMs);
        if (slow === undefined) return passed;
        return failed(slow.ms === null ? 'it never ended' : `it took ${Math.round(slow.ms)} ms`);
      };
  },
});
