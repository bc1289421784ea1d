import { expect, it } from 'vitest';
import { gitEnvironment } from './environment.ts';

it('counts on after the settings that are there, so that both hold and ours last', () => {
  const before = {
    GIT_CONFIG_COUNT: '1',
    GIT_CONFIG_KEY_0: 'http.extraheader',
    GIT_CONFIG_VALUE_0: 'X-User: 1',
  };
  const env = gitEnvironment(before, { token: 't' }, undefined);
  const count = Number(env['GIT_CONFIG_COUNT']);
  expect(env['GIT_CONFIG_KEY_0']).toBe('http.extraheader');
  expect(env['GIT_CONFIG_VALUE_0']).toBe('X-User: 1');
  expect(env[`GIT_CONFIG_KEY_${count - 1}`]).toBe('http.extraheader');
  for (let index = 0; index < count; index += 1) {
    expect(env[`GIT_CONFIG_KEY_${index}`]).toBeDefined();
    expect(env[`GIT_CONFIG_VALUE_${index}`]).toBeDefined();
  }
  expect(env[`GIT_CONFIG_KEY_${count}`]).toBeUndefined();
});

it.each([undefined, '', '0', '-3', 'many'])('begins at 0 where the count is %j', (count) => {
  const env = gitEnvironment({ GIT_CONFIG_COUNT: count }, undefined, undefined);
  expect(env['GIT_CONFIG_KEY_0']).toBe('core.hooksPath');
});

it('never asks, never runs a hook, never follows a surrounding git', () => {
  const env = gitEnvironment(
    { GIT_DIR: '/x', GIT_INDEX_FILE: '/y', GIT_TRACE_CURL: '1', PATH: '/bin' },
    undefined,
    undefined,
  );
  expect(env).toMatchObject({ GIT_TERMINAL_PROMPT: '0', PATH: '/bin', GIT_CONFIG_VALUE_0: '/dev/null' });
  expect(env['GIT_DIR']).toBeUndefined();
  expect(env['GIT_INDEX_FILE']).toBeUndefined();
  expect(env['GIT_TRACE_CURL']).toBeUndefined();
});
