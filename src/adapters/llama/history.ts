import type { Message } from '../../evaluation/dataset/dataset.ts';
import type { HistoryItem } from './runtime.ts';

/** What stands before the text that is asked, in the form of the runtime; null where the last message is no question of a user. */
export function historyOf(
  messages: readonly Message[],
): { readonly before: readonly HistoryItem[]; readonly asked: string } | null {
  const last = messages.at(-1);
  if (
    last?.role !== 'user' ||
    messages.some(({ role, tool_calls }) => role === 'tool' || tool_calls !== undefined)
  )
    return null;
  const before = messages.slice(0, -1).map(({ role, content }): HistoryItem => {
    const text = content ?? '';
    if (role === 'assistant') return { type: 'model', response: [text] };
    return { type: role === 'user' ? 'user' : 'system', text };
  });
  return { before, asked: last.content ?? '' };
}
