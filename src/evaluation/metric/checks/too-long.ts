import { type CheckResult, unknown } from '../check.ts';

/** What a check says of a text whose examination could take too long; null where it may be examined. */
export function tooLong(text: string, most: number): CheckResult | null {
  return text.length <= most
    ? null
    : unknown(`too long to examine: ${text.length} characters, at most ${most}`);
}
