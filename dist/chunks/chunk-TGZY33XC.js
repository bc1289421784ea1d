import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  digestOf
} from "./chunk-TVGVIJQH.js";

// src/adapters/prices/prices.ts
var priceTableName = "@pydantic/genai-prices 0.1.8", providerIds = { "azure-openai": "azure", openrouter: "openrouter" }, loading = null;
function loadPrices() {
  return loading ??= import("./dist-43YKVMD7.js").then(({ calcPrice, findProvider }) => ({
    name: priceTableName,
    priceOf: ({ kind, baseUrl }, model, { input, cached, output }, day) => {
      let id = kind === "azure-openai" || kind === "openrouter" ? providerIds[kind] : null;
      if (kind === "github-models" || kind === "ollama" || kind === "vllm") return null;
      let provider = findProvider(id === null ? { providerApiUrl: baseUrl } : { providerId: id });
      if (provider === void 0) return null;
      try {
        return calcPrice({ input_tokens: input, cache_read_tokens: cached, output_tokens: output }, model, { provider, timestamp: day })?.total_price ?? null;
      } catch {
        return null;
      }
    }
  })), loading;
}

// src/gateway/allowance.ts
function createAllowance(perMinute) {
  let perMs = perMinute / 6e4, most = Math.max(1, perMinute / 60), left = most, at = 0, replenish = (now) => {
    left = Math.min(most, left + (now - at) * perMs), at = now;
  };
  return {
    waitMs(now, need) {
      replenish(now);
      let needed = Math.min(need, most);
      return left >= needed ? 0 : Math.ceil((needed - left) / perMs);
    },
    spend(now, amount) {
      replenish(now), left -= amount;
    }
  };
}
var longestResetMs = 12e4;
function createServerQuota() {
  let left = Number.POSITIVE_INFINITY, resetAt = 0, emptyUntil = 0;
  return {
    get emptyUntil() {
      return emptyUntil;
    },
    started() {
      left -= 1, left <= 0 && (emptyUntil = resetAt);
    },
    heard(now, { requestsLeft, requestsResetMs, tokensLeft, tokensResetMs }, inFlight) {
      emptyUntil = 0, left = Number.POSITIVE_INFINITY, requestsLeft !== null && requestsResetMs !== null && requestsResetMs <= longestResetMs && (left = Math.max(0, requestsLeft - inFlight), resetAt = now + requestsResetMs, left === 0 && (emptyUntil = resetAt)), tokensLeft === 0 && tokensResetMs !== null && tokensResetMs <= longestResetMs && (emptyUntil = Math.max(emptyUntil, now + tokensResetMs));
    }
  };
}

