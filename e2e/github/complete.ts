import { readDescription, resolve } from './description.ts';

const description = readDescription();

/**
 * An answer laid over GitHub's own example of it, so that it has every member that GitHub's answers have. A list takes the shape of
 * the example's first item for each of its items.
 */
export function complete(operationId: string, status: number, body: unknown): unknown {
  if (body === undefined || status >= 300) return body;
  const example = exampleOf(operationId, status);
  return example === undefined ? body : overlay(example, body);
}

const examples = new Map<string, unknown>();

function exampleOf(operationId: string, status: number): unknown {
  const key = `${operationId} ${status}`;
  if (!examples.has(key)) examples.set(key, findExample(operationId, status));
  return examples.get(key);
}

function findExample(operationId: string, status: number): unknown {
  const paths = member(description, 'paths');
  for (const methods of Object.values(paths)) {
    for (const operation of Object.values(nodeOf(methods))) {
      if (nodeOf(operation)['operationId'] !== operationId) continue;
      const answer = nodeOf(resolve(description, member(operation, 'responses')[String(status)]));
      const content = member(answer, 'content')['application/json'];
      const [first] = Object.values(member(content, 'examples'));
      return nodeOf(resolve(description, first))['value'];
    }
  }
  return undefined;
}

function overlay(example: unknown, body: unknown): unknown {
  if (Array.isArray(body)) {
    const item = Array.isArray(example) ? example[0] : undefined;
    return item === undefined ? body : body.map((each) => overlay(item, each));
  }
  if (typeof body !== 'object' || body === null || typeof example !== 'object' || example === null)
    return body;
  const merged: Record<string, unknown> = { ...example };
  for (const [key, value] of Object.entries(body)) merged[key] = overlay(Reflect.get(example, key), value);
  return merged;
}

function member(node: unknown, key: string): Readonly<Record<string, unknown>> {
  return nodeOf(nodeOf(node)[key]);
}

function nodeOf(node: unknown): Readonly<Record<string, unknown>> {
  return typeof node === 'object' && node !== null ? Object.fromEntries(Object.entries(node)) : {};
}
