import { expect, it } from 'vitest';
import { createMemoryCommits } from '../adapters/memory/commits.ts';
import { defaultConfigPath as path, readRules } from './read-config.ts';
import { openTree } from './read-tree.ts';

const config = (margin: number): string => `version: 1
pipelines: { docs: { paths: [prompts/**], target: { kind: replay, file: answers.jsonl } } }
suites: { docs: { pipeline: docs, dataset: cases.jsonl, metrics: { expectations: { role: primary, margin: ${margin} } } } }
`;

/** The rules of a base and a candidate with those configurations; null: none. */
async function rules(base: string | null, candidate: string | null, trust: 'own' | 'fork' = 'own') {
  const commits = createMemoryCommits();
  const tree = (text: string | null) =>
    openTree(commits, commits.plant(text === null ? { 'README.md': '' } : { [path]: text }));
  return readRules(await tree(base), await tree(candidate), path, trust);
}

const marginOf = ({ config: { suites } }: Awaited<ReturnType<typeof rules>>) =>
  suites['docs']?.metrics.map(({ margin }) => margin);

it('the base makes the rules, whatever the change says', async () => {
  const read = await rules(config(0.05), config(0.5));
  expect(read).toMatchObject({ from: 'base', head: { kind: 'changed' } });
  expect(marginOf(read)).toEqual([0.05]);
  expect(await rules(config(0.05), null)).toMatchObject({ from: 'base', head: { kind: 'removed' } });
  expect(await rules(config(0.05), 'version: [')).toMatchObject({ from: 'base', head: { kind: 'broken' } });
  expect(await rules(config(0.05), config(0.05))).toMatchObject({ from: 'base', head: { kind: 'same' } });
});

it('a first pull request brings its own rules, and they are known as such', async () => {
  const read = await rules(null, config(0.5));
  expect(read.from).toBe('head');
  expect(marginOf(read)).toEqual([0.5]);
});

it('a fork never brings rules of its own', async () => {
  await expect(rules(null, config(0.5), 'fork')).rejects.toMatchObject({
    problems: [{ code: 'config-missing' }],
  });
  expect(marginOf(await rules(config(0.05), config(0.5), 'fork'))).toEqual([0.05]);
});

it('no rules anywhere is an error, not an empty configuration', async () => {
  await expect(rules(null, null)).rejects.toMatchObject({ problems: [{ code: 'config-missing' }] });
});
