import { expect, test } from 'vitest';
import { passagesOf } from './passages.ts';

const text = `---
title: Not prose at all here.
---
# A heading that says nothing

Context: Invoices are sent by e-mail on the first day. They cost 2.5 euros, e.g. for paper.
They can be stopped
at any time.

<!-- a remark nobody should read -->
- The **first** item has [a link](https://example.com/x).
- The second item runs
  over two lines.

\`\`\`
code that is not a sentence.
\`\`\`
`;
const sentences = [
  'Invoices are sent by e-mail on the first day.',
  'They cost 2.5 euros, e.g. for paper.',
  'They can be stopped at any time.',
  'The first item has a link.',
  'The second item runs over two lines.',
];

test('sentences are cut without front matter, headings, labels, comments, code and Markdown signs', () => {
  expect(passagesOf([{ path: 'a.md', text }], 'sentence')).toEqual(
    sentences.map((sentence) => ({ path: 'a.md', sentences: [sentence] })),
  );
});

test('paragraphs keep their sentences together and list items apart', () => {
  expect(passagesOf([{ path: 'a.md', text }], 'paragraph').map((passage) => passage.sentences)).toEqual([
    sentences.slice(0, 3),
    sentences.slice(3, 4),
    sentences.slice(4),
  ]);
});

test('Windows line ends change nothing', () => {
  const windows = text.replaceAll('\n', '\r\n');
  expect(passagesOf([{ path: 'a.md', text: windows }], 'sentence')).toEqual(
    passagesOf([{ path: 'a.md', text }], 'sentence'),
  );
});

test('documents stay in order and an empty one has no passage', () => {
  const documents = ['b', 'empty', 'a'].map((path) => ({
    path,
    text: path === 'empty' ? '# Only a title\n' : `All about ${path} here.`,
  }));
  expect(passagesOf(documents, 'paragraph').map(({ path }) => path)).toEqual(['b', 'a']);
});
