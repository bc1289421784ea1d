import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { UserError } from '../src/foundation/error.ts';
import { type Environment, readEnvironment } from './environment.ts';

const { privateKey: written } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
  publicKeyEncoding: { type: 'spki', format: 'pem' },
});
const pem = written.trim();
const right: Environment = { APP_ID: '4242', PRIVATE_KEY: pem, WEBHOOK_SECRET: 'long and random' };

function problemsOf(env: Environment): readonly string[] {
  try {
    readEnvironment(env);
  } catch (thrown) {
    if (thrown instanceof UserError) return thrown.problems.map(({ what }) => what);
    throw thrown;
  }
  return [];
}

describe('readEnvironment', () => {
  it('needs three variables and has a default for every other', () => {
    expect(readEnvironment(right)).toEqual({
      appId: 4242,
      privateKey: pem,
      webhookSecrets: ['long and random'],
      host: 'localhost',
      port: 3000,
      apiUrl: 'https://api.github.com',
      serverUrl: 'https://github.com',
      logLevel: 'info',
    });
  });

  it('says everything that is wrong at once', () => {
    const wrong = { APP_ID: 'plumbline', PORT: '99999', GITHUB_API_URL: 'ftp://x', LOG_LEVEL: 'loud' };
    expect(problemsOf(wrong)).toEqual([
      'APP_ID is no usable number',
      'the private key must be given in one way',
      'WEBHOOK_SECRET is empty',
      'PORT is no usable number',
      'GITHUB_API_URL is no usable address',
      'LOG_LEVEL is unknown',
    ]);
  });

  it.each([
    ['as the file is', pem],
    ['with its line ends written as \\n', pem.replaceAll('\n', '\\n')],
    ['in base64', Buffer.from(pem).toString('base64')],
  ])('takes the private key %s', (_, key) => {
    const read = readEnvironment({ ...right, PRIVATE_KEY: key }).privateKey;
    expect(read.trim()).toBe(pem.trim());
  });

  it('takes the private key from a file', () => {
    const path = join(mkdtempSync(join(tmpdir(), 'key-')), 'app.pem');
    writeFileSync(path, pem);
    const { PRIVATE_KEY: _, ...rest } = right;
    expect(readEnvironment({ ...rest, PRIVATE_KEY_PATH: path }).privateKey).toBe(pem);
  });

  it.each([
    ['no key', { PRIVATE_KEY: undefined }],
    ['a key in two ways', { PRIVATE_KEY_PATH: '/tmp/key.pem' }],
    ['a file that is not there', { PRIVATE_KEY: undefined, PRIVATE_KEY_PATH: '/nowhere/key.pem' }],
    ['a key that is cut', { PRIVATE_KEY: pem.slice(0, 400) }],
    ['a text that is no key', { PRIVATE_KEY: 'hunter2' }],
    [
      'a key of another kind',
      {
        PRIVATE_KEY: generateKeyPairSync('ed25519', {
          privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
          publicKeyEncoding: { type: 'spki', format: 'pem' },
        }).privateKey,
      },
    ],
    ['an empty secret', { WEBHOOK_SECRET: ' ' }],
    ['the secret that is in every example', { WEBHOOK_SECRET: 'development' }],
    ['an old secret that is in every example', { WEBHOOK_SECRET_OLD: 'development' }],
    ['an App of no number', { APP_ID: '0' }],
    ['an address in the clear of another machine', { GITHUB_API_URL: 'http://github.example' }],
    ['an address with a password', { GITHUB_API_URL: 'https://me:secret@github.example' }],
    ['a log in production that tells payloads', { NODE_ENV: 'production', LOG_LEVEL: 'debug' }],
    ['a log in production that tells everything', { NODE_ENV: 'production', LOG_LEVEL: 'trace' }],
  ])('refuses %s', (_, over: Environment) => {
    expect(problemsOf({ ...right, ...over })).toHaveLength(1);
  });

  it('accepts two secrets while one takes the place of the other', () => {
    const { webhookSecrets } = readEnvironment({ ...right, WEBHOOK_SECRET_OLD: 'the one before' });
    expect(webhookSecrets).toEqual(['long and random', 'the one before']);
  });

  it('quotes no secret in what it says', () => {
    const secrets = { APP_ID: '0', PRIVATE_KEY: 'hunter2', WEBHOOK_SECRET: 'development' };
    expect(() => readEnvironment(secrets)).toThrow(/PRIVATE_KEY/);
    expect(() => readEnvironment(secrets)).not.toThrow(/hunter2/);
    const cut = pem.slice(0, 400);
    expect(() => readEnvironment({ ...right, PRIVATE_KEY: cut })).not.toThrow(cut.slice(40, 60));
  });

  it('lets the log tell more where nobody else is served', () => {
    expect(readEnvironment({ ...right, LOG_LEVEL: 'debug' }).logLevel).toBe('debug');
  });
});
