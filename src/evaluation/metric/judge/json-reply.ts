/** What a judge's reply holds: one JSON object, or why it holds none that can be trusted. */
export type JsonReply =
  | { readonly kind: 'object'; readonly value: object }
  | { readonly kind: 'none'; readonly why: string };

/** More than any verdict needs: what is longer is a loop, or a copy of what was asked. */
const mostCharacters = 100_000;

/**
 * Reads a reply that must be exactly one JSON object, alone or in one code fence. Text beside it is not read over: a judge that
 * thinks aloud quotes what it judges, and the object in its quotation is not its verdict. Nor is anything mended: a key that stands
 * twice, a number that JSON would round, a second object each leave no verdict.
 */
export function readJsonReply(reply: string): JsonReply {
  if (reply.length > mostCharacters) return none('the reply is too long');
  const text = withoutFence(reply.trim());
  if (text === '') return none('the reply is empty');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return none(holdsTwo(text) ? 'two verdicts' : 'unreadable reply');
  }
  if (Array.isArray(value) && value.length > 1) return none('two verdicts');
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return none('the reply is no JSON object');
  const doubled = doubledKey(text);
  if (doubled !== null) return none(`two verdicts: the key ${JSON.stringify(doubled.slice(0, 40))} twice`);
  const odd = tokensOf(text).find(
    (token) => /^[-\d]/.test(token) && !/^-?\d{1,15}(?:\.0{1,15})?$/.test(token),
  );
  if (odd !== undefined) return none(`${odd.slice(0, 40)} is no whole number`);
  return { kind: 'object', value };
}

/** One code fence around all of it is how many models write JSON; anything before or after it is no part of that. */
function withoutFence(text: string): string {
  const fenced = /^```(?:json|JSON)?[ \t]*\r?\n([\s\S]*)\r?\n[ \t]*```$/.exec(text);
  return fenced?.[1]?.trim() ?? text;
}

/** Whether a reply that is no JSON has more than one beginning of an object; only to say more of what is wrong with it. */
function holdsTwo(text: string): boolean {
  return (text.match(/\{\s*"/g) ?? []).length > 1;
}

/** The tokens of valid JSON, without white space. */
function tokensOf(json: string): readonly string[] {
  return json.match(/"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\]:,]|[^\s"{}[\]:,]+/g) ?? [];
}

/** The first key that stands twice in one object, however it is spelt, or null. */
function doubledKey(json: string): string | null {
  const open: Set<string>[] = [];
  const tokens = tokensOf(json);
  for (const [index, token] of tokens.entries()) {
    if (token === '{' || token === '[') open.push(new Set());
    else if (token === '}' || token === ']') open.pop();
    else if (tokens[index + 1] === ':' && token.startsWith('"')) {
      const key = String(JSON.parse(token));
      const keys = open.at(-1);
      if (keys?.has(key) === true) return key;
      keys?.add(key);
    }
  }
  return null;
}

function none(why: string): JsonReply {
  return { kind: 'none', why };
}
