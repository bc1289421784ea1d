import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseConfig } from '../../src/config/config.ts';
import { createMetric } from '../../src/evaluation/metric/metrics.ts';
import { readMessages } from '../../src/evaluation/target/instructions.ts';
import { passagesOf } from '../../src/evaluation/target/passages.ts';
import { parsePromptFile } from '../../src/evaluation/target/prompt-file.ts';
import { answered } from '../../src/evaluation/target/target.ts';
import { matchPaths } from '../../src/foundation/glob.ts';
import { pipelinePatterns } from '../../src/operations/pipeline-content.ts';
import { mean, openQuickStart, topicOf } from './calibration.ts';
import { treeOfFolders } from './folder-tree.ts';

const root = 'fixtures/repositories/quick-start';
const { cases, play } = await openQuickStart();

describe('the quick start', () => {
  test('has 200 cases or more, 40 or more of each topic, and no question twice', () => {
    expect(cases.length).toBeGreaterThanOrEqual(200);
    const topics = Map.groupBy(cases, topicOf);
    expect(topics.size).toBeGreaterThanOrEqual(4);
    for (const [topic, of] of topics) expect(of.length, topic).toBeGreaterThanOrEqual(40);
    expect(new Set(cases.map(({ vars }) => String(vars['question']).toLowerCase())).size).toBe(cases.length);
  });

  test('asks nothing that no single sentence of its documents could answer', async () => {
    const documents = readdirSync(`${root}/docs`).map((path) => ({
      path,
      text: readFileSync(`${root}/docs/${path}`, 'utf8'),
    }));
    const sentences = passagesOf(documents, 'sentence').map((passage) => passage.sentences.join(' '));
    const expectations = { name: 'expectations', type: 'expectations', role: 'primary' } as const;
    const metric = createMetric({ ...expectations, margin: null, floor: null, options: {} });
    const { signal } = new AbortController();
    const right = async (output: string, of: (typeof cases)[number]) => {
      const score = await metric.score(answered({ output, latencyMs: 0 }), of, signal);
      return score.kind === 'scored' && score.value === 1;
    };
    for (const each of cases) {
      const outputs = topicOf(each) === 'not-covered' ? ["I don't know."] : sentences;
      const passing = await Promise.all(outputs.map((output) => right(output, each)));
      expect(passing, each.id).toContain(true);
    }
  });

  test('keeps workflow files to eight lines', () => {
    for (const file of readdirSync(`${root}/.github/workflows`)) {
      const lines = readFileSync(`${root}/.github/workflows/${file}`, 'utf8').trimEnd().split('\n');
      expect(lines.length, file).toBeLessThanOrEqual(8);
    }
  });

  test('has an unrelated change that nothing measured can see, and two that the pipeline can', () => {
    const config = parseConfig(readFileSync(`${root}/.github/plumbline.yml`, 'utf8'), 'plumbline.yml');
    const watched = Object.values(config.suites).flatMap(({ pipeline, dataset }) => [
      ...pipelinePatterns(config, pipeline),
      ...dataset,
    ]);
    const filesOf = (change: string) =>
      treeOfFolders([`${root}-changes/${change}`]).entries.map(({ path }) => path);
    expect(matchPaths(watched, filesOf('unrelated'))).toEqual([]);
    expect(filesOf('unrelated')).not.toEqual([]);
    for (const change of ['damaged', 'harmless'])
      expect(matchPaths(watched, filesOf(change)), change).toEqual(filesOf(change));
  });

  test('has a harmless edit that asks for the same in other words, so it can only differ by chance', () => {
    const asked = (folder: string) => {
      const text = readFileSync(`${folder}/prompts/answer.prompt.yml`, 'utf8');
      return { text, ...readMessages(parsePromptFile(text, 'answer.prompt.yml').messages) };
    };
    const before = asked(root);
    const after = asked(`${root}-changes/harmless`);
    expect(after.instructions).toEqual(before.instructions);
    expect(after.text).not.toBe(before.text);
  });

  test('is no lucky seed: 50 others fail the damage, and 45 or more pass the harmless edit', async () => {
    const draws = [];
    for (let seed = 1; seed <= 50; seed++) draws.push(await play(`lucky ${seed}`));

    for (const { passRate, changes } of draws) {
      expect(passRate).toBeGreaterThan(0.8);
      expect(passRate).toBeLessThan(0.95);
      expect(changes.damaged).toMatchObject({ verdict: 'regressed' });
      expect(changes.damaged.difference).toBeLessThanOrEqual(-0.15);
    }
    const flips = mean(draws.map((draw) => draw.flips));
    expect(flips).toBeGreaterThanOrEqual(0.01);
    expect(flips).toBeLessThanOrEqual(0.03);
    const harmless = draws.map(({ changes }) => changes.harmless);
    const passes = harmless.filter(
      ({ verdict }) => verdict === 'no-material-change' || verdict === 'improved',
    );
    expect(passes.length).toBeGreaterThanOrEqual(45);
    expect(Math.abs(mean(harmless.map(({ difference }) => difference * cases.length)))).toBeLessThanOrEqual(
      1,
    );
  }, 120_000);
});
