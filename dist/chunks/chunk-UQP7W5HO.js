import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);

// src/foundation/random.ts
import { createHash } from "node:crypto";
function seededRandom(seed) {
  let key = createHash("sha256").update(seed).digest(), a = key.readInt32LE(0), b = key.readInt32LE(4), c = key.readInt32LE(8), counter = key.readInt32LE(12);
  return () => {
    let sum = (a + b | 0) + counter | 0;
    return counter = counter + 1 | 0, a = b ^ b >>> 9, b = c + (c << 3) | 0, c = c << 21 | c >>> 11, c = c + sum | 0, (sum >>> 0) / 2 ** 32;
  };
}
function shuffled(items, seed) {
  let random = seededRandom(seed), keyed = items.map((item) => ({ item, key: random() }));
  return keyed.sort((a, b) => a.key - b.key), keyed.map(({ item }) => item);
}

export {
  seededRandom,
  shuffled
};
