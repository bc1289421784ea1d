import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  openRunFolder
} from "./chunk-KGDVHVLU.js";
import {
  leave
} from "./chunk-4NYR6O46.js";
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
  trialKey
} from "./chunk-SLHIYD27.js";
import {
  digestOf
} from "./chunk-RDEJDLPY.js";
import {
  describeProblem
} from "./chunk-XELRSJDQ.js";

// src/adapters/files/look-board.ts
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
function createFolderLookBoard(folder, shard) {
  let nameOf = (look) => `look-${look}-${shard}.jsonl`;
  return {
    publish: async (look, text) => {
      attempt(() => {
        mkdirSync(folder, { recursive: !0 });
        let path = join(folder, nameOf(look));
        writeFileSync(`${path}.${process.pid}.tmp`, text), renameSync(`${path}.${process.pid}.tmp`, path);
      }, void 0);
    },
    read: async (look) => attempt(() => readdirSync(folder), []).filter(
      (name) => name.startsWith(`look-${look}-`) && name.endsWith(".jsonl") && name !== nameOf(look)
    ).flatMap((name) => attempt(() => [readFileSync(join(folder, name), "utf8")], []))
  };
}
function attempt(work, otherwise) {
  try {
    return work();
  } catch {
    return otherwise;
  }
}

// src/cli/run-shards.ts
async function runShards(request, shell) {
  let { plan, digest, shards, folder, concurrency } = request, started = performance.now(), startedAt = (/* @__PURE__ */ new Date()).toISOString(), identity = digestOf([digest, shards.map(({ index }) => index)]), planned = shards.reduce((sum, { trials: trials2 }) => sum + trials2.length, 0), { resume } = request, run = openRunFolder({
    folder,
    identity,
    suites: plan.suites,
    resume,
    trials: planned,
    terminal: shell.terminal
  }), { cache = null } = request, gateway = createModelGateway({
    clock: systemClock,
    concurrency,
    cache,
    pricesOf: plan.priceTable.day
  }), openTarget = createOpenTarget({
    clock: systemClock,
    concurrency,
    headCode: { root: request.root, environment: shell.environment },
    gateway
  }), headOf = (index) => {
    let of = plan.shards.length;
    return { schema: "shard/1", plan: digest, index, of, attempt: plan.attempt, startedAt, runner: "local" };
  }, first = shards[0]?.index ?? 0, outcome = await runShard(
    {
      plan,
      shards,
      environment: shell.environment,
      concurrency,
      done: run.done,
      onTrial: run.onTrial,
      signal: shell.interrupted,
      cache: cache !== null
    },
    {
      commits: request.commits,
      clock: systemClock,
      openTarget,
      openServices: createOpenMetricServices({ gateway, root: request.root }),
      priceOf: gateway.priceOf,
      looks: {
        head: headOf(first),
        board: request.looks === null ? noBoard : createFolderLookBoard(request.looks, first),
        dataBranch: request.dataBranch
      }
    }
  ), { trials, state, atLook, broken, spending } = outcome, shardOf = new Map(
    shards.flatMap(
      (shard) => shard.trials.map(([suite, id, repeat]) => [trialKey({ suite, case: id, repeat }), shard.index])
    )
  ), files = shards.map(({ index }) => {
    let own = trials.filter((trial) => shardOf.get(trialKey(trial)) === index);
    return {
      source: `shard-${index}.jsonl`,
      text: writeShard(headOf(index), own, endOfRun[state], atLook)
    };
  });
  if (request.leaveFiles) for (let { source, text } of files) leave(folder, { [source]: text });
  let left = trials.filter(({ outcome: each }) => each === "not-run"), { summary, troubles } = run.finish(left, plan.suites, performance.now() - started), problems = new Map(
    broken.flatMap(({ error }) => error.problems.map((problem) => [describeProblem(problem), problem]))
  );
  return { id: run.id, state, summary, troubles, files, problems: [...problems.values()], spending };
}
var noBoard = { publish: async () => {
}, read: async () => [] };

export {
  runShards
};
