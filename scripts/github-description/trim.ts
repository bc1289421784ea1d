type Node = Readonly<Record<string, unknown>>;

/** Keys that explain and do not check. */
const prose = new Set([
  'description',
  'summary',
  'externalDocs',
  'tags',
  'x-github',
  'example',
  'deprecated',
  'title',
]);

/** The description with only those operations, the components they reach, and one example for each of their good answers. */
export function trimDescription(whole: unknown, operationIds: readonly string[]): object {
  const root = asNode(whole);
  const wanted = new Set(operationIds);
  const paths: Record<string, Record<string, unknown>> = {};
  for (const [path, methods] of Object.entries(asNode(root['paths']))) {
    for (const [method, operation] of Object.entries(asNode(methods))) {
      const { operationId } = asNode(operation);
      if (typeof operationId !== 'string' || !wanted.delete(operationId)) continue;
      paths[path] = { ...paths[path], [method]: strip(operation, []) };
    }
  }
  if (wanted.size > 0) throw new Error(`GitHub's description has no ${[...wanted].join(', ')}`);
  const components: Record<string, Record<string, unknown>> = {};
  collect(root, paths, components);
  return { openapi: root['openapi'], info: { title: 'GitHub, trimmed', version: '1' }, paths, components };
}

/** The schemas of those webhooks' payloads and what they reach, as one document of JSON Schema. */
export function trimWebhooks(whole: unknown, names: readonly string[]): object {
  const root = asNode(whole);
  const components: Record<string, Record<string, unknown>> = {};
  for (const name of names) {
    const { post } = asNode(asNode(root['webhooks'])[name]);
    const { requestBody } = asNode(post);
    if (requestBody === undefined) throw new Error(`GitHub's description has no webhook ${name}`);
    collect(root, requestBody, components);
  }
  return { components: { schemas: components['schemas'] } };
}

/** Copies every component that `from` refers to, and what those refer to. */
function collect(root: Node, from: unknown, into: Record<string, Record<string, unknown>>): void {
  for (const reference of referencesOf(from)) {
    const [, , group = '', name = ''] = reference.split('/');
    if (into[group]?.[name] !== undefined) continue;
    const found = strip(asNode(asNode(root['components'])[group])[name], ['components', group]);
    into[group] = { ...into[group], [name]: found };
    collect(root, found, into);
  }
}

function referencesOf(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(referencesOf);
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) =>
    key === '$ref' && typeof value === 'string' ? [value] : referencesOf(value),
  );
}

/** Without prose; a key below `properties` is a name and stays, whatever it is called; examples stay as they are. */
function strip(node: unknown, path: readonly string[]): unknown {
  if (path.includes('examples')) return node;
  if (Array.isArray(node)) return node.map((item, index) => strip(item, [...path, String(index)]));
  if (typeof node !== 'object' || node === null) return node;
  const named = path.at(-1) === 'properties';
  const lean = Object.entries(node).filter(([key]) => named || !prose.has(key));
  return Object.fromEntries(lean.map(([key, value]) => [key, strip(value, [...path, key])]));
}

function asNode(value: unknown): Node {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}
