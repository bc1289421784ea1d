import { expect, test } from 'vitest';
import { nextStepOf, phraseOf } from './phrases.ts';

const failedBy = (cause: string | null) => ({ code: 'trials-failed', data: { trials: 3, of: 4, cause } });

test.each([
  ['auth', 'the endpoint refuses the key', 'right key'],
  ['config-secret', 'a key or an address is not set', 'Secrets and variables'],
  ['worker-failed', 'its program cannot be started', 'not installed'],
  ['network', 'the endpoint cannot be reached', 'address'],
])('what failed by %s says why and what to do', (cause, phrase, next) => {
  expect(phraseOf(failedBy(cause))).toBe(`3 of 4 planned results failed on the way: ${phrase}`);
  expect(nextStepOf(failedBy(cause))).toContain(next);
});

test.each([null, 'toString', 'http-500', '@everyone'])('of %s nothing is said that is not known', (cause) => {
  expect(phraseOf(failedBy(cause))).toBe('3 of 4 planned results failed on the way');
  expect(nextStepOf(failedBy(cause))).toBe('Re-run the failed job; finished cases are kept.');
});
