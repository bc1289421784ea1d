import { describe, expect, it } from 'vitest';
import { addressOf } from './address.ts';

const base = { baseUrl: 'https://models.example/v1', apiKey: 'key', headers: {} };

/** Names and values by turns, as pairs. */
function headersOf(address: { readonly headers: readonly string[] }): Record<string, string | undefined> {
  const names = address.headers.filter((_, index) => index % 2 === 0);
  return Object.fromEntries(names.map((name, index) => [name, address.headers[2 * index + 1]]));
}

describe('an address', () => {
  it.each([
    ['https://models.example/v1', '/v1/chat/completions'],
    ['https://models.example/v1/', '/v1/chat/completions'],
    ['https://models.example', '/chat/completions'],
    ['https://models.example/v1?version=2024-10-21', '/v1/chat/completions?version=2024-10-21'],
    ['https://models.example/v1?a=1&a=2#part', '/v1/chat/completions?a=1&a=2'],
  ])('below %s is %s', (baseUrl, path) => {
    expect(addressOf({ ...base, baseUrl }, '/chat/completions')).toMatchObject({
      origin: 'https://models.example',
      path,
    });
  });

  it('carries the query of the provider, which replaces that of the base', () => {
    const query = { version: '2', team: 'a b&c' };
    const { path } = addressOf(
      { ...base, baseUrl: 'https://models.example/v1?version=1', query },
      '/embeddings',
    );
    expect(new URL(path, 'https://models.example').searchParams.getAll('version')).toEqual(['2']);
    expect(new URL(path, 'https://models.example').searchParams.get('team')).toBe('a b&c');
  });

  it('asks for JSON with the key', () => {
    expect(headersOf(addressOf(base, '/x'))).toMatchObject({
      accept: 'application/json',
      'content-type': 'application/json',
      authorization: 'Bearer key',
    });
  });

  it('carries no authorization without a key', () => {
    expect(Object.keys(headersOf(addressOf({ ...base, apiKey: null }, '/x')))).not.toContain('authorization');
  });

  it('lets headers of the provider replace ours, however they are spelt', () => {
    const headers = { Authorization: 'Basic abc', 'api-key': 'k' };
    const sent = headersOf(addressOf({ ...base, headers }, '/x'));
    expect(sent).toMatchObject({ authorization: 'Basic abc', 'api-key': 'k' });
    expect(Object.keys(sent)).not.toContain('Authorization');
  });
});
