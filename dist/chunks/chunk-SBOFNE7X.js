import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  showUsd,
  spentUsdOf
} from "./chunk-RJ7KLTN4.js";
import {
  pipelineOf,
  readPrompt
} from "./chunk-KWU5PF2L.js";
import {
  BudgetSpent,
  readMetricFiles
} from "./chunk-4B2PIYQH.js";
import {
  mostOutputOf
} from "./chunk-WTFHFCXD.js";
import {
  environmentOfJudge,
  expandProvider
} from "./chunk-72IEG5HL.js";
import {
  UserError
} from "./chunk-XELRSJDQ.js";

// src/operations/paid-calls.ts
var charactersPerToken = 4, assumedAnswer = 300, assumedVerdict = 150, judgeInstructions = 400;
function paidCalls(of) {
  return [...callsOfTarget(of), ...callsOfMetrics(of), ...callsOfChecks(of)];
}
function mayCost(of) {
  let { kind } = of.target;
  return kind !== "embedded" && kind !== "replay" || paidCalls(of).length > 0;
}
function callsOfTarget({ config, target, prompt, cases, environment }) {
  if (target.kind !== "prompt" || prompt === null || prompt.model === null) return [];
  let { messages, responseFormat, parameters } = prompt, fixed = lengthOf(messages) + lengthOf(responseFormat), asked = cases.map(({ vars, messages: own }) => lengthOf(vars) + lengthOf(own)), limit = mostOutputOf({ parameters }) ?? assumedAnswer;
  return callsAt(config, target.provider, environment, {
    of: "answers",
    model: prompt.model,
    calls: cases.length,
    input: Math.ceil((fixed + meanOf(asked)) / charactersPerToken),
    output: Math.min(limit, assumedAnswer)
  });
}
function callsOfMetrics({ suite, config, cases, texts, environment }) {
  return suite.metrics.flatMap(({ options }) => {
    let { provider, model } = options;
    if (typeof provider != "string" || typeof model != "string") return [];
    let rubrics = Object.values(options).map(
      (value) => typeof value == "string" ? lengthOf(texts.get(value) ?? value) : 0
    );
    return callsAt(config, provider, environment, {
      ...verdicts(cases, sumOf(rubrics)),
      of: "judges",
      model
    });
  });
}
function callsOfChecks({ config, cases, environment }) {
  let checks = cases.flatMap(
    (each) => each.expect.flatMap(
      ({ provider, model, ...rest }) => typeof provider == "string" && typeof model == "string" ? [{ each, provider, model, rest }] : []
    )
  );
  return [...Map.groupBy(checks, ({ provider, model }) => JSON.stringify([provider, model])).values()].flatMap((own) => {
    let [first] = own;
    if (first === void 0) return [];
    let { provider, model } = first, fixed = meanOf(own.map(({ rest }) => lengthOf(rest)));
    return callsAt(config, provider, environment, {
      ...verdicts(
        own.map(({ each }) => each),
        fixed
      ),
      of: "judges",
      model
    });
  });
}
function verdicts(cases, fixed) {
  let material = cases.map(
    ({ vars, messages, expected, contexts }) => lengthOf(vars) + lengthOf(messages) + lengthOf(expected) + lengthOf(contexts)
  ), read = Math.ceil((fixed + meanOf(material)) / charactersPerToken);
  return { calls: cases.length, input: read + assumedAnswer + judgeInstructions, output: assumedVerdict };
}
function callsAt({ providers }, name, environment, calls) {
  let provider = providers[name];
  return provider === void 0 ? [] : [
    {
      ...calls,
      provider: name,
      endpoint: endpointOf(provider, environment && environmentOfJudge(name, environment))
    }
  ];
}
function endpointOf(provider, environment) {
  let { kind, prices = {} } = provider;
  return { ...{ id: "", kind, prices, requestsPerMinute: null, tokensPerMinute: null }, baseUrl: environment === null ? provider.baseUrl : filled(provider, environment) };
}
function filled(provider, environment) {
  try {
    return expandProvider(provider, environment).baseUrl;
  } catch (thrown) {
    if (!(thrown instanceof UserError)) throw thrown;
    return provider.baseUrl;
  }
}
function lengthOf(value) {
  return value == null ? 0 : typeof value == "string" ? value.length : JSON.stringify(value).length;
}
function meanOf(values) {
  return values.length === 0 ? 0 : sumOf(values) / values.length;
}
function sumOf(values) {
  return values.reduce((sum, value) => sum + value, 0);
}

