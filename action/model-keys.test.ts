import { describe, expect, it } from 'vitest';
import { messageOf } from '../src/foundation/error.ts';
import { readModelKeys } from './model-keys.ts';

function errorOf(text: string): string {
  try {
    readModelKeys(text);
  } catch (thrown) {
    return messageOf(thrown);
  }
  return '';
}

describe('the secret model-keys', () => {
  it('holds one NAME=value a line; a value may hold equals signs', () => {
    expect(readModelKeys('A_KEY=sk-1\r\n\n  B=x=y== \n')).toEqual([
      { name: 'A_KEY', value: 'sk-1' },
      { name: 'B', value: 'x=y==' },
    ]);
    expect(readModelKeys('')).toEqual([]);
  });

  it('a broken line is named by its number and never shown', () => {
    const error = errorOf('A=1\nsk-planted-secret\n=sk-planted\nB=');
    expect(error).toContain('line 2');
    expect(error).toContain('line 3');
    expect(error).toContain('line 4');
    expect(error).not.toContain('sk-planted');
  });

  it.each(['PATH', 'NODE_OPTIONS', 'GITHUB_TOKEN', 'INPUT_CONFIG', 'LD_PRELOAD', 'git_ssh', 'https_proxy'])(
    'a key cannot set %s',
    (name) => {
      expect(errorOf(`${name}=sk-planted`)).toContain('is not a key');
      expect(errorOf(`${name}=sk-planted`)).not.toContain('sk-planted');
    },
  );

  it('a name is given once', () => {
    expect(errorOf('A=1\nA=2')).toContain('a second time');
  });
});
