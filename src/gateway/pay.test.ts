import { describe, expect, it } from 'vitest';
import { createManualClock } from '../adapters/memory/clock.ts';
import { BudgetSpent } from '../evaluation/target/budget-spent.ts';
import { digestOf } from '../foundation/digest.ts';
import type { ChatModel, ChatOutcome, ChatRequest } from '../ports/model.ts';
import { createBudget } from './budget.ts';
import { createGateway } from './gateway.ts';
import { mostOutputOf } from './pay.ts';
import { gatewayOfSuite } from './suite-gateway.ts';

/** A dollar for each token, so that bounds can be read. */
const priceOf = (
  _: unknown,
  { usage: { input, output } }: { usage: { input: number | null; output: number | null } },
): number | null => (input === null || output === null ? null : input + output);

const request: ChatRequest = {
  model: 'm',
  messages: [{ role: 'user', content: 'hello' }],
  parameters: {},
  responseFormat: null,
};

function answer(output: number | null): ChatOutcome {
  return {
    kind: 'answered',
    output: 'yes',
    model: { asked: 'm', answered: 'm', fingerprint: null },
    usage: { input: 2, cached: null, output },
    finish: 'stop',
  };
}
const timeout: ChatOutcome = {
  kind: 'trouble',
  error: { code: 'timeout', message: 'no answer' },
  retryAfterMs: 0,
};
const failure: ChatOutcome = {
  kind: 'trouble',
  error: { code: 'http-500', message: 'it failed', status: 500 },
  retryAfterMs: 0,
};

function open(limitUsd: number, script: readonly ChatOutcome[]) {
  const budget = createBudget(limitUsd);
  const clock = { ...createManualClock(), sleep: async () => {} };
  const gateway = createGateway({ clock, random: () => 0, concurrency: 10, priceOf });
  const calls = { suite: 's', candidateDigest: digestOf('c'), budget, cache: false };
  const sent: ChatRequest[] = [];
  const model: ChatModel = {
    endpoint: {
      ...{ id: 'e', kind: 'openai', baseUrl: 'https://llm.example.com' },
      ...{ requestsPerMinute: null, tokensPerMinute: null, prices: {} },
    },
    send: async (each) => {
      const outcome = script[Math.min(sent.push(each), script.length) - 1];
      if (outcome === undefined) throw new Error('the script is empty');
      return outcome;
    },
  };
  const suite = gatewayOfSuite(gateway, calls, priceOf);
  const ask = (parameters: ChatRequest['parameters'] = {}) => {
    const limits = { timeoutMs: 1000, signal: new AbortController().signal };
    return suite.send(model, { ...request, parameters }, limits);
  };
  return { budget, sent, ask };
}

describe('calls that are paid from a budget', () => {
  it('the first answer of unknown length runs alone, and later ones are taken to be at the most twice as long', async () => {
    const { budget, sent, ask } = open(100, [answer(10)]);
    await ask();
    expect(budget.spentUsd).toBe(12);
    // 3 for the input, one and a half times what it was, and 20 for the output: three times that fits into what is left.
    await Promise.all([ask(), ask(), ask(), ask()]);
    expect(sent.length).toBe(5);
    await expect(Promise.all([ask(), ask(), ask(), ask()])).rejects.toBeInstanceOf(BudgetSpent);
    expect(budget.spentUsd).toBeLessThanOrEqual(100);
  });

  it('sets aside for the longest answer that the request allows', async () => {
    const { budget, sent, ask } = open(100, [answer(1)]);
    await expect(ask({ maxTokens: 200 })).rejects.toBeInstanceOf(BudgetSpent);
    expect(sent).toHaveLength(0);
    expect(budget.over).toContain('the next call may cost');
  });

  it('a try that failed costs nothing, one that was given up or cannot be read as much as an answer may', async () => {
    const failed = open(1000, [failure, answer(10)]);
    await failed.ask({ max_tokens: 10 });
    expect(failed.budget.spentUsd).toBe(12);
    const late = open(1000, [timeout, answer(10)]);
    await late.ask({ max_tokens: 10 });
    expect(late.budget.spentUsd).toBeGreaterThan(22);
  });

  it('no further try starts that does not fit any more', async () => {
    const { sent, ask } = open(100, [timeout]);
    await expect(ask({ max_tokens: 10 })).rejects.toBeInstanceOf(BudgetSpent);
    expect(sent.length).toBeLessThan(4);
    expect(sent.length).toBeGreaterThan(0);
  });

  it('an answer that does not say what it took counts as the longest that was allowed, and ends a budget where nothing was', async () => {
    const bounded = open(1000, [answer(null)]);
    await bounded.ask({ max_tokens: 10 });
    expect(bounded.budget.spentUsd).toBeGreaterThan(10);
    expect(bounded.budget.over).toBe(null);
    const unbounded = open(1000, [answer(null)]);
    await unbounded.ask();
    expect(unbounded.budget.over).toContain('does not say how many tokens');
  });

  it.each([
    [{}, null],
    [{ maxTokens: 10 }, 10],
    [{ max_completion_tokens: 10, n: 3 }, 30],
    [{ max_tokens: 'many' }, null],
  ])('the parameters %j allow answers of %s tokens', (parameters, most) => {
    expect(mostOutputOf({ parameters })).toBe(most);
  });
});
