import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readCases } from './dataset-files.ts';

const url = new URL('../../../fixtures/formats/v1/case.jsonl', import.meta.url);

it('cases of version 1 open: with every key, without an id, and as a conversation', async () => {
  const { cases, problems } = readCases([{ file: 'case.jsonl', bytes: readFileSync(url) }]);
  expect(problems).toEqual([]);
  expect(cases.map(({ id, tags, cluster, weight }) => ({ id, tags, cluster, weight }))).toEqual([
    { id: 'hours-017', tags: { topic: 'opening-hours' }, cluster: 'opening-hours.md', weight: 1 },
    { id: expect.stringMatching(/^c_[0-9a-f]{12}$/), tags: { hard: 'yes' }, cluster: null, weight: 1 },
    { id: 'chat-001', tags: {}, cluster: null, weight: 1 },
  ]);
  // Digests are stored in baselines: another digest for the same line would unpair every record there is.
  expect(cases[0]?.digest).toBe('sha256:f4d152fc2f513dd9f4720d53bd380a506d4f582e47601c4803a458db8a3369da');
});
