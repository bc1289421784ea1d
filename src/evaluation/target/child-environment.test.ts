import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { childEnvironment, mayBeGiven } from './child-environment.ts';

const job = {
  PATH: '/bin',
  HOME: '/home/runner',
  LANG: 'C.UTF-8',
  TMPDIR: '/tmp',
  GITHUB_TOKEN: 't',
  GH_TOKEN: 't',
  ACTIONS_RUNTIME_TOKEN: 't',
  ACTIONS_ID_TOKEN_REQUEST_TOKEN: 't',
  'INPUT_GITHUB-TOKEN': 't',
  MODEL_KEY: 'k',
  MODEL_KEYS: 'A=k',
  OPENAI_API_KEY: 'k',
  NODE_OPTIONS: '--import x',
};

describe('childEnvironment', () => {
  test('takes along what a program needs and nothing else', () => {
    expect(childEnvironment(job)).toEqual({
      PATH: '/bin',
      HOME: '/home/runner',
      LANG: 'C.UTF-8',
      TMPDIR: '/tmp',
    });
  });

  test('adds what the rules give, which wins', () => {
    expect(childEnvironment({ PATH: '/bin' }, { PATH: '/opt/bin', BENTOML_HOME: '/x' })).toEqual({
      PATH: '/opt/bin',
      BENTOML_HOME: '/x',
    });
  });

  test('gives no variable of the job, whoever asks for it', () => {
    for (const name of [
      'GITHUB_TOKEN',
      'ACTIONS_RUNTIME_TOKEN',
      'INPUT_X',
      'MODEL_KEY',
      'github_token',
      'A B',
    ])
      expect([name, mayBeGiven(name), childEnvironment({}, { [name]: 'x' })]).toEqual([name, false, {}]);
  });

  test('a variable that nobody gives and that is not on the list never arrives', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.string()), (parent) => {
        const needed = ['PATH', 'HOME', 'LANG', 'LC_ALL', 'LC_CTYPE', 'TZ', 'TMPDIR', 'SYSTEMROOT'];
        expect(needed).toEqual(expect.arrayContaining(Object.keys(childEnvironment({ ...job, ...parent }))));
      }),
    );
  });
});
