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
  ['an unknown key', 'tops: 5', 1],
  ['what only the base may say', 'top: 1\ndocuments: secrets/**', 2],
  ['no passage at all', 'chunk: sentence\ntop: 0', 2],
  ['a similarity above 1', 'unknownBelow: 2', 1],
  ['a list', '- top', 1],
  ['no YAML', 'top: [', 1],
  ['the same key twice', 'top: 1\ntop: 2', 2],
])('%s is refused with its file and line', (_, text, line) => {
  expect(() => parseSettings(text, file)).toThrow(
    expect.objectContaining({
      problems: [expect.objectContaining({ code: 'prompt-invalid', where: { file, line } })],
    }),
  );
});

it('holds what other targets of the folder need, too', () => {
  expect(parseSettings('model: m\nmodelParameters: { temperature: 0 }\ntop: 5\n', file)).toEqual({ top: 5 });
});

it('a variable of the environment is refused: the file comes from the change that is judged', () => {
  for (const text of ['model: ${MODEL_KEY}', '# ${MODEL_KEY}', 'model: "${MODEL_KEY}"'])
    expect(() => parseSettings(text, file)).toThrow(
      expect.objectContaining({ problems: [expect.objectContaining({ code: 'config-secret' })] }),
    );
});
