import type { Provider } from '../evaluation/target/provider-config.ts';
import { type Problem, throwIfAny } from '../foundation/error.ts';
import type { ConfigDocument } from './document.ts';

const placeholder = /\$\{([^}]*)\}/g;

/** Placeholders outside of what is sent to a provider: they could carry a secret into a digest, a log or a comment. */
export function misplacedSecrets(document: ConfigDocument, file: string): Problem[] {
  return textsOf(document.value, [])
    .filter(({ path, text }) => new RegExp(placeholder).test(text) && !mayHoldSecret(path))
    .map(({ path }) => ({
      code: 'config-secret',
      what: `${path.join('.')} must not read an environment variable`,
      where: { file, line: document.lineOf(path) },
      found: 'a ${…} placeholder',
      accepted: '${NAME} in baseUrl, apiKey and headers of a provider',
      next: 'write the value itself, or move it to a provider',
    }));
}

function mayHoldSecret(path: readonly string[]): boolean {
  return path[0] === 'providers' && (path[2] === 'apiKey' || path[2] === 'baseUrl' || path[2] === 'headers');
}

function textsOf(node: unknown, path: readonly string[]): { path: readonly string[]; text: string }[] {
  if (typeof node === 'string') return [{ path, text: node }];
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) => textsOf(value, [...path, key]));
}

/** A provider with its placeholders filled in: what is really called. */
export interface ExpandedProvider {
  readonly baseUrl: string;
  readonly apiKey: string | null;
  readonly headers: Readonly<Record<string, string>>;
}

/** Fills `${NAME}` from the environment. Throws UserError `config-secret` that names every variable that is not set, never a value. */
export function expandProvider(
  provider: Provider,
  environment: Readonly<Record<string, string | undefined>>,
): ExpandedProvider {
  const missing = new Set<string>();
  const fill = (text: string): string =>
    text.replace(placeholder, (_, name: string) => {
      const value = environment[name];
      if (value === undefined || value === '') missing.add(name);
      return value ?? '';
    });
  const expanded = {
    baseUrl: fill(provider.baseUrl),
    apiKey: provider.apiKey === undefined ? null : fill(provider.apiKey),
    headers: Object.fromEntries(Object.entries(provider.headers).map(([name, value]) => [name, fill(value)])),
  };
  throwIfAny(
    [...missing].map((name) => ({
      code: 'config-secret',
      what: `the environment variable ${name}, which a provider needs, is not set`,
      found: 'nothing; the pull request of a fork never gets a key',
      accepted: `${name} in the environment of the shard job`,
      next: 'pass it as the secret `model-key` (MODEL_KEY) or as a line of `model-keys`; elsewhere export it',
    })),
  );
  return expanded;
}
