import { expect, it } from 'vitest';
import * as a from '../../../fixtures/builders/verdict.ts';
import { digestOf } from '../../foundation/digest.ts';
import { planDigest, readPlan, writePlan } from './plan.ts';

const plan = a.plan([a.suite({ cases: a.cases(3) })]);
const text = writePlan(plan);

it('a plan is read back, and its digest does not depend on the layout of the file', () => {
  const digest = planDigest(plan);
  expect(readPlan(text, digest)).toEqual({ kind: 'plan', plan, digest });
  expect(readPlan(JSON.stringify(JSON.parse(text)), digest)).toMatchObject({ kind: 'plan', digest });
});

it('a plan that is not the promised one is never used, however little was edited', () => {
  const edited = text.replace('"margin": 0.05', '"margin": 0.5');
  expect(edited).not.toBe(text);
  expect(readPlan(edited, planDigest(plan))).toMatchObject({ kind: 'other', expected: planDigest(plan) });
  expect(readPlan(text, digestOf('another'))).toMatchObject({ kind: 'other' });
});

it('a plan of a newer version is told from a broken one', () => {
  expect(readPlan(text.replace('plan/1', 'plan/2'), null)).toEqual({ kind: 'newer', version: 'plan/2' });
  expect(readPlan(text.slice(0, -10), null)).toMatchObject({ kind: 'unreadable' });
  expect(readPlan(text.replace('"policyFrom"', '"policyfrom"'), null)).toMatchObject({ kind: 'unreadable' });
  expect(readPlan('[]', null)).toMatchObject({ kind: 'unreadable' });
});
