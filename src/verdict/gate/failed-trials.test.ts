import { describe, expect, it } from 'vitest';
import * as a from '../../../fixtures/builders/verdict.ts';
import { decideSuite } from './gate.ts';

const suite = a.suite();
const { was, now } = a.flipping(2, 2);
const trials = a.trials(suite, now);
const facts = (failed: { trials: number; of: number; cause?: string | null }, recorded = true) => ({
  ...a.factsOf(suite, recorded ? a.baseline(suite, a.trials(suite, was)) : null, trials),
  failed: { cause: null, ...failed },
});

describe('trials that failed on the way', () => {
  it('keep a suite from passing when they are more than the policy lets pass, though every case has a value left', () => {
    expect(decideSuite(facts({ trials: 30, of: 600 })).kind).toBe('pass');
    const decision = decideSuite(facts({ trials: 31, of: 600 }));
    expect(decision).toMatchObject({
      kind: 'unmeasured',
      because: [{ code: 'trials-failed', data: { trials: 31, of: 600, cause: null } }],
    });
  });

  it('keep a first run from being called undecided when nothing was measured', () => {
    expect(decideSuite(facts({ trials: 0, of: 200 }, false)).kind).toBe('undecided');
    expect(decideSuite(facts({ trials: 200, of: 200 }, false)).kind).toBe('unmeasured');
  });
});
