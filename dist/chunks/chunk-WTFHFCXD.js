import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);

// src/gateway/price.ts
function priceBy(load, day) {
  return (endpoint, { model, usage }) => {
    let { input, cached, output } = usage;
    if (input === null || output === null) return null;
    let known = { input, cached: Math.min(cached ?? 0, input), output }, own = [model.asked, model.answered].find(
      (name) => name !== null && Object.hasOwn(endpoint.prices, name)
    ), price = own == null ? void 0 : endpoint.prices[own];
    return price !== void 0 ? ((known.input - known.cached) * price.input + known.cached * (price.cached ?? price.input) + output * price.output) / 1e6 : isOnThisMachine(endpoint.baseUrl) ? null : load().then((table) => table.priceOf(endpoint, model.answered ?? model.asked, known, day) ?? table.priceOf(endpoint, model.asked, known, day));
  };
}
function isOnThisMachine(baseUrl) {
  return /^https?:\/\/(?:localhost|127(?:\.\d+){3}|\[::1\])(?:[:/]|$)/.test(baseUrl);
}

// src/gateway/pay.ts
var written = /* @__PURE__ */ new Set(["timeout", "malformed", "stream-cut", "stream-broken"]), longerThanSeen = 2, denserThanSeen = 1.5, lostAnswer = 1e3;
function createPayer(budget, priceOf) {
  let models = /* @__PURE__ */ new Map(), seenOf = ({ endpoint, model }) => {
    let key = JSON.stringify([endpoint.id, model]), seen = models.get(key) ?? { output: 0, perByte: 0 };
    return models.set(key, seen), seen;
  }, price = async (of, input, output) => {
    let model = { asked: of.model, answered: null, fingerprint: null };
    return priceOf(of.endpoint, { model, usage: { input, cached: 0, output } });
  }, inputOf = ({ bytes }, { perByte }) => perByte === 0 ? bytes : Math.min(bytes, Math.ceil(denserThanSeen * perByte * bytes));
  async function mostOf(of, seen) {
    let output = of.mostOutput ?? (seen.output === 0 ? null : longerThanSeen * seen.output);
    return output === null ? null : price(of, inputOf(of, seen), output);
  }
  async function costOf(of, seen, sent) {
    if (sent === null) return 0;
    let { outcome } = sent;
    if (outcome.kind === "answered") return priceOf(of.endpoint, outcome.answer);
    let { code } = outcome.error;
    return written.has(code) ? await mostOf(of, seen) ?? price(of, inputOf(of, seen), lostAnswer) : 0;
  }
  return {
    payFor: (of, signal) => async (once) => {
      let seen = seenOf(of), most = await mostOf(of, seen), hold = await budget.hold(most, signal), cost = 0;
      try {
        let sent = await once();
        if (cost = await costOf(of, seen, sent), sent?.outcome.kind === "answered") {
          let { input, output } = sent.outcome.answer.usage;
          output !== null && (seen.output = Math.max(seen.output, output)), input !== null && of.bytes > 0 && (seen.perByte = Math.max(seen.perByte, input / of.bytes)), cost === null && most === null && budget.end(whyUnknown(of, sent.outcome.answer));
        }
        return sent;
      } finally {
        hold.settle(cost);
      }
    }
  };
}
function whyUnknown({ model }, { usage }) {
  return usage.input === null || usage.output === null ? "the endpoint does not say how many tokens an answer took, so nobody knows what it cost; with maxTokens in the prompt the most it can cost is counted" : `nobody knows what the answers of ${model} cost`;
}
var limits = ["maxTokens", "max_tokens", "maxCompletionTokens", "max_completion_tokens"];
function mostOutputOf({ parameters }) {
  let set = limits.map((name) => parameters[name]).filter((value) => typeof value == "number" && value > 0), choices = typeof parameters.n == "number" && parameters.n > 1 ? parameters.n : 1;
  return set.length === 0 ? null : choices * Math.max(...set.map(Number));
}

export {
  priceBy,
  createPayer,
  mostOutputOf
};
