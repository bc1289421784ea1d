import { expect, it } from 'vitest';
import { casesIn } from './dataset-files.ts';

const entry = {
  schema: 'feedback-entry/1',
  id: 'fb_3f9c0a1b7d2e',
  cluster: 'fb_000000000001',
  addedAt: '2026-11-23',
  split: 'test',
  kind: 'regression',
  severity: 'medium',
  tags: ['hallucination'],
  messages: [{ role: 'user', content: 'When do you open?' }],
  badOutput: { role: 'assistant', content: 'At noon.' },
  expect: [
    { type: 'contains', value: '9:00', by: 'tom' },
    { type: 'not-refuses', by: 'tom' },
  ],
  consent: { share: true },
};
const read = (value: unknown) => [
  ...casesIn({
    file: 'evals/feedback/3f/fb_3f9c0a1b7d2e.json',
    bytes: new TextEncoder().encode(JSON.stringify(value, null, 2)),
  }),
];

it('is a case: the conversation is answered again, and not as badly as before', () => {
  expect(read(entry)).toMatchObject([
    {
      kind: 'case',
      case: {
        id: 'fb_3f9c0a1b7d2e',
        messages: entry.messages,
        cluster: 'fb_000000000001',
        tags: { hallucination: 'yes', feedback: 'regression' },
        expect: [
          { type: 'contains', value: '9:00' },
          { type: 'not-refusal' },
          { type: 'not-equals', value: 'At noon.' },
        ],
      },
    },
  ]);
});

it('says who reviewed it to nobody: the digest of a case is that of what it asks', () => {
  const [first] = read(entry);
  const [second] = read({ ...entry, expect: entry.expect.map((each) => ({ ...each, by: 'ada' })) });
  expect(first).toEqual(second);
});

it('of split train is left out with its reason, never silently', () => {
  expect(read({ ...entry, split: 'train' })).toMatchObject([
    { kind: 'left-out', why: expect.stringContaining('train') },
  ]);
});

it.each([
  ['a newer version', { ...entry, schema: 'feedback-entry/2' }, 'newer'],
  ['an id of another shape', { ...entry, id: 'x' }, 'id'],
  ['no conversation', { ...entry, messages: [] }, 'messages'],
])('%s is a problem', (_, value, word) => {
  expect(read(value)).toMatchObject([{ kind: 'problem', problem: { what: expect.stringContaining(word) } }]);
});
