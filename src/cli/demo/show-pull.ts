import { showDuration } from '../../foundation/duration.ts';
import { showMarkdown } from '../show-markdown.ts';
import type { Terminal } from '../terminal.ts';
import type { PublishedPull } from './pull-request.ts';

const signs = { success: '✓', failure: '✗', neutral: '–', action_required: '!' } as const;
const colors = { success: 'green', failure: 'red', neutral: 'dim', action_required: 'yellow' } as const;

/** The check and the comment of a pull request, as its page on GitHub would show them. */
export function showPull(
  { check, comment }: PublishedPull,
  { number, title, ms }: { readonly number: number; readonly title: string; readonly ms: number },
  terminal: Terminal,
): void {
  terminal.say('');
  terminal.say('─'.repeat(78), 'dim');
  terminal.say(`#${number}  ${title}`, 'bold');
  terminal.say(`plan, 3 shards at once, gate: ${showDuration(ms)}`, 'dim');
  terminal.say('');
  terminal.say(`${signs[check.conclusion]} ${check.name}  ${check.conclusion}`, colors[check.conclusion]);
  terminal.say(`  ${check.title}`);
  terminal.say('');
  if (comment === null) {
    terminal.say('no comment: there is nothing to say', 'dim');
    return;
  }
  terminal.say('plumbline commented', 'dim');
  for (const { text, style } of showMarkdown(comment)) terminal.say(`  ${text}`.trimEnd(), style);
}
