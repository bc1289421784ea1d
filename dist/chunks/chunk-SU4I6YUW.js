import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);

// src/adapters/clock/clock.ts
var systemClock = {
  now: () => /* @__PURE__ */ new Date(),
  monotonicMs: () => performance.now(),
  sleep: (ms, signal) => new Promise((resolve) => {
    if (signal?.aborted === !0) return resolve();
    let end = () => {
      clearTimeout(timer), signal?.removeEventListener("abort", end), resolve();
    }, timer = setTimeout(end, Math.min(ms, 2 ** 31 - 1));
    signal?.addEventListener("abort", end);
  })
};

export {
  systemClock
};
