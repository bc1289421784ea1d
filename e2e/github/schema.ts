import { resolve } from './description.ts';

type Node = Readonly<Record<string, unknown>>;

/** The keys that some form of a schema's value must have. */
export function requiredOf(description: Node, schema: unknown): ReadonlySet<string> {
  return new Set(
    formsOf(description, schema).flatMap(({ required }) => (Array.isArray(required) ? required : [])),
  );
}

/** The schema of a member of a value, or of a list's `items`: in whatever form of the value it is described. */
export function propertyOf(description: Node, schema: unknown, key: string): unknown {
  const found = formsOf(description, schema)
    .map((form) => (key === 'items' && 'items' in form ? form['items'] : membersOf(form['properties'])[key]))
    .filter((each) => each !== undefined);
  return found.length === 1 ? found[0] : { anyOf: found };
}

/** A schema and everything that it is put together from. */
function formsOf(description: Node, schema: unknown): Node[] {
  const own = membersOf(resolve(description, schema));
  const others = ['allOf', 'anyOf', 'oneOf'].flatMap((key) => {
    const list = own[key];
    return Array.isArray(list) ? list.flatMap((each) => formsOf(description, each)) : [];
  });
  return [own, ...others];
}

/** The members of an object; none of anything else. */
export function membersOf(node: unknown): Node {
  return typeof node === 'object' && node !== null ? Object.fromEntries(Object.entries(node)) : {};
}
