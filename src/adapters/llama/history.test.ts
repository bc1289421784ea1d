import { expect, it } from 'vitest';
import { historyOf } from './history.ts';

it('a conversation is what was said before, and the last question', () => {
  const messages = [
    { role: 'system', content: 'Be brief.' },
    { role: 'developer', content: 'In English.' },
    { role: 'user', content: 'One?' },
    { role: 'assistant', content: 'Two.' },
    { role: 'user', content: 'Three?' },
  ] as const;
  expect(historyOf(messages)).toEqual({
    before: [
      { type: 'system', text: 'Be brief.' },
      { type: 'system', text: 'In English.' },
      { type: 'user', text: 'One?' },
      { type: 'model', response: ['Two.'] },
    ],
    asked: 'Three?',
  });
});

it.each([
  [[]],
  [[{ role: 'assistant', content: 'Two.' } as const]],
  [[{ role: 'tool', content: 'x', tool_call_id: '1' } as const, { role: 'user', content: 'One?' } as const]],
])('one that waits for no answer to a user, or in which tools speak, is none: %j', (messages) => {
  expect(historyOf(messages)).toBeNull();
});
