import { expect, it } from 'vitest';
import * as a from '../../../fixtures/builders/verdict.ts';
import { digestOf } from '../../foundation/digest.ts';
import { diffRecords } from './diff-records.ts';

const suite = a.suite({ cases: a.cases(10) });
const record = (failing: number, of = suite) =>
  a.baseline(
    of,
    a.trials(of, (index) => (index < failing ? 0 : 1)),
  );

it('a record differs from itself in nothing', () => {
  expect(diffRecords(record(3), record(3))).toEqual({
    metrics: [{ metric: 'expectations', before: 0.7, after: 0.7, comparable: 'yes', pairs: 10 }],
    ...{ onlyBefore: [], onlyAfter: [], changed: [], cases: [] },
  });
});

it('names the cases that differ, and turned round the other way', () => {
  const there = diffRecords(record(1), record(3)).cases;
  expect(there.map(({ case: id, before, after }) => [id, before, after])).toEqual([
    ['case-001', 1, 0],
    ['case-002', 1, 0],
  ]);
  const back = diffRecords(record(3), record(1)).cases;
  expect(back).toEqual(there.map((each) => ({ ...each, before: each.after, after: each.before })));
});

it('a case that was changed, added or removed is named and pairs with nothing', () => {
  const [, second, ...rest] = suite.cases;
  if (second === undefined) throw new Error('no case');
  const other = a.suite({
    cases: [{ ...second, digest: digestOf('changed') }, ...rest, a.plannedCase('new')],
  });
  const diff = diffRecords(record(2), record(0, other));
  expect(diff).toMatchObject({
    ...{ onlyBefore: ['case-000'], onlyAfter: ['new'], changed: ['case-001'], cases: [] },
    metrics: [{ pairs: 8, before: 1, after: 1 }],
  });
});

it('a metric that is computed in another way is not compared', () => {
  const other = a.suite({ cases: suite.cases, metrics: [a.metric({ digest: digestOf('another') })] });
  expect(diffRecords(record(0), record(9, other))).toMatchObject({
    metrics: [{ comparable: 'other-metric', before: null, after: null, pairs: 0 }],
    cases: [],
  });
});
