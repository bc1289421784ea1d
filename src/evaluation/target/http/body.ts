import type { Json } from '../../../foundation/json.ts';
import type { Case, Message } from '../../dataset/dataset.ts';
import { fillTemplate, type Variables } from '../template.ts';

const alone = /^\{\{\s*([A-Za-z_][\w-]*)\s*\}\}$/;

/** What of a case the body may name: its variables, its conversation as `messages`, and the settings where the case has none such. */
export function bodyVariables(of: Pick<Case, 'vars' | 'messages'>, settings: Variables): Variables {
  return { ...settings, ...(of.messages === null ? {} : { messages: of.messages.map(asJson) }), ...of.vars };
}

/** A turn without the members it does not have. */
function asJson(message: Message): Json {
  return JSON.parse(JSON.stringify(message));
}

/**
 * The body with every `{{name}}` in its texts filled: a text that is one placeholder becomes the value itself, elsewhere values are
 * written into the text. Keys stay as they are, and what is inserted is never read as a template again.
 * @throws UserError `template-unknown-variable`
 */
export function fillBody(body: Json, variables: Variables): Json {
  if (typeof body === 'string') {
    const name = alone.exec(body)?.[1];
    if (name !== undefined && Object.hasOwn(variables, name)) return variables[name] ?? null;
    return fillTemplate(body, variables);
  }
  if (body === null || typeof body !== 'object') return body;
  if (isList(body)) return body.map((each) => fillBody(each, variables));
  return Object.fromEntries(Object.entries(body).map(([key, value]) => [key, fillBody(value, variables)]));
}

/** What is sent: JSON, or the text itself where the body is one; undefined for none. */
export function writeBody(filled: Json | undefined): { readonly type: string; readonly text: string } | null {
  if (filled === undefined) return null;
  if (typeof filled === 'string') return { type: 'text/plain; charset=utf-8', text: filled };
  return { type: 'application/json', text: JSON.stringify(filled) };
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
