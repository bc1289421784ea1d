import { describe, expect, it } from 'vitest';
import { matchPaths } from './glob.ts';

describe('patterns of paths', () => {
  const paths = ['prompts/a.yml', 'prompts/deep/b.yml', '.github/plumbline.yml', 'prompts/.hidden.yml'];

  it.each([
    [['prompts/*.yml'], ['prompts/a.yml', 'prompts/.hidden.yml']],
    [['prompts/**'], ['prompts/a.yml', 'prompts/deep/b.yml', 'prompts/.hidden.yml']],
    [['**/*.{yml,md}'], paths],
    [
      ['prompts/?.yml', '.github/**'],
      ['prompts/a.yml', '.github/plumbline.yml'],
    ],
    [[], []],
  ])('%j match %j, in the order of the paths', (patterns, matched) => {
    expect(matchPaths(patterns, paths)).toEqual(matched);
  });

  it('have no negation: a pattern that begins with ! takes nothing away and adds nothing', () => {
    expect(matchPaths(['!prompts/**'], paths)).toEqual([]);
  });
});
