import { filesOf } from './fixture.ts';

type Messages = readonly { readonly role: string; readonly content: string }[];

const prompt = 'prompts/triage.prompt.yml';

/** A model that sorts tickets as the test data says: in one word where it is told so, else in a sentence. */
export function sorts(messages: Messages): string {
  const tickets = [
    ...(filesOf('github-models')[prompt] ?? '').matchAll(/ticket: "(.*)"\n\s+expected: (\w+)/g),
  ];
  const asked = messages.at(-1)?.content.trim() ?? '';
  const [, , label = 'idea'] = tickets.find(([, ticket]) => asked === `Ticket: ${ticket}`) ?? [];
  const told = messages.some(({ role, content }) => role === 'system' && content.includes('one word'));
  return told ? label : `This looks like a matter of ${label} to me.`;
}

/** A model that reads out the first line of the context. */
export function readsOut(messages: Messages): string {
  return /Context:\n(.*)/.exec(messages.at(-1)?.content ?? '')?.[1] ?? 'I do not know.';
}
