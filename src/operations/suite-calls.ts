import { spentUsdOf } from '../evaluation/run/spent.ts';
import type { Trial } from '../evaluation/run/trial-file.ts';
import type { PromptFile } from '../evaluation/target/prompt-file.ts';
import type { Digest } from '../foundation/digest.ts';
import { UserError } from '../foundation/error.ts';
import { createBudget } from '../gateway/budget.ts';
import type { PriceOf } from '../gateway/price.ts';
import type { Budget, SuiteCalls } from '../ports/calls.ts';
import { type PaidCalls, paidCalls, type SuiteToPrice } from './paid-calls.ts';
import { pipelineOf } from './pipeline-content.ts';
import { readMetricFiles } from './read-metrics.ts';
import { readPrompt } from './read-prompt.ts';
import type { Tree } from './read-tree.ts';

export interface CallsToOpen extends Omit<SuiteToPrice, 'target' | 'prompt' | 'texts'> {
  /** Named in errors. */
  readonly configPath: string;
  /** Where the prompt comes from, and where the files of metrics do. */
  readonly trees: { readonly candidate: Tree; readonly rules: Tree };
  readonly candidateDigest: Digest;
  readonly priceOf: PriceOf;
  /** The part of the suite's budget that this process may spend, 0 … 1. */
  readonly share: number;
  readonly cache: boolean;
}

/**
 * What the calls of a suite have in common. Throws UserError `price-unknown` for a budget that could not be kept, since nobody knows what
 * one of its models costs.
 */
export async function openSuiteCalls(of: CallsToOpen): Promise<SuiteCalls> {
  const { suite, candidateDigest, cache } = of;
  return { suite: suite.name, candidateDigest, cache, budget: await openBudget(of) };
}

async function openBudget(of: CallsToOpen): Promise<Budget | null> {
  const { costUsd } = of.suite.limits;
  if (costUsd === null) return null;
  const unpriced = await withoutPrice(paidCalls(await readToPrice(of, of.trees)), of.priceOf);
  if (unpriced.length > 0) throw noPrice(of, unpriced);
  return createBudget(costUsd * of.share);
}

/** A suite with what its prices hang on; a prompt that cannot be read is for whoever opens the target to complain of. */
export async function readToPrice(
  of: Pick<SuiteToPrice, 'suite' | 'config' | 'cases' | 'environment'>,
  { candidate, rules }: CallsToOpen['trees'],
): Promise<SuiteToPrice> {
  const { target } = pipelineOf(of.config, of.suite.pipeline);
  const prompt = target.kind === 'prompt' ? await promptAt(candidate, target.file) : null;
  return { ...of, target, prompt, texts: await readMetricFiles(of.suite, rules) };
}

async function promptAt(tree: Tree, file: string): Promise<PromptFile | null> {
  try {
    return await readPrompt(tree, file);
  } catch (thrown) {
    if (!(thrown instanceof UserError)) throw thrown;
    return null;
  }
}

/** What became of the budget of a suite. */
export interface Spending {
  readonly suite: string;
  readonly limitUsd: number;
  readonly spentUsd: number;
  /** Why nothing more was asked; null where everything could be. */
  readonly over: string | null;
}

/** Of the suites that have a budget. */
export function spendingOf(calls: Iterable<SuiteCalls>): Spending[] {
  return [...calls].flatMap(({ suite, budget }) => {
    if (budget === null) return [];
    const { limitUsd, spentUsd, over } = budget;
    return [{ suite, limitUsd, spentUsd, over }];
  });
}

/** Models whose price nobody knows, each once. */
export async function withoutPrice(calls: readonly PaidCalls[], priceOf: PriceOf): Promise<string[]> {
  const names = await Promise.all(
    calls.map(async ({ endpoint, provider, model }) => {
      const price = await priceOf(endpoint, {
        model: { asked: model, answered: null, fingerprint: null },
        usage: { input: 1000, cached: 0, output: 1000 },
      });
      return price === null ? [`${model} at ${provider}`] : [];
    }),
  );
  return [...new Set(names.flat())].sort();
}

/** US dollars that trials of an interrupted run cost; one of unknown price counts as the dearest of them. */
export function spentBy(trials: readonly Trial[]): number {
  const costs = trials.flatMap((trial) => (trial.outcome === 'answered' ? [spentUsdOf(trial)] : []));
  const dearest = Math.max(0, ...costs.filter((cost) => cost !== null));
  return costs.reduce<number>((sum, cost) => sum + (cost ?? dearest), 0);
}

function noPrice({ suite, configPath }: CallsToOpen, unpriced: readonly string[]): UserError {
  return new UserError({
    code: 'price-unknown',
    what: `the budget of suite ${suite.name} cannot be kept: nobody knows what ${unpriced.join(' and ')} costs`,
    where: { file: configPath },
    found: `limits.costUsd: ${suite.limits.costUsd}, and no price in the configuration or the price table`,
    accepted:
      'a price for every model of the suite: `prices: { NAME: { input: 0.15, output: 0.60 } }` of its provider, in US dollars for a million tokens; 0 for one that costs nothing',
    next: 'add the price to the provider, or remove `costUsd`',
  });
}
