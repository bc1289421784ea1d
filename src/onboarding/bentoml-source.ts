import type { Json } from '../foundation/json.ts';
import { insideBrackets, parametersOf, statementsOf, withoutComments } from './python-source.ts';

/** What a BentoML service would say of itself in OpenAPI, as far as its source tells it: routes, parameters, and replies of its own classes. */
export function describeService(source: string): Json {
  const text = withoutComments(source);
  const classes = statementsOf(text).filter(({ kind }) => kind === 'class');
  const schemas = Object.fromEntries(classes.map((each) => [each.name, schemaOfClass(each.text)]));
  const routes = [...text.matchAll(/@bentoml\.api\b/g)].flatMap((match) => {
    const route = routeOf(text.slice(match.index), Object.keys(schemas));
    return route === null ? [] : [route];
  });
  return {
    paths: { '/readyz': { get: {} }, ...Object.fromEntries(routes) },
    components: { schemas },
  };
}

function routeOf(text: string, classes: readonly string[]): readonly [string, Json] | null {
  const head = /^@bentoml\.api\s*(\()?/.exec(text);
  if (head === null) return null;
  const options = head[1] === undefined ? '' : insideBrackets(text, head[0].length);
  const after = text.slice(head[0].length + options.length);
  const signature = /\bdef\s+(\w+)\s*\(/.exec(after);
  const name = signature?.[1];
  if (signature === null || name === undefined) return null;
  const inside = insideBrackets(after, signature.index + signature[0].length);
  const returns = /^\)\s*->\s*([^:]+?)\s*:/.exec(
    after.slice(signature.index + signature[0].length + inside.length),
  );
  const parameters = parametersOf(after.slice(signature.index)).filter(
    ({ type }) => type === null || !/\bContext\b/.test(type),
  );
  return [
    /\broute\s*=\s*["']([^"']+)["']/.exec(options)?.[1] ?? `/${name}`,
    {
      post: {
        requestBody: json({
          properties: Object.fromEntries(
            parameters.map((each) => [each.name, schemaOfType(each.type ?? '')]),
          ),
          required: parameters.filter(({ hasDefault }) => !hasDefault).map((each) => each.name),
        }),
        responses: { '200': replyOf(returns?.[1] ?? '', classes) },
      },
    },
  ];
}

function replyOf(type: string, classes: readonly string[]): Json {
  if (/\b(?:Async)?(?:Generator|Iterator|Iterable)\b/.test(type))
    return { content: { 'text/event-stream': {} } };
  return classes.includes(type)
    ? json({ $ref: `#/components/schemas/${type}` })
    : { content: { 'text/plain': {} } };
}

/** Annotated members of a class. */
function schemaOfClass(text: string): Json {
  const members = [...text.matchAll(/^[ \t]+(\w+)\s*:\s*([^=\n]+)/gm)].map(([, name = '', type = '']) => [
    name,
    schemaOfType(type.trim()),
  ]);
  return { properties: Object.fromEntries(members) };
}

function schemaOfType(type: string): Json {
  const item = /^(?:list|List|Sequence|tuple)\[\s*(\w+)/.exec(type)?.[1];
  if (item !== undefined)
    return {
      type: 'array',
      items: /^[A-Z]/.test(item) ? { $ref: `#/components/schemas/${item}` } : { type: 'string' },
    };
  return type === 'str' ? { type: 'string' } : {};
}

function json(schema: Json): Json {
  return { content: { 'application/json': { schema } } };
}
