import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  runShard
} from "./chunk-AVAVIZOQ.js";
import {
  createOpenMetricServices
} from "./chunk-TS6W3JZQ.js";
import {
  createOpenTarget
} from "./chunk-TRV6PEH2.js";
import {
  createModelGateway
} from "./chunk-AEVRJEJS.js";
import {
  systemClock
} from "./chunk-2TODOPFB.js";
import {
  endOfRun,
  writeShard
} from "./chunk-DUBASEHY.js";
import {
  actionDataBranch
} from "./chunk-DR7Z3Q4C.js";
import {
  isLookArtifactOf,
  lookArtifact
} from "./chunk-ZSSCQPJG.js";
import {
  throwIfAny
} from "./chunk-XELRSJDQ.js";

// action/look-board.ts
var limits = { files: 1, bytes: 2e8 };
function createArtifactLookBoard(artifacts, { shard, attempt }) {
  let known = /* @__PURE__ */ new Map(), open = async (stored) => {
    let before = known.get(stored.id);
    if (before !== void 0) return [before];
    let content = await artifacts.download(stored, limits);
    if (content.kind === "refused") return [];
    let texts = [...content.files.values()].map((bytes) => new TextDecoder().decode(bytes));
    for (let text of texts) known.set(stored.id, text);
    return texts;
  };
  return {
    publish: async (look, text) => {
      let files = /* @__PURE__ */ new Map([[`look-${look}-${shard}.jsonl`, text]]);
      await artifacts.upload(lookArtifact(look, shard, attempt), files).catch(() => {
      });
    },
    read: async (look) => {
      try {
        let others = (await artifacts.list()).filter(({ name }) => isLookArtifactOf(name, look, shard));
        return (await Promise.all(others.map(open))).flat();
      } catch {
        return [];
      }
    }
  };
}

// action/model-keys.ts
var reserved = /^(?:GITHUB|ACTIONS|INPUT|RUNNER|NODE|GIT|NPM|LD|DYLD|PLUMBLINE)(?:_|$)|^(?:PATH|HOME|SHELL|USER|CI|TMPDIR|(?:HTTPS?|NO|ALL)_PROXY)$/i;
function readModelKeys(text) {
  let problems = [], keys = /* @__PURE__ */ new Map();
  for (let [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === "") continue;
    let [, name, value] = /^\s*([A-Za-z_][A-Za-z0-9_]*)=(.*?)\s*$/.exec(line) ?? [];
    name === void 0 || value === void 0 || value === "" ? problems.push(problem(index, "is not NAME=value")) : reserved.test(name) ? problems.push(problem(index, `sets ${name}, which is not a key`)) : keys.has(name) ? problems.push(problem(index, `sets ${name} a second time`)) : keys.set(name, value);
  }
  return throwIfAny(problems), [...keys].map(([name, value]) => ({ name, value }));
}
function problem(index, what) {
  return {
    code: "input-invalid",
    what: `line ${index + 1} of the secret model-keys ${what}`,
    accepted: "one NAME=value a line, NAME being a placeholder of the configuration",
    next: "correct the secret; its values are not shown here"
  };
}

// action/run-shard-here.ts
var concurrency = 8;
async function runShardHere(here) {
  let { plan, digest, shard, runner } = here, startedAt = (/* @__PURE__ */ new Date()).toISOString(), gateway = createModelGateway({
    clock: systemClock,
    concurrency,
    shards: plan.shards.length,
    pricesOf: plan.priceTable.day
  }), head = {
    schema: "shard/1",
    plan: digest,
    index: shard.index,
    of: plan.shards.length,
    attempt: runner.attempt,
    startedAt,
    runner: runner.environment.RUNNER_NAME ?? "unknown"
  }, outcome = await runShard(
    {
      plan,
      shards: [shard],
      environment: withKeys(here),
      concurrency,
      done: [],
      onTrial: () => {
      },
      signal: here.cancelled,
      headCode: here.headCode
    },
    {
      commits: here.commits,
      clock: systemClock,
      openTarget: createOpenTarget({
        clock: systemClock,
        concurrency,
        headCode: { root: here.root, environment: runner.environment },
        gateway
      }),
      openServices: createOpenMetricServices({ gateway, root: here.root }),
      priceOf: gateway.priceOf,
      looks: {
        head,
        board: createArtifactLookBoard(here.artifacts, { shard: shard.index, attempt: runner.attempt }),
        dataBranch: actionDataBranch(runner, here.token)
      }
    }
  ), text = writeShard(head, outcome.trials, endOfRun[outcome.state], outcome.atLook);
  return { outcome, text };
}
function withKeys({ runner, mask }) {
  let { MODEL_KEY: key, MODEL_KEYS: lines, ...rest } = runner.environment;
  key !== void 0 && key !== "" && mask(key);
  let keys = readModelKeys(lines ?? "");
  for (let { value } of keys) mask(value);
  return {
    ...rest,
    ...key === void 0 || key === "" ? {} : { MODEL_KEY: key },
    ...Object.fromEntries(keys.map(({ name, value }) => [name, value]))
  };
}

export {
  runShardHere
};
