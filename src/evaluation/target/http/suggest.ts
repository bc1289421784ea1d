import type { Json } from '../../../foundation/json.ts';
import { valueAt } from '../../../foundation/schema-words.ts';

/** A target that a service's own description allows, to be looked at by a person before it is used. */
export interface HttpSuggestion {
  /** Route of the service, such as /answer. */
  readonly route: string;
  /** As it is written in the configuration. */
  readonly target: { readonly kind: 'http' } & { readonly [key: string]: Json };
  /** Names that every case needs among its vars. */
  readonly variables: readonly string[];
}

/**
 * Targets that an OpenAPI document suggests, the likeliest first: routes that take JSON by POST, with the required members of their
 * body as variables, and the members of their reply that look like an answer, contexts, usage. Empty for anything else.
 */
export function suggestHttpTargets(openapi: unknown, baseUrl: string): readonly HttpSuggestion[] {
  const routes = Object.entries(asMap(valueAt(openapi, ['paths'])));
  const ready = readyRoutes.find((route) =>
    routes.some(([path, item]) => path === route && 'get' in asMap(item)),
  );
  return routes
    .flatMap(([route, item]) => suggestionOf(openapi, baseUrl, ready, route, valueAt(item, ['post'])))
    .sort((one, other) => other.likely - one.likely)
    .map(({ likely: _, ...suggestion }) => suggestion);
}

const readyRoutes = ['/readyz', '/ready', '/healthz', '/health', '/livez'];

/** Members of a reply by what they usually hold, the surest first. */
const usual = {
  answer: ['answer', 'output', 'response', 'reply', 'result', 'completion', 'text', 'content', 'message'],
  contexts: ['contexts', 'context', 'documents', 'passages', 'sources', 'chunks'],
  usage: ['usage', 'token_usage', 'tokens'],
  model: ['model', 'model_name'],
  fingerprint: ['system_fingerprint', 'fingerprint'],
  traceId: ['trace_id', 'traceId'],
  toolCalls: ['tool_calls', 'toolCalls'],
} as const;

function suggestionOf(
  openapi: unknown,
  baseUrl: string,
  ready: string | undefined,
  route: string,
  operation: unknown,
): (HttpSuggestion & { readonly likely: number })[] {
  const body = schemaOf(openapi, valueAt(operation, ['requestBody', 'content', 'application/json']));
  const members = Object.keys(asMap(valueAt(body, ['properties'])));
  // One that takes nothing cannot be asked a case.
  if (members.length === 0 || route.includes('{')) return [];
  const required = asList(valueAt(body, ['required'])).filter((name) => typeof name === 'string');
  const variables = required.length > 0 ? required : members.slice(0, 1);
  const content = asMap(valueAt(operation, ['responses', '200', 'content']));
  const streams = 'text/event-stream' in content;
  const json = schemaOf(openapi, content['application/json']);
  const properties = asMap(valueAt(json, ['properties']));
  const extract = streams ? {} : extractOf(openapi, properties);
  return [
    {
      route,
      target: {
        kind: 'http',
        url: new URL(route, baseUrl).href,
        ...(ready === undefined ? {} : { ready }),
        body: Object.fromEntries(variables.map((name) => [name, `{{${name}}}`])),
        ...(Object.keys(extract).length === 0 ? {} : { extract }),
        ...(streams ? { stream: 'sse' } : {}),
      },
      variables,
      likely: Object.keys(extract).length + ('answer' in extract ? 10 : 0) + (streams ? 1 : 0),
    },
  ];
}

function extractOf(openapi: unknown, properties: Readonly<Record<string, unknown>>): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [key, names] of Object.entries(usual)) {
    const name = names.find((each) => each in properties);
    if (name !== undefined) found[key] = name;
  }
  const texts = Object.keys(properties).filter((name) => valueAt(properties[name], ['type']) === 'string');
  const [only] = texts;
  if (!('answer' in found) && only !== undefined && texts.length === 1) found['answer'] = only;
  const contexts = found['contexts'];
  const items =
    contexts === undefined ? undefined : resolve(openapi, valueAt(properties[contexts], ['items']));
  if (contexts !== undefined && valueAt(items, ['properties', 'id']) !== undefined)
    found['retrieved'] = `$.${contexts}[*].id`;
  return found;
}

function schemaOf(openapi: unknown, media: unknown): unknown {
  return resolve(openapi, valueAt(media, ['schema']));
}

/** A schema, or what its `$ref` inside the document names; a chain that does not end is nothing. */
function resolve(openapi: unknown, schema: unknown, depth = 0): unknown {
  const reference = valueAt(schema, ['$ref']);
  if (typeof reference !== 'string') return schema;
  if (!reference.startsWith('#/') || depth > 10) return undefined;
  return resolve(openapi, valueAt(openapi, reference.slice(2).split('/')), depth + 1);
}

function asMap(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
