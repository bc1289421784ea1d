import fc from 'fast-check';
import { expect, it } from 'vitest';
import { casesInJson, elementsOf } from './json-file.ts';

const read = (text: string) => [...casesInJson(new TextEncoder().encode(text), 'a.json')];

it('the elements of any list are found, each as it was written', () => {
  fc.assert(
    fc.property(fc.array(fc.json({ maxDepth: 4 })), fc.constantFrom('', ' ', '\n'), (elements, space) => {
      const text = `${space}[${elements.map((each) => `${space}${each}${space}`).join(',')}]${space}`;
      expect([...elementsOf(text)].map(({ element }) => element.trim())).toEqual(elements);
    }),
  );
});

it('an element is named by the line on which it begins', () => {
  expect([...elementsOf('[\n  1,\n\n  {"a":\n 2},\n 3\n]')].map(({ line }) => line)).toEqual([2, 4, 6]);
});

it('a single object is one case', () => {
  expect(read('{"id":"a","vars":{}}')).toMatchObject([{ kind: 'case', case: { id: 'a' } }]);
});

it.each([
  ['a list without an end', '[{"id":"a","vars":{}},\n{"id":"b"', ['case', 'problem']],
  ['a comma too many', '[{"id":"a","vars":{}},,{"id":"b","vars":{}}]', ['case', 'problem', 'case']],
  ['text after the list', '[{"id":"a","vars":{}}] x', ['case', 'problem']],
  ['no list and no object', 'nothing', ['problem']],
  ['no text', '', []],
])('%s', (_, text, kinds) => {
  expect(read(text).map(({ kind }) => kind)).toEqual(kinds);
});
