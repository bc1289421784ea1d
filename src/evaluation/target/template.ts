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
  const { names, parts } = split(text);
  if (!names.every((name) => Object.hasOwn(variables, name)))
    throwIfAny(unknownVariables(names, variables, where));
  return parts.map((part, index) => (index % 2 === 0 ? part : show(variables[part] ?? null))).join('');
}

/**
 * The messages that ask this case. Without a conversation of its own: the prompt, filled. With one that waits for the assistant:
 * the prompt's system messages and that conversation, its tools' answers included. With one in which the assistant spoke last: both, then the rest of the prompt.
 * @throws UserError as `fillTemplate`
 */
export function conversationOf(
  prompt: readonly Message[],
  of: Pick<Case, 'vars' | 'messages'>,
  where?: Where,
): Message[] {
  const fill = (messages: readonly Message[]): Message[] =>
    messages.map((message) => ({ ...message, content: fillTemplate(message.content, of.vars, where) }));
  if (of.messages === null || of.messages.length === 0) return fill(prompt);
  const last = of.messages.at(-1)?.role;
  const rest = last === 'user' || last === 'tool' ? [] : prompt.filter((message) => !instructs(message));
  return [...fill(prompt.filter(instructs)), ...of.messages, ...fill(rest)];
}

/** Whether a message says how to answer, whatever is asked: newer models call it `developer`. */
export function instructs({ role }: Message): boolean {
  return role === 'system' || role === 'developer';
}

/** Names of the variables that a text uses. */
export function variablesIn(text: string): readonly string[] {
  return split(text).names;
}

interface Split {
  /** Texts, and between each two of them the name of a variable. */
  readonly parts: readonly string[];
  readonly names: readonly string[];
}

/** Every case of a run fills the same few texts. */
const recent = new Map<string, Split>();
const mostRecent = 100;

function split(text: string): Split {
  const known = recent.get(text);
  if (known !== undefined) return known;
  const parts = text.split(placeholder);
  const made = { parts, names: [...new Set(parts.filter((_, index) => index % 2 === 1))] };
  if (recent.size >= mostRecent) recent.clear();
  recent.set(text, made);
  return made;
}

function unknownVariables(
  names: readonly string[],
  variables: Variables,
  where: Where | undefined,
): Problem[] {
  const known = Object.keys(variables);
  return names
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
