import { createEmbeddedTarget } from '../../src/adapters/embedded/embedded.ts';
import { type Config, parseConfig, type Suite } from '../../src/config/config.ts';
import type { Case } from '../../src/evaluation/dataset/dataset.ts';
import { createMetric } from '../../src/evaluation/metric/metrics.ts';
import { InternalError } from '../../src/foundation/error.ts';
import { pipelineDigest } from '../../src/operations/pipeline-content.ts';
import { defaultConfigPath } from '../../src/operations/read-config.ts';
import { readDataset } from '../../src/operations/read-dataset.ts';
import { readTarget } from '../../src/operations/read-target.ts';
import type { Tree } from '../../src/operations/read-tree.ts';
import { compareMetric } from '../../src/stats/compare-metric.ts';
import type { MetricVerdict } from '../../src/stats/stats.ts';
import { treeOfFolders } from './folder-tree.ts';

const quickStart = 'fixtures/repositories/quick-start';
const changes = ['harmless', 'damaged'] as const;
export type Change = (typeof changes)[number];

/** One pull request against one baseline: what changed sides, and what the gate would say. */
export interface Comparison {
  readonly worse: number;
  readonly better: number;
  /** Candidate − baseline, −1 … 1. */
  readonly difference: number;
  readonly verdict: MetricVerdict;
}

/** What one seed makes of the demo. */
export interface Draw {
  readonly passRate: number;
  readonly passRateByTopic: ReadonlyMap<string, number>;
  /** Share of the cases that change sides between two baseline runs, 0 … 1. */
  readonly flips: number;
  readonly changes: Readonly<Record<Change, Comparison>>;
}

/** The demo's cases, and a function that plays one seed: two baseline runs and each change once, all in this process. */
export async function openQuickStart(): Promise<{
  cases: readonly Case[];
  play: (seed: string) => Promise<Draw>;
}> {
  const base = treeOfFolders([quickStart]);
  const config = parseConfig((await base.text(defaultConfigPath)) ?? '', defaultConfigPath);
  const suite = onlySuite(config);
  const cases = await readDataset(base, suite);
  const run = (tree: Tree, seed: string, number: number) => runOnce(config, suite, cases, tree, seed, number);
  const margin = suite.metrics.find(({ role }) => role === 'primary')?.margin;
  if (margin === undefined || margin === null) throw new InternalError('the demo has no primary metric');

  return {
    cases,
    async play(seed) {
      const baseline = await run(base, seed, 1);
      const again = await run(base, seed, 2);
      const against = async (change: Change): Promise<Comparison> => {
        const tree = treeOfFolders([quickStart, `${quickStart}-changes/${change}`]);
        return compare(baseline, await run(tree, seed, 0), margin, config.gate.alpha);
      };
      const topics = [...new Set(cases.map(topicOf))];
      return {
        passRate: mean(baseline),
        passRateByTopic: new Map(
          topics.map((topic) => [topic, mean(baseline.filter((_, i) => cases.map(topicOf)[i] === topic))]),
        ),
        flips: mean(baseline.map((value, i) => (value === again[i] ? 0 : 1))),
        changes: { harmless: await against('harmless'), damaged: await against('damaged') },
      };
    },
  };
}

export function topicOf({ tags }: Case): string {
  return tags['topic'] ?? 'none';
}

/** 1 or 0 per case, in the order of the cases. */
async function runOnce(
  config: Config,
  suite: Suite,
  cases: readonly Case[],
  tree: Tree,
  seed: string,
  number: number,
): Promise<number[]> {
  const { name, pipeline } = suite;
  const candidateDigest = await pipelineDigest(config, pipeline, tree);
  const record = number === 0 ? null : { id: seed, run: number, mode: 'new' as const };
  const planned = { name, pipeline, seed, candidateDigest, record };
  const spec = await readTarget(config, planned, tree, {});
  if (spec.kind !== 'embedded') throw new InternalError('the demo must not need a key');
  const target = createEmbeddedTarget({
    ...spec,
    embeddings: null,
    documents: spec.documents ?? [],
    prompt: { file: spec.file, messages: spec.prompt.messages },
  });
  const metric = createMetric({
    name: 'expectations',
    type: 'expectations',
    role: 'primary',
    margin: null,
    floor: null,
    options: {},
  });
  const signal = new AbortController().signal;
  const values: number[] = [];
  for (const each of cases) {
    const reply = await target.answer({ case: each, repeat: 1, timeoutMs: 60_000, signal });
    const score = reply.kind === 'failed' ? null : await metric.score(reply, each, signal);
    values.push(score?.kind === 'scored' ? score.value : 0);
  }
  return values;
}

function compare(
  baseline: readonly number[],
  candidate: readonly number[],
  margin: number,
  alpha: number,
): Comparison {
  const differences = candidate.map((value, i) => value - (baseline[i] ?? 0));
  const byCase = (values: readonly number[]) => values.map((value) => [value]);
  const arms = { kind: 'binary', baseline: byCase(baseline), candidate: byCase(candidate) } as const;
  return {
    worse: differences.filter((difference) => difference < 0).length,
    better: differences.filter((difference) => difference > 0).length,
    difference: mean(differences),
    verdict: compareMetric(arms, margin, alpha).verdict,
  };
}

function onlySuite(config: Config): Suite {
  const [suite, ...more] = Object.values(config.suites);
  if (suite === undefined || more.length > 0) throw new InternalError('the demo has one suite');
  return suite;
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
