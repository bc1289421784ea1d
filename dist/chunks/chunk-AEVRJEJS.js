import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  waitBeforeRetry
} from "./chunk-7S4WXKWV.js";
import {
  createPayer,
  mostOutputOf,
  priceBy
} from "./chunk-WTFHFCXD.js";
import {
  loadPrices
} from "./chunk-EEM6R47U.js";
import {
  ModelIdentity,
  ToolCall,
  Usage
} from "./chunk-R4NECX6Z.js";
import {
  Digest,
  digestOf
} from "./chunk-RDEJDLPY.js";
import {
  canonicalJson
} from "./chunk-HJ4GB3DJ.js";
import {
  external_exports
} from "./chunk-B7ROATOU.js";

// src/gateway/stored-response.ts
var common = { model: ModelIdentity, usage: Usage, costUsd: external_exports.number().nonnegative().nullable() }, StoredChat = external_exports.strictObject({
  kind: external_exports.literal("answered"),
  output: external_exports.string(),
  toolCalls: external_exports.exactOptional(external_exports.array(ToolCall).readonly()),
  finish: external_exports.string().nullable(),
  requestId: external_exports.exactOptional(external_exports.string()),
  ...common
}), StoredEmbeddings = external_exports.strictObject({
  kind: external_exports.literal("answered"),
  vectors: external_exports.array(external_exports.array(external_exports.number()).readonly()).readonly(),
  ...common
});
var Entry = external_exports.strictObject({
  schema: external_exports.literal("response/1"),
  key: Digest,
  answer: external_exports.unknown(),
  /** Of all the rest. */
  digest: Digest
});
function writeEntry(key, answer) {
  let rest = { schema: "response/1", key, answer };
  return `${canonicalJson({ ...rest, digest: digestOf(rest) })}
`;
}
function readEntry(text, key, shape) {
  let json;
  try {
    json = JSON.parse(text);
  } catch {
    return null;
  }
  let entry = Entry.safeParse(json);
  if (!entry.success) return null;
  let { digest, ...rest } = entry.data;
  if (rest.key !== key || digestOf(rest) !== digest) return null;
  let answer = shape.safeParse(rest.answer);
  return answer.success ? answer.data : null;
}

// src/gateway/trial-scope.ts
import { AsyncLocalStorage } from "node:async_hooks";
var scopes = new AsyncLocalStorage();
function inTrial(trial, part, work) {
  let calls = /* @__PURE__ */ new Map(), answers = 0, costUsd = 0, scope = {
    trial: { suite: trial.suite, case: trial.case, repeat: trial.repeat },
    part,
    next: (call) => {
      let number = (calls.get(call) ?? 0) + 1;
      return calls.set(call, number), number;
    },
    served: (cost) => {
      answers += 1, costUsd = costUsd === null || cost === null ? null : costUsd + cost;
    },
    get saved() {
      return { answers, costUsd };
    }
  };
  return scopes.run(scope, () => work(scope));
}
function currentTrial() {
  return scopes.getStore();
}

