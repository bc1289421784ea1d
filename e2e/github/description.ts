import { readFileSync } from 'node:fs';
import { join } from 'node:path';

type Node = Readonly<Record<string, unknown>>;

/** GitHub's description of the operations that we call, as committed. */
export function readDescription(): Node {
  return JSON.parse(readFileSync(join(import.meta.dirname, 'description', 'github.json'), 'utf8'));
}

/**
 * The description with OpenAPI 3.0's `nullable` written as JSON schema writes it: the validator would throw on one without a type
 * and take the process along.
 */
export function withoutNullable(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(withoutNullable);
  if (typeof node !== 'object' || node === null) return node;
  const { nullable, ...rest } = Object.fromEntries(
    Object.entries(node).map(([key, value]) => [
      key,
      key === 'examples' || key === 'default' ? value : withoutNullable(value),
    ]),
  );
  if (nullable !== true) return rest;
  const { type, enum: values } = rest;
  if (typeof type !== 'string' || '$ref' in rest || 'allOf' in rest || 'anyOf' in rest || 'oneOf' in rest) {
    return { anyOf: [{ type: 'null' }, rest] };
  }
  const widened = Array.isArray(values) && !values.includes(null) ? { enum: [...values, null] } : {};
  return { ...rest, type: [type, 'null'], ...widened };
}

/** What a reference of the description stands for, followed to its end. */
export function resolve(description: Node, node: unknown): unknown {
  if (typeof node !== 'object' || node === null || !('$ref' in node) || typeof node.$ref !== 'string')
    return node;
  const found = node.$ref
    .split('/')
    .slice(1)
    .reduce<unknown>(
      (at, key) => (typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined),
      description,
    );
  return resolve(description, found);
}
