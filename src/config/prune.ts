import type { z } from 'zod';
import { valueAt } from '../foundation/schema-words.ts';
import { WrittenConfig } from './written.ts';

export type Path = readonly string[];

/** What of a configuration can be read, and what was left out for it. */
export interface Pruned {
  readonly config: WrittenConfig;
  readonly removed: readonly Path[];
}

/** Each round removes what is wrong; what then lacks a required part is wrong in the next. */
const rounds = 6;

/** The configuration without what the schema refuses, so that the rules are checked in the same round; null when nothing is left. */
export function prune(value: unknown): Pruned | null {
  const removed: Path[] = [];
  let rest = value;
  for (let round = 0; round < rounds; round++) {
    const parsed = WrittenConfig.safeParse(rest);
    if (parsed.success) return { config: parsed.data, removed };
    const wrong = parsed.error.issues.flatMap((issue) => pathsOf(issue)).map((path) => written(rest, path));
    if (wrong.some((path) => path.length === 0)) return null;
    removed.push(...wrong);
    rest = wrong.reduce(without, rest);
  }
  return null;
}

/** A list goes as a whole: to remove one entry would move the others. */
function pathsOf(issue: z.core.$ZodIssue): Path[] {
  const index = issue.path.findIndex((key) => typeof key === 'number');
  if (index >= 0) return [issue.path.slice(0, index).map(String)];
  const path = issue.path.map(String);
  return issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...path, key]) : [path];
}

/** The longest part of the path that is written down: a missing key makes the map wrong that lacks it. */
function written(value: unknown, path: Path): Path {
  return path.length === 0 || valueAt(value, path) !== undefined ? path : written(value, path.slice(0, -1));
}

function without(value: unknown, path: Path): unknown {
  const [key, ...rest] = path;
  if (key === undefined || typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  return Object.fromEntries(
    rest.length === 0
      ? entries.filter(([name]) => name !== key)
      : entries.map(([name, member]) => [name, name === key ? without(member, rest) : member]),
  );
}
