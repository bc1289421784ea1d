import { expect, it } from 'vitest';
import { linguametricaKeyOf } from './suite-key.ts';

it.each([
  ['evals/shop', 'evals/shop'],
  ['./evals//shop/', 'evals/shop'],
  ['.', '.'],
  ['./', '.'],
])('the folder %s is %s', (written, folder) => {
  expect(linguametricaKeyOf(written)).toEqual({ folder });
  expect(linguametricaKeyOf({ folder: written, root: written })).toEqual({ folder, root: folder });
});

it.each([
  '/evals',
  '../shop',
  'evals/../..',
  'evals/*',
  'evals/[ab]',
  'evals\\shop',
  '',
  7,
  null,
  {},
  { folder: '.', colour: 'red' },
  { folder: '.', environment: ['GITHUB_TOKEN'] },
  { folder: '.', judge: { provider: 'main' } },
])('%j is no project of this repository', (written) => {
  expect(linguametricaKeyOf(written)).toBeNull();
});
