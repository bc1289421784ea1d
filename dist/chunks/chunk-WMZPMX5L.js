import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);

// src/adapters/process/lines.ts
function createLineCutter(limit, onLine, tooLong) {
  let parts = [], size = 0, given = !1;
  return (bytes) => {
    let from = 0;
    for (; !given; ) {
      let end = bytes.indexOf(10, from), part = bytes.subarray(from, end === -1 ? bytes.length : end);
      if (size += part.length, size > limit) {
        given = !0, parts = [], tooLong();
        return;
      }
      if (parts.push(part), end === -1) return;
      let line = Buffer.concat(parts, size).toString("utf8").trim();
      parts = [], size = 0, from = end + 1, line !== "" && onLine(line);
    }
  };
}

export {
  createLineCutter
};