// src/gateway/pace.ts
function createPace() {
  let mode = "open", rate = 0, ceiling = 0, nextAt = 0, inRow = 0, immuneFor = 0, emptyAt = 0, accepted = 0, limitedAt = 0, found = !1, atThisRate = 0, heededFrom = 0, acceptedOpen = 0, saved = 0, judged = 0, judgedRefused = 0, recent = createRecent(), track = (to, now) => {
    mode !== "tracking" && (judged = 0, judgedRefused = 0), mode = "tracking", rate = to, ceiling = 4 * to, heededFrom = now, emptyAt = now, accepted = 0;
  }, search = (from, now) => {
    mode = "searching", emptyAt = now, accepted = 0, rate = from, found = !1, atThisRate = 0, limitedAt = now, heededFrom = now;
  }, letGo = () => {
    mode = "open", nextAt = 0, inRow = 0, recent.clear();
  }, endedOpen = (now, refused) => {
    recent.add(now, refused), immuneFor -= 1, inRow = refused ? inRow + 1 : 0, refused ? inRow >= (immuneFor > 0 ? 3 : 1) * 6 ? (saved = Math.max(saved, acceptedOpen), acceptedOpen = 0, search(Math.min(50, recent.rate(now, "all") / 2), now), nextAt = now + 1e3 / rate) : immuneFor <= 0 && recent.refused >= 17 && recent.full && (track(0.98 * recent.rate(now, "accepted"), now), nextAt = now + 1e3 / rate) : acceptedOpen += 1;
  }, endedSearching = (now, sentAt, refused) => {
    if (!(sentAt < heededFrom)) {
      if (!refused) {
        if (found = !0, atThisRate += 1, atThisRate < 2) return;
        rate *= 2, atThisRate = 0, heededFrom = now, rate > 2e4 && letGo();
        return;
      }
      found ? track(saved >= 5 ? 1e3 * accepted / (now - emptyAt) : 0.75 * rate, now) : (rate = Math.max(rate / 2, now - limitedAt < 1500 ? Math.min(rate, 5) : 0.2), heededFrom = now), nextAt = now + 1e3 / rate;
    }
  }, endedTracking = (now, sentAt, refused) => {
    if (judged += 1, refused && (judgedRefused += 1), judged >= 200) {
      if (judgedRefused > 0.08 * judged) {
        immuneFor = 2e3, letGo();
        return;
      }
      judged = 0, judgedRefused = 0;
    }
    if (inRow = refused ? inRow + 1 : 0, !refused) {
      rate *= 1 + 4e-4 * (1 + accepted / 20), rate > ceiling && search(rate, now);
      return;
    }
    if (!(sentAt < heededFrom))
      if (heededFrom = now, accepted >= 10) {
        let measured = 1e3 * accepted / (now - emptyAt);
        track(0.99 * (Math.max(measured, 0.7 * rate) + Math.max(measured, rate)) / 2, now);
      } else inRow === 1 ? rate *= 0.97 : nextAt = now + Math.min(2 ** inRow * (1e3 / rate), 250);
  };
  return {
    get nextAt() {
      return nextAt;
    },
    get rate() {
      return mode === "open" ? null : rate;
    },
    started: (now) => {
      mode !== "open" && (nextAt = Math.max(nextAt, now - slackOf(1e3 / rate)) + 1e3 / rate);
    },
    ended: (now, sentAt, refused) => {
      !refused && sentAt >= emptyAt ? accepted += 1 : !refused && mode === "searching" && (saved += 1), mode === "open" ? endedOpen(now, refused) : mode === "tracking" ? endedTracking(now, sentAt, refused) : endedSearching(now, sentAt, refused);
    }
  };
}
function slackOf(intervalMs) {
  return intervalMs < 1 ? 3 : intervalMs / 2;
}
function createRecent() {
  let times = new Float64Array(100), outcomes = new Uint8Array(100), count = 0, refused = 0;
  return {
    get refused() {
      return refused;
    },
    get full() {
      return count >= 100;
    },
    add(now, isRefused) {
      let at = count % 100;
      count >= 100 && (refused -= outcomes[at] ?? 0), times[at] = now, outcomes[at] = isRefused ? 1 : 0, refused += outcomes[at] ?? 0, count += 1;
    },
    /** A second. */
    rate(now, of) {
      let size = Math.min(count, 100), first = times[count < 100 ? 0 : count % 100] ?? now;
      return 1e3 * (of === "all" ? size : size - refused) / Math.max(1, now - first);
    },
    clear() {
      count = 0, refused = 0;
    }
  };
}

