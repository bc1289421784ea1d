import { type Problem, throwIfAny, type Where } from '../../foundation/error.ts';
import { canonicalJson, type Json } from '../../foundation/json.ts';
import { nearestName } from '../../foundation/nearest.ts';
import type { Case, Message } from '../dataset/dataset.ts';

export type Variables = { readonly [name: string]: Json };

const placeholder = /\{\{\s*([A-Za-z_][\w-]*)\s*\}\}/g;

/**
 * The text with every `{{name}}` replaced by that variable: strings verbatim, other values as JSON. What is inserted is never read
 * as a template again, so the text of a case cannot reach other variables.
 * @throws UserError `template-unknown-variable` naming every variable that `variables` does not define
 */
export function fillTemplate(text: string, variables: Variables, where?: Where): string {
  throwIfAny(unknownVariables(text, variables, where));
  return text.replace(placeholder, (_, name: string) => show(variables[name] ?? null));
}

/**
 * The messages that ask this case. Without a conversation of its own: the prompt, filled. With one that waits for the assistant:
 * the prompt's system messages and that conversation. With one in which the assistant spoke last: both, then the rest of the prompt.
 * @throws UserError as `fillTemplate`
 */
export function conversationOf(
  prompt: readonly Message[],
  of: Pick<Case, 'vars' | 'messages'>,
  where?: Where,
): Message[] {
  const fill = (messages: readonly Message[]): Message[] =>
    messages.map(({ role, content }) => ({ role, content: fillTemplate(content, of.vars, where) }));
  if (of.messages === null || of.messages.length === 0) return fill(prompt);
  const system = prompt.filter(({ role }) => role === 'system');
  const rest = of.messages.at(-1)?.role === 'user' ? [] : prompt.filter(({ role }) => role !== 'system');
  return [...fill(system), ...of.messages, ...fill(rest)];
}

function unknownVariables(text: string, variables: Variables, where: Where | undefined): Problem[] {
  const names = new Set([...text.matchAll(placeholder)].map(([, name = '']) => name));
  const known = Object.keys(variables);
  return [...names]
    .filter((name) => !Object.hasOwn(variables, name))
    .map((name) => {
      const near = nearestName(name, known);
      return {
        code: 'template-unknown-variable',
        what: `the prompt uses {{${name}}}, which the case does not define`,
        ...(where === undefined ? {} : { where }),
        found: `{{${name}}}`,
        accepted: known.length === 0 ? 'no variable: the case has none' : known.join(', '),
        next: near === null ? `add "${name}" to the vars of every case, or remove it` : `write {{${near}}}`,
      };
    });
}

function show(value: Json): string {
  return typeof value === 'string' ? value : canonicalJson(value);
}
