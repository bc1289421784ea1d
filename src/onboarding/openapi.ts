import { parse } from 'yaml';

/** An OpenAPI document in JSON or YAML. Throws an Error for a text that is none. */
export function parseOpenapi(text: string): unknown {
  const document: unknown = parse(text, { maxAliasCount: 50 });
  if (typeof document !== 'object' || document === null || !('paths' in document))
    throw new Error('it has no `paths`');
  return document;
}
