import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { caseOf } from '../../../fixtures/builders/cases.ts';
import * as a from '../../../fixtures/builders/verdict.ts';
import { digestOf } from '../../foundation/digest.ts';
import { trialsByLook } from './plan.ts';
import { planSuite, type SuiteToPlan } from './suite.ts';

const cases = (...ids: readonly string[]) => ids.map((id) => caseOf(id));
const many = cases(...Array.from({ length: 30 }, (_, index) => a.caseId(index)));

const plan = (over: Partial<SuiteToPlan> = {}) =>
  planSuite({
    name: 'docs',
    pipeline: 'docs',
    metrics: [a.metric()],
    slices: [],
    repeats: 1,
    baseCases: many,
    headCases: over.baseCases ?? many,
    candidateDigest: digestOf('head content'),
    baseDigest: digestOf('base content'),
    baseline: { kind: 'absent' },
    touchedBy: ['b', 'a'],
    record: null,
    alpha: 0.05,
    noise: null,
    economy: true,
    ...over,
  });
const order = (suite: ReturnType<typeof plan>) => suite.cases.map(({ id }) => id);
const record = (id: string) => ({ kind: 'found', record: id, digest: digestOf(id) }) as const;

describe('the order of cases', () => {
  it('depends only on the dataset and the record, so that nobody can push until it is lucky', () => {
    const before = plan({ baseline: record('r_1') });
    const after = plan({
      baseline: record('r_1'),
      candidateDigest: digestOf('pushed again'),
      touchedBy: ['other'],
      metrics: [],
      repeats: 3,
      headCases: [...many, caseOf('added')],
    });
    expect(after.seed).toBe(before.seed);
    expect(order(after).slice(0, many.length)).toEqual(order(before));
  });

  it('does not depend on the order of the files', () => {
    expect(plan({ baseCases: many.toReversed() }).seed).toBe(plan().seed);
  });

  it('is drawn anew for another dataset and for another record', () => {
    const seeds = [
      plan(),
      plan({ baseline: record('r_1') }),
      plan({ baseline: record('r_2') }),
      plan({ baseCases: many.slice(1) }),
      plan({ record: { id: 'r_3', run: 1, mode: 'new' } }),
    ].map(({ seed }) => seed);
    expect(new Set(seeds).size).toBe(seeds.length);
    expect(order(plan())).not.toEqual(many.map(({ id }) => id));
  });
});

describe('cases that a change touches', () => {
  const base = cases('kept', 'edited', 'gone');
  const head = [caseOf('kept'), caseOf('edited', { expected: 'easier' }), caseOf('new')];
  const planned = plan({ baseCases: base, headCases: head });

  it('are judged as the base has them, those it removed and edited too', () => {
    const judged = planned.cases.filter(({ from }) => from === 'base');
    expect(judged.map(({ id, digest }) => [id, digest]).toSorted()).toEqual(
      base.map(({ id, digest }) => [id, digest]).toSorted(),
    );
    expect(planned).toMatchObject({ added: ['new'], removed: ['gone'], changed: ['edited'] });
  });

  it('are run after the judged ones where only the head has them, and are no part of the look', () => {
    expect(planned.cases.at(-1)).toMatchObject({ id: 'new', from: 'head' });
    expect(planned.looks).toEqual([{ k: 1, cases: 3, alpha: 0.05 }]);
    expect(planned.estimate.calls).toBe(4);
  });

  it('fall into exactly one of kept, changed and removed, or are added', () => {
    const some = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'));
    fc.assert(
      fc.property(some, some, (was, is) => {
        const {
          added,
          removed,
          changed,
          cases: all,
        } = plan({ baseCases: cases(...was), headCases: cases(...is) });
        expect(all.map(({ id }) => id).toSorted()).toEqual([...new Set([...was, ...is])].toSorted());
        expect(added).toEqual(is.filter((id) => !was.includes(id)).toSorted());
        expect(removed).toEqual(was.filter((id) => !is.includes(id)).toSorted());
        expect(changed).toEqual([]);
      }),
    );
  });
});

it('a case belongs to the slices that the suite names, and to no slice whose tag it lacks', () => {
  const tagged = [caseOf('a', { tags: { topic: 'hours', other: 'x' } }), caseOf('b')];
  const planned = plan({ slices: ['topic'], baseCases: tagged });
  expect(Object.fromEntries(planned.cases.map(({ id, slices }) => [id, slices]))).toEqual({
    a: { topic: 'hours' },
    b: {},
  });
});

it('every case is tried once in each repeat', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 10 }), (repeats, count) => {
      const trials = trialsByLook(plan({ repeats, baseCases: many.slice(0, count) })).flat();
      expect(new Set(trials.map((trial) => JSON.stringify(trial))).size).toBe(repeats * count);
      expect(trials.every(([suite, , repeat]) => suite === 'docs' && repeat >= 1 && repeat <= repeats)).toBe(
        true,
      );
    }),
  );
});
