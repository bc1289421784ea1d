import type { z } from 'zod';
import { configJsonSchema } from './json-schema.ts';
import { notBuilt } from './not-built.ts';

type Node = z.core.JSONSchema.BaseSchema;

/**
 * The keys that the schema accepts in the map at a path, none where it accepts no map there. `kind` is the value of that key in the
 * map, for maps of several forms.
 */
export function knownKeys(path: readonly string[], kind: unknown): readonly string[] {
  const maps = path.reduce<readonly Node[]>(
    (nodes, key) => nodes.flatMap((node) => below(node, key)),
    formsOf(configJsonSchema()),
  );
  const named = maps.filter((node) => isOfKind(node, kind));
  const keys = (named.length === 0 ? maps : named).flatMap((node) => Object.keys(node.properties ?? {}));
  return [...new Set(keys)].filter((key) => path.length > 0 || !isReserved(key));
}

function below(node: Node, key: string): readonly Node[] {
  const properties = node.properties ?? {};
  const next = Object.hasOwn(properties, key)
    ? properties[key]
    : (node.additionalProperties ?? (Array.isArray(node.items) ? undefined : node.items));
  return typeof next === 'object' ? formsOf(next) : [];
}

function formsOf(node: Node): readonly Node[] {
  const forms = [...(node.anyOf ?? []), ...(node.oneOf ?? [])];
  return forms.length === 0
    ? [node]
    : forms.flatMap((form) => (typeof form === 'object' ? formsOf(form) : []));
}

function isOfKind(node: Node, kind: unknown): boolean {
  const own = node.properties?.['kind'];
  return typeof own === 'object' && own.const === kind;
}

/** Whole sections that must stay empty in this version: nobody is sent there. */
function isReserved(key: string): boolean {
  return notBuilt.some(({ path }) => path.length === 1 && path[0] === key);
}
