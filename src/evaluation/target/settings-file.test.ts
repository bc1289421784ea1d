import { expect, it } from 'vitest';
import { parseSettings } from './settings-file.ts';

const file = 'prompts/pipeline.yml';

it('settings hold what a change may edit, and what they leave out stays with the configuration', () => {
  expect(parseSettings('top: 5\nchunk: paragraph\nunknownBelow: 0.3\n', file)).toEqual({
    top: 5,
    chunk: 'paragraph',
    unknownBelow: 0.3,
  });
  expect(parseSettings('top: 5\n', file)).toEqual({ top: 5 });
  expect(parseSettings('', file)).toEqual({});
});

it.each([
  ['an unknown key', 'tops: 5'],
  ['what only the base may say', 'documents: secrets/**'],
  ['no passage at all', 'top: 0'],
  ['a similarity above 1', 'unknownBelow: 2'],
  ['a list', '- top'],
  ['no YAML', 'top: ['],
  ['the same key twice', 'top: 1\ntop: 2'],
])('%s is refused with its file', (_, text) => {
  expect(() => parseSettings(text, file)).toThrow(
    expect.objectContaining({
      problems: [expect.objectContaining({ code: 'prompt-invalid', where: { file } })],
    }),
  );
});

it('a variable of the environment is refused: the file comes from the change that is judged', () => {
  for (const text of ['top: ${MODEL_KEY}', '# ${MODEL_KEY}', 'chunk: "${MODEL_KEY}"'])
    expect(() => parseSettings(text, file)).toThrow(
      expect.objectContaining({ problems: [expect.objectContaining({ code: 'config-secret' })] }),
    );
});
