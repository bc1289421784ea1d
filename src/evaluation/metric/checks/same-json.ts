import type { Json } from '../../../foundation/json.ts';

/** Whether two values are equal, whatever the order of keys. As deep as `wanted`, which comes from a file that was bounded on reading. */
export function sameJson(wanted: Json, given: unknown): boolean {
  if (Array.isArray(wanted)) return sameList(wanted, given, sameJson);
  if (typeof wanted !== 'object' || wanted === null) return wanted === given;
  if (!isMap(given)) return false;
  const keys = Object.keys(wanted);
  return Object.keys(given).length === keys.length && holdsAll(wanted, given, sameJson);
}

/** Whether every part of `wanted` is in `given`: maps there may have more, all else must be equal. */
export function isWithin(wanted: Json, given: unknown): boolean {
  if (Array.isArray(wanted)) return sameList(wanted, given, isWithin);
  if (typeof wanted !== 'object' || wanted === null) return wanted === given;
  return isMap(given) && holdsAll(wanted, given, isWithin);
}

type Compare = (wanted: Json, given: unknown) => boolean;

function sameList(wanted: readonly Json[], given: unknown, same: Compare): boolean {
  if (!Array.isArray(given) || given.length !== wanted.length) return false;
  return wanted.every((each, index) => same(each, given[index]));
}

function holdsAll(wanted: object, given: Readonly<Record<string, unknown>>, same: Compare): boolean {
  return Object.entries(wanted).every(([key, each]) => Object.hasOwn(given, key) && same(each, given[key]));
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
