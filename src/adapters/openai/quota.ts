import type { Quota } from '../../ports/model.ts';

/** What `x-ratelimit-remaining-*` and `x-ratelimit-reset-*` say; undefined where they are not there. */
export function quotaOf(header: (name: string) => string | null): Quota | undefined {
  const requestsLeft = wholeIn(header('x-ratelimit-remaining-requests'));
  const tokensLeft = wholeIn(header('x-ratelimit-remaining-tokens'));
  if (requestsLeft === null && tokensLeft === null) return undefined;
  return {
    requestsLeft,
    requestsResetMs: durationIn(header('x-ratelimit-reset-requests')),
    tokensLeft,
    tokensResetMs: durationIn(header('x-ratelimit-reset-tokens')),
  };
}

function wholeIn(text: string | null): number | null {
  return text !== null && /^\d{1,15}$/.test(text) ? Number(text) : null;
}

const units: Readonly<Record<string, number>> = { d: 86_400_000, h: 3_600_000, m: 60_000, s: 1000, ms: 1 };

/** `1s`, `6m0s`, `120ms`, `1.5s`; a bare number is seconds. */
function durationIn(text: string | null): number | null {
  if (text === null || text.length > 40) return null;
  if (/^\d+(\.\d+)?$/.test(text)) return Number(text) * 1000;
  if (!/^(\d+(\.\d+)?(ms|[dhms]))+$/.test(text)) return null;
  const parts = [...text.matchAll(/(\d+(?:\.\d+)?)(ms|[dhms])/g)];
  return parts.reduce((sum, [, number, unit = '']) => sum + Number(number) * (units[unit] ?? 0), 0);
}
