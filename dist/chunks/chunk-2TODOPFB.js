import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);

// src/adapters/clock/clock.ts
var systemClock = {
  after: (ms, call) => {
    let timer = setTimeout(call, Math.min(ms, 2147483647));
    return () => clearTimeout(timer);
  },
  now: () => /* @__PURE__ */ new Date(),
  monotonicMs: () => performance.now(),
  sleep: (ms, signal) => new Promise((resolve) => {
    if (signal?.aborted === !0) return resolve();
    let end = () => {
      clearTimeout(timer), signal?.removeEventListener("abort", end), resolve();
    }, timer = setTimeout(end, Math.min(ms, 2147483647));
    signal?.addEventListener("abort", end);
  })
};

export {
  systemClock
};
