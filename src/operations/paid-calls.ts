import type { Config, Suite } from '../config/config.ts';
import { expandProvider } from '../config/config.ts';
import { environmentOfJudge } from '../config/linguametrica/judge.ts';
import type { Case } from '../evaluation/dataset/dataset.ts';
import type { PromptFile } from '../evaluation/target/prompt-file.ts';
import type { Provider } from '../evaluation/target/provider-config.ts';
import type { TargetConfig } from '../evaluation/target/target-config.ts';
import { UserError } from '../foundation/error.ts';
import { mostOutputOf } from '../gateway/pay.ts';
import type { Endpoint } from '../ports/model.ts';
import type { Environment } from './read-target.ts';

/** Calls of one model that a suite makes for its cases, asked once each; tokens are a guess, a mean of all its calls. */
export interface PaidCalls {
  readonly of: 'answers' | 'judges';
  readonly provider: string;
  readonly model: string;
  readonly endpoint: Endpoint;
  readonly calls: number;
  readonly input: number;
  readonly output: number;
}

export interface SuiteToPrice {
  readonly suite: Suite;
  readonly config: Config;
  readonly target: TargetConfig;
  /** Of a prompt target; null for others, and where it cannot be read. */
  readonly prompt: PromptFile | null;
  readonly cases: readonly Case[];
  /** Files that metrics name: path to text. */
  readonly texts: ReadonlyMap<string, string>;
  /** Fills addresses; null where there is none, so that they stay as they are written. */
  readonly environment: Environment | null;
}

/** Four characters of most languages make about a token. */
const charactersPerToken = 4;
/** Tokens of an answer, and of a verdict with its reason, as long as nobody has seen one. */
const assumedAnswer = 300;
const assumedVerdict = 150;
/** Tokens of a judge's own instructions. */
const judgeInstructions = 400;

/** Every paid model of a suite, as far as the configuration and the prompt tell: those of a target, of judges and of the cases' own checks. */
export function paidCalls(of: SuiteToPrice): PaidCalls[] {
  return [...callsOfTarget(of), ...callsOfMetrics(of), ...callsOfChecks(of)];
}

/** Whether anything of a suite is asked of somebody who may want money for it. */
export function mayCost(of: SuiteToPrice): boolean {
  const { kind } = of.target;
  return (kind !== 'embedded' && kind !== 'replay') || paidCalls(of).length > 0;
}

function callsOfTarget({ config, target, prompt, cases, environment }: SuiteToPrice): PaidCalls[] {
  if (target.kind !== 'prompt' || prompt === null || prompt.model === null) return [];
  const { messages, responseFormat, parameters } = prompt;
  const fixed = lengthOf(messages) + lengthOf(responseFormat);
  const asked = cases.map(({ vars, messages: own }) => lengthOf(vars) + lengthOf(own));
  const limit = mostOutputOf({ parameters }) ?? assumedAnswer;
  return callsAt(config, target.provider, environment, {
    of: 'answers',
    model: prompt.model,
    calls: cases.length,
    input: Math.ceil((fixed + meanOf(asked)) / charactersPerToken),
    output: Math.min(limit, assumedAnswer),
  });
}

function callsOfMetrics({ suite, config, cases, texts, environment }: SuiteToPrice): PaidCalls[] {
  return suite.metrics.flatMap(({ options }) => {
    const { provider, model } = options;
    if (typeof provider !== 'string' || typeof model !== 'string') return [];
    const rubrics = Object.values(options).map((value) =>
      typeof value === 'string' ? lengthOf(texts.get(value) ?? value) : 0,
    );
    return callsAt(config, provider, environment, {
      ...verdicts(cases, sumOf(rubrics)),
      of: 'judges',
      model,
    });
  });
}

function callsOfChecks({ config, cases, environment }: SuiteToPrice): PaidCalls[] {
  const checks = cases.flatMap((each) =>
    each.expect.flatMap(({ provider, model, ...rest }) =>
      typeof provider === 'string' && typeof model === 'string' ? [{ each, provider, model, rest }] : [],
    ),
  );
  const byModel = Map.groupBy(checks, ({ provider, model }) => JSON.stringify([provider, model]));
  return [...byModel.values()].flatMap((own) => {
    const [first] = own;
    if (first === undefined) return [];
    const { provider, model } = first;
    const fixed = meanOf(own.map(({ rest }) => lengthOf(rest)));
    return callsAt(config, provider, environment, {
      ...verdicts(
        own.map(({ each }) => each),
        fixed,
      ),
      of: 'judges',
      model,
    });
  });
}

function verdicts(cases: readonly Case[], fixed: number): Pick<PaidCalls, 'calls' | 'input' | 'output'> {
  const material = cases.map(
    ({ vars, messages, expected, contexts }) =>
      lengthOf(vars) + lengthOf(messages) + lengthOf(expected) + lengthOf(contexts),
  );
  const read = Math.ceil((fixed + meanOf(material)) / charactersPerToken);
  return { calls: cases.length, input: read + assumedAnswer + judgeInstructions, output: assumedVerdict };
}

function callsAt(
  { providers }: Config,
  name: string,
  environment: Environment | null,
  calls: Omit<PaidCalls, 'provider' | 'endpoint'>,
): PaidCalls[] {
  const provider = providers[name];
  return provider === undefined
    ? []
    : [
        {
          ...calls,
          provider: name,
          endpoint: endpointOf(provider, environment && environmentOfJudge(name, environment)),
        },
      ];
}

/** Enough of an endpoint to look up its prices. */
function endpointOf(provider: Provider, environment: Environment | null): Endpoint {
  const { kind, prices = {} } = provider;
  const plain = { id: '', kind, prices, requestsPerMinute: null, tokensPerMinute: null };
  return { ...plain, baseUrl: environment === null ? provider.baseUrl : filled(provider, environment) };
}

/** Whoever opens the target says what is wrong with an address. */
function filled(provider: Provider, environment: Environment): string {
  try {
    return expandProvider(provider, environment).baseUrl;
  } catch (thrown) {
    if (!(thrown instanceof UserError)) throw thrown;
    return provider.baseUrl;
  }
}

function lengthOf(value: unknown): number {
  if (value === null || value === undefined) return 0;
  return typeof value === 'string' ? value.length : JSON.stringify(value).length;
}

function meanOf(values: readonly number[]): number {
  return values.length === 0 ? 0 : sumOf(values) / values.length;
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
