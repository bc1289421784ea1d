import { readDescription, resolve } from './description.ts';
import { membersOf, propertyOf, requiredOf } from './schema.ts';

const description = readDescription();

/** Operations that cannot be completed by GitHub's example alone, since it lacks what GitHub's own schema of it requires. */
const lackingInExample: Readonly<Record<string, object>> = {
  'repos/get': { language: null },
  'repos/get-collaborator-permission-level': { user: { role_name: 'unknown' } },
};

/**
 * An answer with the members that GitHub's schema requires and the answer does not give, taken from GitHub's own example. A list takes
 * the shape of the example's first item for each of its items; a list that only the example has comes empty, since its items are not
 * there. What the schema does not require is never lent: it would be said of a thing it is not true of.
 */
export function complete(operationId: string, status: number, body: unknown): unknown {
  if (body === undefined || status >= 300) return body;
  const known = answerOf(operationId, status);
  return known === null ? body : overlay(known.schema, known.example, body);
}

interface KnownAnswer {
  readonly schema: unknown;
  readonly example: unknown;
}

const answers = new Map<string, KnownAnswer | null>();

function answerOf(operationId: string, status: number): KnownAnswer | null {
  const key = `${operationId} ${status}`;
  const known = answers.get(key);
  if (known !== undefined) return known;
  const found = findAnswer(operationId, status);
  answers.set(key, found);
  return found;
}

function findAnswer(operationId: string, status: number): KnownAnswer | null {
  const operations = Object.values(membersOf(description['paths'])).flatMap((methods) =>
    Object.values(membersOf(methods)).map(membersOf),
  );
  const operation = operations.find((each) => each['operationId'] === operationId);
  const answer = membersOf(resolve(description, membersOf(operation?.['responses'])[String(status)]));
  const content = membersOf(membersOf(answer['content'])['application/json']);
  const [first] = Object.values(membersOf(content['examples']));
  const example = membersOf(resolve(description, first))['value'];
  return example === undefined ? null : { schema: content['schema'], example: mended(operationId, example) };
}

function mended(operationId: string, example: unknown): unknown {
  const lacking = lackingInExample[operationId];
  return lacking === undefined ? example : merge(example, lacking);
}

function merge(under: unknown, over: unknown): unknown {
  if (typeof over !== 'object' || over === null) return over;
  const merged: Record<string, unknown> = { ...membersOf(under) };
  for (const [key, value] of Object.entries(over)) merged[key] = merge(merged[key], value);
  return merged;
}

function overlay(schema: unknown, example: unknown, body: unknown): unknown {
  if (Array.isArray(body)) {
    const item = Array.isArray(example) ? example[0] : undefined;
    const itemSchema = propertyOf(description, schema, 'items');
    return item === undefined ? body : body.map((each) => overlay(itemSchema, item, each));
  }
  if (typeof body !== 'object' || body === null || typeof example !== 'object' || example === null)
    return body;
  const lent = membersOf(example);
  const full: Record<string, unknown> = {};
  for (const key of requiredOf(description, schema))
    if (key in lent && !(key in body)) full[key] = withEmptyLists(lent[key]);
  for (const [key, value] of Object.entries(body))
    full[key] = overlay(propertyOf(description, schema, key), lent[key], value);
  return full;
}

function withEmptyLists(example: unknown): unknown {
  if (Array.isArray(example)) return [];
  if (typeof example !== 'object' || example === null) return example;
  return Object.fromEntries(Object.entries(example).map(([key, value]) => [key, withEmptyLists(value)]));
}
