import { expect, it } from 'vitest';
import * as a from '../../../fixtures/builders/verdict.ts';
import type { Trial } from './trial-file.ts';
import { createTroubles } from './troubles.ts';

const suite = a.suite({ cases: a.cases(600) });
const answers = a.trials(suite, () => ({ output: 'x', scores: { expectations: 1 } }));

function troublesOf(trials: readonly Trial[]) {
  const troubles = createTroubles();
  for (const trial of trials) troubles.add(trial);
  return troubles.finish();
}

function failed(trial: Trial, over: { class: 'candidate' | 'infrastructure'; message: string }): Trial {
  const { schema, suite: of, case: id, repeat, caseDigest } = trial;
  const key = { schema, suite: of, case: id, repeat, caseDigest };
  const error = { code: 'network', message: over.message };
  const facts = { scores: {}, latencyMs: 1, attempts: 1, startedAt: '2026-01-01T00:00:00Z' };
  return { ...key, outcome: 'failed', class: over.class, error, ...facts };
}

it('equal reasons are counted together, the most frequent first, each with its first case', () => {
  const trials = answers.slice(0, 5).map((trial, index) => {
    if (index === 0) return failed(trial, { class: 'candidate', message: 'its own\nwith a second line' });
    return failed(trial, { class: 'infrastructure', message: 'nobody there' });
  });
  expect(troublesOf(trials)).toMatchObject([
    { kind: 'no-result', code: 'network', why: 'nobody there', trials: 4, example: trials[1]?.case },
    { kind: 'failed', code: 'network', why: 'its own', trials: 1, example: trials[0]?.case },
  ]);
});

it('an answer without a score says of which metric, and why', () => {
  const trials = answers
    .slice(0, 2)
    .map((trial) => ({ ...trial, abstained: { grounded: 'it cannot be read' } }));
  expect(troublesOf(trials)).toMatchObject([
    { kind: 'no-score', metric: 'grounded', code: null, why: 'it cannot be read', trials: 2 },
  ]);
});

it('reasons that all differ fill neither memory nor screen, and no trial is left out', () => {
  const trials = answers.map((trial, index) =>
    failed(trial, { class: 'infrastructure', message: `${index} ${'x'.repeat(5000)}` }),
  );
  const found = troublesOf(trials);
  expect(found.length).toBeLessThan(300);
  expect(found.reduce((sum, { trials: each }) => sum + each, 0)).toBe(600);
  for (const { why } of found) expect(why.length).toBeLessThanOrEqual(200);
});

it('without trouble there is nothing to say', () => {
  expect(troublesOf(answers)).toEqual([]);
});