// src/gateway/cached-gateway.ts
function createCachedGateway(gateway, calls, cache) {
  return {
    send: (model, request, limits) => cached(
      { cache, calls, endpoint: model.endpoint, request: ["chat", request], shape: StoredChat },
      () => gateway.send(model, request, limits)
    ),
    embed: (model, request, limits) => cached(
      { cache, calls, endpoint: model.endpoint, request: ["embeddings", request], shape: StoredEmbeddings },
      () => gateway.embed(model, request, limits)
    )
  };
}
var noRequest = { attempts: 0, latencyMs: 0, firstTokenMs: null, fromCache: !0 };
async function cached({ cache, calls, endpoint, request, shape }, ask) {
  let scope = currentTrial();
  if (scope === void 0 || endpoint === void 0) return ask();
  let key = keyOf(scope, calls, endpoint, request), text = await cache.store.read(key), stored = text === null ? null : readEntry(text, key, shape);
  if (text !== null && stored === null && cache.onDamaged(), stored !== null)
    return scope.served(stored.costUsd), { ...stored, ...noRequest };
  let outcome = await ask();
  if (outcome.kind === "answered") {
    let { attempts: _, latencyMs: __, firstTokenMs: ___, ...answer } = outcome, entry = writeEntry(key, answer);
    endpoint.showsSecret?.(entry) !== !0 && await cache.store.write(key, entry);
  }
  return outcome;
}
function keyOf(scope, { candidateDigest }, { kind, baseUrl, identity = null }, request) {
  let asked = { endpoint: { kind, baseUrl, identity }, request }, { trial, part } = scope, call = scope.next(digestOf(asked));
  return digestOf({ schema: "response/1", candidateDigest, trial, part, call, ...asked });
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
  let mode = "open", rate = 0, ceiling = 0, nextAt = 0, inRow = 0, immuneFor = 0, emptyAt = 0, accepted = 0, limitedAt = 0, found = !1, atThisRate = 0, heededFrom = 0, acceptedOpen = 0, unsure = !1, mostUnsure = 0, measuredRate = 0, agreed = 0, saved = 0, judged = 0, judgedRefused = 0, recent = createRecent(), track = (to, now) => {
    mode !== "tracking" && (judged = 0, judgedRefused = 0), unsure = mode === "searching", mostUnsure = 1.35 * to, mode !== "tracking" && (agreed = 0), mode = "tracking", rate = to, ceiling = 4 * to, heededFrom = now, emptyAt = now, accepted = 0;
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
      rate *= 1 + (unsure && rate < mostUnsure ? 2e-3 : 4e-4 / (1 + agreed)) * (1 + accepted / 20), rate > ceiling && search(rate, now);
      return;
    }
    if (!(sentAt < heededFrom))
      if (heededFrom = now, accepted >= 10) {
        let measured = 1e3 * accepted / (now - emptyAt);
        agreed = Math.abs(measured - measuredRate) <= 0.05 * measured ? Math.min(agreed + 1, 7) : 0, measuredRate = measured;
        let known = accepted >= 40 && !unsure;
        track(
          known ? 0.99 * measured : 0.99 * (Math.max(measured, 0.7 * rate) + Math.max(measured, rate)) / 2,
          now
        );
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
  async function send(to, sending, { timeoutMs, signal, meanwhile = (wait) => wait, around = (once) => once() }) {
    let limiter = limiterOf(to), began = clock.monotonicMs(), counted = 0;
    for (let attempts = 1; ; attempts++) {
      let sent = await around(() => sendOnce(sending, limiter, { clock, timeoutMs, signal }));
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

// src/gateway/suite-gateway.ts
function gatewayOfSuite(gateway, { budget }, priceOf) {
  if (budget === null) return gateway;
  let payer = createPayer(budget, priceOf);
  return {
    send: (model, request, limits) => gateway.send(
      model,
      request,
      paid(payer, model.endpoint, { ...chatSize(request), model: request.model }, limits)
    ),
    embed: (model, request, limits) => {
      let size = { model: request.model, bytes: bytesOf(request.texts), mostOutput: 0 };
      return gateway.embed(model, request, paid(payer, model.endpoint, size, limits));
    }
  };
}
function paid(payer, endpoint, size, limits) {
  return endpoint === void 0 ? limits : { ...limits, around: payer.payFor({ endpoint, ...size }, limits.signal) };
}
function chatSize(request) {
  let { messages, responseFormat, tools } = request;
  return { bytes: bytesOf([messages, responseFormat, tools]), mostOutput: mostOutputOf(request) };
}
function bytesOf(value) {
  return new TextEncoder().encode(JSON.stringify(value)).length;
}

// src/wiring/model-gateway.ts
function createModelGateway(options) {
  let { clock, pricesOf, cache = null } = options, priceOf = priceBy(loadPrices, pricesOf === void 0 ? clock.now() : new Date(pricesOf)), gateway = createGateway({ ...options, random: Math.random, priceOf });
  return {
    ...gateway,
    priceOf,
    of: (calls) => {
      if (calls === void 0) return gateway;
      let paid2 = gatewayOfSuite(gateway, calls, priceOf);
      return cache !== null && calls.cache ? createCachedGateway(paid2, calls, cache) : paid2;
    }
  };
}
var shortestSecret = 4;
function endpointOf(of) {
  let { baseUrl, apiKey, headers, secrets = [], endpoint } = of, plain = { kind: "openai", requestsPerMinute: null, tokensPerMinute: null, prices: {} }, hidden = [...secrets, ...apiKey === null ? [] : [apiKey]].filter(
    ({ length }) => length >= shortestSecret
  );
  return {
    ...plain,
    ...endpoint,
    baseUrl,
    id: digestOf([baseUrl, apiKey, headers]),
    showsSecret: (text) => hidden.some((secret) => text.includes(secret) || text.includes(JSON.stringify(secret).slice(1, -1)))
  };
}

export {
  inTrial,
  createModelGateway,
  endpointOf
};
