import { createPrivateKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { messageOf, type Problem, throwIfAny } from '../src/foundation/error.ts';
import { logUntrusted } from '../src/foundation/markdown.ts';
import { type LogLevel, logLevels } from './log.ts';

/** Everything the server is told from outside. */
export interface Settings {
  readonly appId: number;
  /** PEM. */
  readonly privateKey: string;
  /** The first is the one in force; a second is accepted while the secret is being changed. */
  readonly webhookSecrets: readonly string[];
  readonly host: string;
  /** 0: any free one. */
  readonly port: number;
  /** Without a slash at its end. */
  readonly apiUrl: string;
  readonly serverUrl: string;
  readonly logLevel: LogLevel;
}

export type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the environment of the server. A UserError names everything that is wrong at once and never a secret's value. */
export function readEnvironment(env: Environment): Settings {
  const problems: Problem[] = [];
  const wrong = (what: string, accepted: string, found: string, next: string): void => {
    problems.push({ code: 'environment-invalid', what, found, accepted, next });
  };

  const wholeNumber = (name: string, least: number, most: number, preset: string): number => {
    const text = valueIn(env, name) ?? preset;
    const number = /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
    if (number >= least && number <= most) return number;
    wrong(`${name} is no usable number`, `${least} to ${most}`, show(text), `Set ${name}.`);
    return least;
  };

  const address = (name: string, preset: string): string => {
    const text = valueIn(env, name) ?? preset;
    if (isSafeAddress(text)) return text.replace(/\/+$/, '');
    const accepted = 'an https address, or http of this machine';
    wrong(`${name} is no usable address`, accepted, show(text), `Set ${name}, or leave it out: ${preset}.`);
    return preset;
  };

  const secret = (name: string): string => {
    const text = valueIn(env, name) ?? '';
    if (text !== '' && text !== 'development') return text;
    wrong(
      `${name} is ${text === '' ? 'empty' : 'the default that everybody knows'}`,
      'a random text that GitHub and this server alone know',
      text === '' ? 'nothing' : '`development`',
      `Make one (\`openssl rand -hex 32\`), put it into the App's settings under Webhook secret, and into ${name}.`,
    );
    return '';
  };

  const level = (): LogLevel => {
    const text = valueIn(env, 'LOG_LEVEL') ?? 'info';
    const known = logLevels.find((each) => each === text);
    const production = env['NODE_ENV'] === 'production';
    const allowed = logLevels.filter((each) => !production || (each !== 'debug' && each !== 'trace'));
    if (known !== undefined && allowed.includes(known)) return known;
    const what = known === undefined ? 'LOG_LEVEL is unknown' : 'LOG_LEVEL tells too much for production';
    wrong(what, allowed.join(', '), show(text), 'Set LOG_LEVEL=info, or leave it out.');
    return 'info';
  };

  const settings: Settings = {
    appId: wholeNumber('APP_ID', 1, Number.MAX_SAFE_INTEGER, ''),
    privateKey: readPrivateKey(env, wrong),
    webhookSecrets: [
      secret('WEBHOOK_SECRET'),
      ...(env['WEBHOOK_SECRET_OLD'] === undefined ? [] : [secret('WEBHOOK_SECRET_OLD')]),
    ],
    host: valueIn(env, 'HOST') ?? 'localhost',
    port: wholeNumber('PORT', 0, 65_535, '3000'),
    apiUrl: address('GITHUB_API_URL', 'https://api.github.com'),
    serverUrl: address('GITHUB_SERVER_URL', 'https://github.com'),
    logLevel: level(),
  };
  throwIfAny(problems);
  return settings;
}

function readPrivateKey(
  env: Environment,
  wrong: (what: string, accepted: string, found: string, next: string) => void,
): string {
  const accepted =
    'the .pem file of the App, as it is or in base64, in PRIVATE_KEY; or its path in PRIVATE_KEY_PATH';
  const next = "Make a key in the App's settings under Private keys, and give it in one of the two.";
  const inline = valueIn(env, 'PRIVATE_KEY');
  const path = valueIn(env, 'PRIVATE_KEY_PATH');
  if ((inline === undefined) === (path === undefined)) {
    const found = inline === undefined ? 'neither' : 'both';
    wrong('the private key must be given in one way', accepted, found, next);
    return '';
  }
  try {
    const text = inline ?? readFileSync(path ?? '', 'utf8');
    // Many hosts keep a variable on one line and write the line ends as `\n`.
    const pem = text.includes('-----BEGIN') ? text.replaceAll('\\n', '\n') : fromBase64(text);
    if (createPrivateKey(pem).asymmetricKeyType === 'rsa') return pem;
    wrong('the private key is of another kind than GitHub gives', accepted, 'no RSA key', next);
  } catch (thrown) {
    // The key itself is in no message of node:crypto or node:fs.
    wrong('the private key cannot be read', accepted, show(messageOf(thrown)), next);
  }
  return '';
}

function fromBase64(text: string): string {
  return Buffer.from(text, 'base64').toString('utf8');
}

/** A token goes to this address: never in the clear, but for this machine. */
function isSafeAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, search, hash } = new URL(text);
  if (username !== '' || search !== '' || hash !== '') return false;
  const here = /^(?:127\.\d+\.\d+\.\d+|\[::1\]|localhost|[\w.-]+\.localhost)$/.test(hostname);
  return protocol === 'https:' || (protocol === 'http:' && here);
}

function valueIn(env: Environment, name: string): string | undefined {
  const value = env[name]?.trim();
  return value === '' ? undefined : value;
}

function show(text: string): string {
  return text === '' ? 'nothing' : logUntrusted(text, 100);
}