// src/gateway/limit.ts
function createLimiter(options) {
  let { clock, requestsPerMinute, tokensPerMinute } = options, concurrency = Math.max(1, options.concurrency), requests = requestsPerMinute === null ? null : createAllowance(requestsPerMinute), tokens = tokensPerMinute === null ? null : createAllowance(tokensPerMinute), quota = createServerQuota(), pace = createPace(), waiting = [], inFlight = 0, timer = null, waitMs = (now, need) => Math.max(
    pace.nextAt - now,
    quota.emptyUntil - now,
    requests === null ? 0 : requests.waitMs(now, 1),
    tokens === null ? 0 : tokens.waitMs(now, need)
  ), start = (now, need) => (inFlight += 1, pace.started(now), quota.started(), requests?.spend(now, 1), tokens?.spend(now, need), { sentAt: now, tokens: need }), pump = () => {
    timer?.abort(), timer = null;
    for (let next = waiting[0]; next !== void 0; next = waiting[0]) {
      if (next.signal.aborted) {
        waiting.shift(), next.letIn(null);
        continue;
      }
      if (inFlight >= concurrency) return;
      let now = clock.monotonicMs(), wait = waitMs(now, next.tokens);
      if (wait > 0) {
        wakeIn(wait);
        return;
      }
      waiting.shift(), next.letIn(start(now, next.tokens));
    }
  }, wakeIn = (ms) => {
    let own = new AbortController();
    timer = own, clock.sleep(ms, own.signal).then(() => {
      timer === own && pump();
    });
  };
  return {
    enter(need, signal) {
      let now = clock.monotonicMs();
      return waiting.length === 0 && inFlight < concurrency && waitMs(now, need) <= 0 ? start(now, need) : new Promise((resolve) => {
        let leaveQueue = () => {
          let at = waiting.indexOf(entry);
          at >= 0 && waiting.splice(at, 1), entry.letIn(null), at === 0 && pump();
        }, entry = {
          tokens: need,
          signal,
          letIn: (turn) => {
            signal.removeEventListener("abort", leaveQueue), resolve(turn);
          }
        };
        waiting.push(entry), signal.addEventListener("abort", leaveQueue), waiting.length === 1 && pump();
      });
    },
    leave(turn, ended) {
      inFlight -= 1;
      let now = clock.monotonicMs();
      pace.ended(now, turn.sentAt, ended.refused), ended.quota !== null && quota.heard(now, ended.quota, inFlight), ended.tokens !== null && tokens !== null && tokens.spend(now, ended.tokens - turn.tokens), waiting.length > 0 && pump();
    }
  };
}

// src/gateway/one-request.ts
async function sendOnce({ tokens, request }, limiter, { clock, timeoutMs, signal }) {
  let entered = limiter.enter(tokens, signal), turn = entered instanceof Promise ? await entered : entered;
  if (turn === null) return null;
  let started = clock.monotonicMs(), stop = new AbortController(), giveUp = () => stop.abort(), late = !1;
  signal.addEventListener("abort", giveUp), signal.aborted && giveUp();
  let inTime = clock.after(timeoutMs, () => {
    late = !0, stop.abort();
  }), firstTokenMs = null, outcome = null;
  try {
    outcome = await request(stop.signal, () => {
      firstTokenMs ??= clock.monotonicMs() - started;
    });
    let latencyMs = clock.monotonicMs() - started;
    return {
      outcome: late && outcome.kind === "trouble" ? silent(timeoutMs) : outcome,
      latencyMs,
      firstTokenMs
    };
  } finally {
    inTime(), signal.removeEventListener("abort", giveUp), limiter.leave(turn, {
      refused: outcome !== null && isRefusal(outcome),
      tokens: outcome?.kind === "answered" ? totalOf(outcome.answer.usage) : null,
      quota: outcome?.quota ?? null
    });
  }
}
function isRefusal(outcome) {
  return outcome.kind === "trouble" && outcome.error.status === 429 && outcome.retryAfterMs !== Number.POSITIVE_INFINITY;
}
function totalOf({ input, output }) {
  return input === null && output === null ? null : (input ?? 0) + (output ?? 0);
}
function silent(timeoutMs) {
  return {
    kind: "trouble",
    error: { code: "timeout", message: `no answer within ${timeoutMs} ms` },
    retryAfterMs: null
  };
}

// src/gateway/wait.ts
function waitBeforeRetry(attempt, retryAfterMs, random) {
  return retryAfterMs !== null && retryAfterMs > 12e4 ? null : retryAfterMs === null || retryAfterMs === 0 ? Math.min(3e4, 500 * 2 ** (attempt - 1)) * random() : retryAfterMs + Math.min(1e3, retryAfterMs / 10) * random();
}

