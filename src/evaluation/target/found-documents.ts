import type { Case, Message } from '../dataset/dataset.ts';
import { variablesIn } from './template.ts';

/** The variable of a prompt in whose place the passages stand that a target found. */
const name = 'documents';

export function usesDocuments(messages: readonly Message[]): boolean {
  return messages.some(({ content }) => variablesIn(content ?? '').includes(name));
}

/** A case with what was found for it; its own variable of that name wins, since somebody has said what is to be read. */
export function withDocuments<C extends Pick<Case, 'vars'>>(of: C, found: string | null): C {
  return found === null ? of : { ...of, vars: { [name]: found, ...of.vars } };
}
