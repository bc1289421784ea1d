import { expect, it } from 'vitest';
import * as r from '../../../fixtures/builders/reports.ts';
import * as a from '../../../fixtures/builders/verdict.ts';
import { otherPrices } from './other-prices.ts';

const { of, found } = r.judged(r.docsSuite(), a.flipping(2, 2));
const priceTable = { name: 'a-list 1.0.0', day: '2026-11-20' };
const runs = found.meta.runs.map((run) => ({ ...run, priceTable }));
const priced = { ...found, meta: { ...found.meta, runs } };
const notes = (
  name: string,
  suite = of,
  baseline: Parameters<typeof otherPrices>[1] = () => ({ kind: 'found', baseline: priced }),
) => otherPrices({ suites: [suite], priceTable: { name, day: '2026-11-24' } }, baseline);

it('a baseline that another list priced is said, for the costs differ though nothing else does', () => {
  expect(notes('a-list 2.0.0')).toEqual([
    'suite docs-core: its baseline was priced by a-list 1.0.0, this change by a-list 2.0.0',
  ]);
});

it('nothing is said of another day of the same list, of a suite without costs, and where there is no baseline', () => {
  expect(notes('a-list 1.0.0')).toEqual([]);
  expect(notes('a-list 2.0.0', { ...of, metrics: of.metrics.filter(({ kind }) => kind !== 'cost') })).toEqual(
    [],
  );
  expect(notes('a-list 2.0.0', of, () => ({ kind: 'absent' }))).toEqual([]);
});

it('nothing is said of a record that does not say what priced it', () => {
  expect(notes('a-list 2.0.0', of, () => ({ kind: 'found', baseline: found }))).toEqual([]);
});
