import { describe, expect, it } from 'vitest';
import { retryAfterMs } from './retry-after.ts';

const now = Date.parse('2026-11-20T12:00:00Z');
const asked = (headers: Record<string, string>) => {
  const all = new Headers(headers);
  return retryAfterMs((name) => all.get(name), now);
};

describe('how long a server asks to wait', () => {
  it.each([
    ['seconds', { 'retry-after': '3' }, 3000],
    ['parts of a second', { 'retry-after': '0.5' }, 500],
    ['no time', { 'retry-after': '0' }, 0],
    ['a date', { 'retry-after': 'Fri, 20 Nov 2026 12:00:09 GMT' }, 9000],
    ['a date that is over', { 'retry-after': 'Fri, 20 Nov 2026 11:00:00 GMT' }, 0],
    ['milliseconds, which are more exact', { 'retry-after-ms': '1250', 'retry-after': '2' }, 1250],
  ])('may be given as %s', (_, headers, ms) => {
    expect(asked(headers)).toBe(ms);
  });

  it.each([['-1'], ['soon'], [''], ['1e9999'], ['NaN'], ['0x10']])('is unknown where it says %j', (text) => {
    expect(asked({ 'retry-after': text })).toBe(null);
  });

  it('is unknown without headers', () => {
    expect(retryAfterMs(() => undefined, now)).toBe(null);
  });

  it('falls back to the seconds where the milliseconds are nonsense', () => {
    expect(asked({ 'retry-after-ms': 'x', 'retry-after': '2' })).toBe(2000);
  });
});
