import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readPlan, writePlan } from './plan.ts';

const golden = readFileSync(new URL('../../../fixtures/formats/v1/plan.json', import.meta.url), 'utf8');

describe('plan.json of version 1', () => {
  it('opens, and is written again byte for byte', () => {
    const read = readPlan(golden, null);
    if (read.kind !== 'plan') throw new Error(read.kind);
    expect(writePlan(read.plan)).toBe(golden);
  });

  it('is known by its digest, whatever its layout', () => {
    const read = readPlan(golden, null);
    const digest = read.kind === 'plan' ? read.digest : null;
    expect(digest).toBe('sha256:e7c42a67486e97b4288c2d8f44ea075bb40d004dd0ada8ac2c5c4b93a11a3837');
    expect(readPlan(JSON.stringify(JSON.parse(golden)), digest).kind).toBe('plan');
  });

  it('is refused when it is not the promised one', () => {
    const wider = golden.replace('"margin": 0.05', '"margin": 0.5');
    expect(wider).not.toBe(golden);
    expect(
      readPlan(wider, 'sha256:e7c42a67486e97b4288c2d8f44ea075bb40d004dd0ada8ac2c5c4b93a11a3837').kind,
    ).toBe('other');
  });

  it('is refused when a newer Plumbline made it, when it is cut off, and when it holds an unknown key', () => {
    expect(readPlan(golden.replace('plan/1', 'plan/2'), null)).toEqual({ kind: 'newer', version: 'plan/2' });
    expect(readPlan(golden.slice(0, golden.length / 2), null).kind).toBe('unreadable');
    expect(readPlan(golden.replace('"attempt": 1', '"attempt": 1, "extra": 2'), null).kind).toBe(
      'unreadable',
    );
  });
});