// src/gateway/gateway.ts
function createGateway(options) {
  let { clock, random, concurrency, priceOf } = options, { attempts: most = 4, patienceMs = 3e5, shards = 1 } = options, named = /* @__PURE__ */ new Map(), unnamed = /* @__PURE__ */ new WeakMap(), limiterOf = (to) => {
    let { endpoint } = to, found = endpoint === void 0 ? unnamed.get(to) : named.get(endpoint.id);
    if (found !== void 0) return found;
    let share = (perMinute) => perMinute == null ? null : perMinute / shards, limiter = createLimiter({
      clock,
      concurrency,
      requestsPerMinute: share(endpoint?.requestsPerMinute),
      tokensPerMinute: share(endpoint?.tokensPerMinute)
    });
    return endpoint === void 0 ? unnamed.set(to, limiter) : named.set(endpoint.id, limiter), limiter;
  };
  async function costOf(endpoint, answer) {
    if (priceOf === void 0 || endpoint === void 0) return null;
    try {
      return await priceOf(endpoint, answer);
    } catch {
      return null;
    }
  }
  async function send(to, sending, { timeoutMs, signal, meanwhile = (wait) => wait }) {
    let limiter = limiterOf(to), began = clock.monotonicMs(), counted = 0;
    for (let attempts = 1; ; attempts++) {
      let sent = await sendOnce(sending, limiter, { clock, timeoutMs, signal });
      if (sent === null) return { ...givenUp, attempts, latencyMs: 0 };
      let { outcome, latencyMs, firstTokenMs } = sent;
      if (outcome.kind === "answered") {
        let { answer } = outcome, costUsd = await costOf(to.endpoint, answer);
        return { kind: "answered", answer: { ...answer, attempts, latencyMs, firstTokenMs, costUsd } };
      }
      let { error } = outcome;
      if (outcome.kind === "rejected") return { kind: "rejected", error, attempts, latencyMs };
      let trouble = { kind: "trouble", error, attempts, latencyMs }, refused = isRefusal(outcome);
      if (refused || (counted += 1), !(refused ? clock.monotonicMs() - began < patienceMs : counted < most) || signal.aborted) return trouble;
      let wait = waitBeforeRetry(refused ? attempts - counted : counted, outcome.retryAfterMs, random);
      if (wait === null || (await meanwhile(clock.sleep(wait, signal)), signal.aborted)) return trouble;
    }
  }
  return {
    async send(model, request, limits) {
      let tokens = guessTokens([...request.messages.map(({ content }) => content)]), call = await send(
        model,
        {
          tokens,
          request: async (signal, onFirst) => wrapped(await model.send(request, signal, onFirst))
        },
        limits
      );
      return call.kind === "answered" ? { kind: "answered", ...call.answer } : call;
    },
    async embed(model, { model: name, texts }, limits) {
      let request = async (signal) => wrapped(await model.embed(name, texts, signal)), call = await send(model, { tokens: guessTokens(texts), request }, limits);
      return call.kind === "answered" ? { kind: "answered", ...call.answer } : call;
    }
  };
}
function wrapped(said) {
  if (said.kind !== "answered") return said;
  let { kind, quota, ...answer } = said;
  return { kind, answer, ...quota === void 0 ? {} : { quota } };
}
function guessTokens(texts) {
  return Math.ceil(texts.reduce((sum, text) => sum + text.length, 0) / 4);
}
var givenUp = {
  kind: "trouble",
  error: { code: "aborted", message: "the request was given up" }
};

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

// src/wiring/model-gateway.ts
function createModelGateway(options) {
  let { clock } = options;
  return createGateway({ ...options, random: Math.random, priceOf: priceBy(loadPrices, clock.now()) });
}
function endpointOf(of) {
  let { baseUrl, apiKey, headers, endpoint } = of;
  return { ...{ kind: "openai", requestsPerMinute: null, tokensPerMinute: null, prices: {} }, ...endpoint, baseUrl, id: digestOf([baseUrl, apiKey, headers]) };
}

export {
  waitBeforeRetry,
  createModelGateway,
  endpointOf
};
