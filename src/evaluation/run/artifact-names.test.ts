import { expect, it } from 'vitest';
import { digestOfBytes } from '../../foundation/digest.ts';
import { isShardArtifact, planArtifact, reportArtifact, shardArtifact } from './artifact-names.ts';

it('artifacts carry the names that the formats promise', () => {
  expect(planArtifact(digestOfBytes('abc'))).toBe('plumbline-plan-ba7816bf8f01');
  expect(shardArtifact(3, 2)).toBe('plumbline-shard-3-attempt-2');
  expect(reportArtifact(2)).toBe('plumbline-report-attempt-2');
});

it('a shard is told by its name, of whatever attempt', () => {
  expect(isShardArtifact(shardArtifact(0, 1))).toBe(true);
  expect(isShardArtifact(shardArtifact(255, 1000))).toBe(true);
});

it.each([
  'plumbline-report-attempt-1',
  'plumbline-shard-1',
  'plumbline-shard--1-attempt-1',
  'plumbline-shard-1-attempt-1/../x',
  'my-plumbline-shard-1-attempt-1',
  'plumbline-shard-1-attempt-1\n',
])('%j is no shard', (name) => {
  expect(isShardArtifact(name)).toBe(false);
});
