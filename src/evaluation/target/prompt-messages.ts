import { UserError, type Where } from '../../foundation/error.ts';
import type { Case, Message } from '../dataset/dataset.ts';
import type { PromptFile } from './prompt-file.ts';
import { conversationOf, instructs } from './template.ts';

/**
 * The messages by which a prompt asks a case. Throws UserError as `conversationOf`, and `prompt-invalid` for a prompt of one text of
 * which a case would send nothing, since its conversation takes the place of all that the user says.
 */
export function promptMessages(
  prompt: Pick<PromptFile, 'messages' | 'isText' | 'settingsIn'>,
  of: Pick<Case, 'vars' | 'messages'>,
  where?: Where,
): Message[] {
  const last = of.messages?.at(-1)?.role;
  if (prompt.isText && !prompt.messages.some(instructs) && (last === 'user' || last === 'tool')) {
    throw new UserError({
      code: 'prompt-invalid',
      what: 'the case brings a conversation that waits for its answer, so nothing of the prompt would be sent',
      ...(where === undefined ? {} : { where }),
      found: 'a prompt of one text in the role of the user',
      accepted: '`role: system`, a conversation that ends with the assistant, or a case without `messages`',
      next: `add \`role: system\` to ${prompt.settingsIn}`,
    });
  }
  return conversationOf(prompt.messages, of, where);
}
