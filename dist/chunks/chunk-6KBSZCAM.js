import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);

// src/foundation/pool.ts
async function pool(items, size, work, signal) {
  let queue = items[Symbol.iterator](), failures = [], most = Math.max(1, size), workers = /* @__PURE__ */ new Set(), running = 0, waiting = 0, meanwhile = async (wait) => {
    if (waiting >= 1e3) return wait;
    waiting += 1, running -= 1, hire();
    try {
      await wait;
    } finally {
      waiting -= 1, running += 1;
    }
  }, worker = async () => {
    for (; running <= most && signal?.aborted !== !0 && failures.length === 0; ) {
      let next = queue.next();
      if (next.done === !0) break;
      try {
        await work(next.value, meanwhile);
      } catch (thrown) {
        failures.push(thrown);
      }
    }
    running -= 1;
  }, hire = () => {
    running += 1;
    let hired = worker();
    workers.add(hired), hired.then(() => workers.delete(hired));
  };
  for (let count = 0; count < most; count++) hire();
  for (; workers.size > 0; ) await Promise.all(workers);
  if (failures.length > 0) throw failures[0];
}

export {
  pool
};