// src/gateway/budget.ts
var roundingUsd = 1e-8;
function createBudget(limitUsd, spentUsd = 0) {
  let spent = spentUsd, held = 0, underWay = 0, over = null, waiting = [], end = (why) => {
    over ??= why;
    for (let { refuse } of waiting.splice(0)) refuse(new BudgetSpent(over));
  }, letIn = () => {
    for (let next = waiting[0]; next !== void 0; next = waiting[0]) {
      let left = limitUsd - spent - held;
      if (!(next.mostUsd === null ? underWay === 0 && left > roundingUsd : next.mostUsd <= left + roundingUsd)) {
        underWay === 0 && end(reasonOf(limitUsd, spent, next.mostUsd));
        return;
      }
      waiting.shift(), next.grant(grantOf(next.mostUsd ?? left));
    }
  }, grantOf = (amount) => {
    held += amount, underWay += 1;
    let open = !0;
    return {
      settle(costUsd) {
        open && (open = !1, held -= amount, underWay -= 1, spent += costUsd ?? amount, letIn());
      }
    };
  };
  return {
    limitUsd,
    get spentUsd() {
      return spent;
    },
    get over() {
      return over;
    },
    hold(mostUsd, signal) {
      return over !== null ? Promise.reject(new BudgetSpent(over)) : new Promise((resolve, reject) => {
        let giveUp = () => {
          let at = waiting.indexOf(entry);
          at >= 0 && waiting.splice(at, 1), entry.refuse(signal.reason), letIn();
        }, entry = {
          mostUsd,
          signal,
          grant: (hold) => {
            signal.removeEventListener("abort", giveUp), resolve(hold);
          },
          refuse: (reason) => {
            signal.removeEventListener("abort", giveUp), reject(reason);
          }
        };
        if (signal.aborted) {
          reject(signal.reason);
          return;
        }
        signal.addEventListener("abort", giveUp), waiting.push(entry), letIn();
      });
    },
    add(costUsd) {
      spent += costUsd, letIn();
    },
    end
  };
}
function reasonOf(limitUsd, spentUsd, mostUsd) {
  let spent = `${showUsd(spentUsd)} of ${showUsd(limitUsd)} are spent`;
  return mostUsd === null ? spent : `${spent}, and the next call may cost ${showUsd(mostUsd)}`;
}

// src/operations/suite-calls.ts
async function openSuiteCalls(of) {
  let { suite, candidateDigest, cache } = of;
  return { suite: suite.name, candidateDigest, cache, budget: await openBudget(of) };
}
async function openBudget(of) {
  let { costUsd } = of.suite.limits;
  if (costUsd === null) return null;
  let unpriced = await withoutPrice(paidCalls(await readToPrice(of, of.trees)), of.priceOf);
  if (unpriced.length > 0) throw noPrice(of, unpriced);
  return createBudget(costUsd * of.share);
}
async function readToPrice(of, { candidate, rules }) {
  let { target } = pipelineOf(of.config, of.suite.pipeline), prompt = target.kind === "prompt" ? await promptAt(candidate, target.file) : null;
  return { ...of, target, prompt, texts: await readMetricFiles(of.suite, rules) };
}
async function promptAt(tree, file) {
  try {
    return await readPrompt(tree, file);
  } catch (thrown) {
    if (!(thrown instanceof UserError)) throw thrown;
    return null;
  }
}
function spendingOf(calls) {
  return [...calls].flatMap(({ suite, budget }) => {
    if (budget === null) return [];
    let { limitUsd, spentUsd, over } = budget;
    return [{ suite, limitUsd, spentUsd, over }];
  });
}
async function withoutPrice(calls, priceOf) {
  let names = await Promise.all(
    calls.map(async ({ endpoint, provider, model }) => await priceOf(endpoint, {
      model: { asked: model, answered: null, fingerprint: null },
      usage: { input: 1e3, cached: 0, output: 1e3 }
    }) === null ? [`${model} at ${provider}`] : [])
  );
  return [...new Set(names.flat())].sort();
}
function spentBy(trials) {
  let costs = trials.flatMap((trial) => trial.outcome === "answered" ? [spentUsdOf(trial)] : []), dearest = Math.max(0, ...costs.filter((cost) => cost !== null));
  return costs.reduce((sum, cost) => sum + (cost ?? dearest), 0);
}
function noPrice({ suite, configPath }, unpriced) {
  return new UserError({
    code: "price-unknown",
    what: `the budget of suite ${suite.name} cannot be kept: nobody knows what ${unpriced.join(" and ")} costs`,
    where: { file: configPath },
    found: `limits.costUsd: ${suite.limits.costUsd}, and no price in the configuration or the price table`,
    accepted: "a price for every model of the suite: `prices: { NAME: { input: 0.15, output: 0.60 } }` of its provider, in US dollars for a million tokens; 0 for one that costs nothing",
    next: "add the price to the provider, or remove `costUsd`"
  });
}

export {
  paidCalls,
  mayCost,
  openSuiteCalls,
  readToPrice,
  spendingOf,
  withoutPrice,
  spentBy
};
