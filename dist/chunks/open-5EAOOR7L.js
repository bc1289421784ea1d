import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  createHttpService
} from "./chunk-ONVKW3IX.js";
import "./chunk-KFKOSPNX.js";
import {
  redact,
  secretTexts
} from "./chunk-IJEA4R4R.js";
import {
  childEnvironment
} from "./chunk-K3VUB7QE.js";
import {
  UserError
} from "./chunk-XELRSJDQ.js";
import "./chunk-IA6Z3OCR.js";

// src/adapters/http/open.ts
import { join } from "node:path";

// src/adapters/http/ready.ts
import { request as plain } from "node:http";
import { request as secure } from "node:https";
import { setTimeout as sleep } from "node:timers/promises";
var probeMs = 1e3, pauseMs = 100;
async function waitUntilReady(probe, signal) {
  let over = AbortSignal.any([signal, AbortSignal.timeout(probe.timeoutMs)]);
  for (; !over.aborted; ) {
    let status = await statusOf(probe, AbortSignal.any([over, AbortSignal.timeout(probeMs)]));
    if (status !== null && (probe.wanted === "any reply" || status >= 200 && status < 300)) return !0;
    await sleep(pauseMs, void 0, { signal: over }).catch(() => {
    });
  }
  return !1;
}
function statusOf({ url, headers }, signal) {
  return new Promise((resolve) => {
    let sent = (url.startsWith("https:") ? secure : plain)(url, { method: "GET", headers, agent: !1, signal }, (reply) => {
      reply.destroy(), resolve(reply.statusCode ?? null);
    });
    sent.on("error", () => resolve(null)), sent.end();
  });
}

// src/adapters/http/started.ts
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { setTimeout as sleep2 } from "node:timers/promises";
var patienceMs = 5e3, keptCharacters = 4e3, keptLines = 15;
async function startService(start) {
  let port = await freePort(), fill = (text) => text.replaceAll("{port}", String(port)), [program = "", ...args] = start.command.map(fill), child = spawn(program, args, {
    cwd: start.directory,
    env: childEnvironment(start.parent, { ...start.variables, PORT: String(port) }),
    // A group of its own: a server that forks workers is ended with all of them.
    detached: !0,
    stdio: ["ignore", "pipe", "pipe"]
  }), ended = new AbortController(), end = "", written = "", keep = (data) => {
    written = (written + data.toString()).slice(-keptCharacters);
  };
  child.stdout.on("data", keep), child.stderr.on("data", keep), child.once("error", (error) => {
    end = `it could not be started (${"code" in error ? String(error.code) : "unknown"})`, ended.abort();
  }), child.once("exit", (code, signal) => {
    end = signal === null ? `it ended with code ${code}` : `it was ended by ${signal}`, ended.abort();
  });
  let killNow = () => signalGroup(child, "SIGKILL");
  process.once("exit", killNow);
  let stopped = null;
  return {
    port,
    ended: ended.signal,
    lastWords: () => [...lastLines(written), ...end === "" ? [] : [end]].join(`
`),
    stop: () => (stopped ??= stopGroup(child).finally(() => process.removeListener("exit", killNow)), stopped)
  };
}
function lastLines(text) {
  return text.split(/\r?\n/).map((line) => line.replace(/[\p{Cc}\p{Cf}]/gu, "").trimEnd()).filter((line) => line !== "").slice(-keptLines);
}
async function stopGroup(child) {
  signalGroup(child, "SIGTERM");
  let gone = new AbortController(), exit = child.exitCode === null && child.signalCode === null && child.pid !== void 0 ? once(child, "exit") : Promise.resolve(), late = sleep2(patienceMs, void 0, { signal: gone.signal }).catch(() => {
  });
  await Promise.race([exit, late]), gone.abort(), signalGroup(child, "SIGKILL"), child.stdout?.destroy(), child.stderr?.destroy();
}
function signalGroup({ pid }, signal) {
  if (pid !== void 0)
    try {
      process.kill(-pid, signal);
    } catch {
    }
}
async function freePort() {
  let server = createServer();
  server.listen(0, "127.0.0.1"), await once(server, "listening");
  let address = server.address(), port = typeof address == "object" && address !== null ? address.port : 0;
  return server.close(), await once(server, "close"), port;
}

// src/adapters/http/open.ts
async function openHttpService(spec, headCode) {
  if (spec.start === null)
    return spec.ready !== null && await ready(spec, spec.url, null), createHttpService(spec);
  let started = await startService({
    command: spec.start.command,
    directory: join(headCode.root, spec.start.cwd),
    parent: headCode.environment,
    variables: spec.start.variables
  });
  try {
    let url = spec.url.replaceAll("{port}", String(started.port));
    await ready(spec, url, started);
    let service = createHttpService({ ...spec, url });
    return {
      send: async (request, reading, events, signal) => started.ended.aborted ? { kind: "trouble", trouble: { error: { code: "service-ended", message: `the service has ended: ${redact(started.lastWords(), secretTexts(spec.secrets)).replaceAll(`
`, " | ")}` }, fault: "broken", retryAfterMs: null } } : service.send(request, reading, events, signal),
      close: async () => {
        await service.close(), await started.stop();
      }
    };
  } catch (thrown) {
    throw await started.stop(), thrown;
  }
}
async function ready(spec, url, started) {
  let probe = {
    url: new URL(spec.ready ?? "/", url).href,
    headers: spec.headers,
    wanted: spec.ready === null ? "any reply" : "success",
    timeoutMs: spec.readyTimeoutMs
  };
  if (await waitUntilReady(probe, started?.ended ?? new AbortController().signal)) return;
  let died = started?.ended.aborted === !0, words = redact(started?.lastWords() ?? "", secretTexts(spec.secrets)), silent = `no ${spec.ready === null ? "reply" : `success at ${spec.ready}`} within ${spec.readyTimeoutMs} ms`;
  throw new UserError({
    code: "service-not-ready",
    what: died ? "the service of a target ended before it was ready" : "the service of a target is not ready",
    found: [...died ? [] : [silent], ...words === "" ? [] : [words]].join(`
`),
    accepted: spec.ready === null ? "a reply to GET /" : `a reply of 2xx to GET ${spec.ready}`,
    next: started === null ? "start the service, or correct `url` and `ready` of the target" : "run the command of `start` by hand; raise `readyTimeout` for a service that is slow to start"
  });
}
export {
  openHttpService
};
