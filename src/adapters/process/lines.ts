/**
 * Cuts a stream of bytes into lines, without their ends. A line longer than `limit` bytes is never gathered: `tooLong` is called once
 * and everything after it is thrown away.
 */
export function createLineCutter(
  limit: number,
  onLine: (line: string) => void,
  tooLong: () => void,
): (bytes: Uint8Array) => void {
  let parts: Uint8Array[] = [];
  let size = 0;
  let given = false;
  return (bytes) => {
    let from = 0;
    while (!given) {
      const end = bytes.indexOf(0x0a, from);
      const part = bytes.subarray(from, end === -1 ? bytes.length : end);
      size += part.length;
      if (size > limit) {
        given = true;
        parts = [];
        tooLong();
        return;
      }
      parts.push(part);
      if (end === -1) return;
      const line = Buffer.concat(parts, size).toString('utf8').trim();
      parts = [];
      size = 0;
      from = end + 1;
      if (line !== '') onLine(line);
    }
  };
}
