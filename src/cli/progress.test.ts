import { expect, it } from 'vitest';
import { createProgress, type Progress, progressLine } from './progress.ts';

const half: Progress = {
  planned: 100,
  ended: 50,
  failed: 0,
  lost: 0,
  spentUsd: 0,
  elapsedMs: 5000,
  before: 0,
};

it('tells how far, how fast, how dear and how long still', () => {
  const line = progressLine({ ...half, spentUsd: 0.0123, failed: 3, lost: 1 });
  expect(line).toMatch(
    /^\[#{12}\.{12}\] 50 of 100 {2}10\/s {2}\$0\.0123 {2}3 wrong {2}1 without a result {2}5 ?s left$/,
  );
});

it('leaves out what is not known: no rate before the first answer, no spend without a price', () => {
  expect(progressLine({ ...half, ended: 0, elapsedMs: 0, spentUsd: null })).toBe(
    `[${'.'.repeat(24)}] 0 of 100`,
  );
});

it('takes what was there before for no speed of its own', () => {
  expect(progressLine({ ...half, before: 40 })).toContain('2.0/s');
});

it('one answer without a price makes the whole spend unknown', () => {
  const progress = createProgress(3, 0, 0);
  const trial = { outcome: 'answered', scores: { expectations: 0 }, costUsd: null } as unknown as Parameters<
    typeof progress.add
  >[0];
  progress.add({ ...trial, costUsd: 0.5 } as typeof trial);
  expect(progress.at(1).spentUsd).toBe(0.5);
  progress.add(trial);
  expect(progress.at(1)).toMatchObject({ spentUsd: null, ended: 2, failed: 2 });
});
