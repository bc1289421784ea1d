import type { OtelExport, PhoenixExport } from '../evaluation/run/export-config.ts';
import { type EndpointFacts, endpointFacts, type Provider } from '../evaluation/target/provider-config.ts';
import { type Problem, throwIfAny } from '../foundation/error.ts';
import { valueAt } from '../foundation/schema-words.ts';
import type { ConfigDocument } from './document.ts';
import { howToSet } from './how-to-set.ts';

const placeholder = /\$\{([^}]*)\}/g;
const variableName = /^[A-Za-z_][A-Za-z0-9_]*$/;

/** Placeholders where they could carry a secret into a digest, a log or a comment, and placeholders that name no variable. */
export function misplacedSecrets(document: ConfigDocument, file: string): Problem[] {
  return textsOf(document.value, []).flatMap(({ path, text }): Problem[] => {
    const names = [...text.matchAll(placeholder)].map(([, name = '']) => name);
    if (names.length === 0) return [];
    const problem = { code: 'config-secret', where: { file, line: document.lineOf(path) } } as const;
    if (isSentToHeadCode(path, document.value)) {
      return [
        {
          ...problem,
          what: `${path.join('.')} would give an environment variable to the code of a change`,
          found: 'a ${…} placeholder beside `start`',
          accepted: '${NAME} for a service that runs already, at `url`',
          next: 'write a value that is no secret',
        },
      ];
    }
    if (!mayHoldSecret(path)) {
      return [
        {
          ...problem,
          what: `${path.join('.')} must not read an environment variable`,
          found: 'a ${…} placeholder',
          accepted:
            '${NAME} in baseUrl, apiKey, headers, deployment and apiVersion of a provider, in url and headers of an http target or a metric, in url and apiKey of phoenix, and in endpoint and headers of otel',
          next: 'write the value itself, or move it to one of these',
        },
      ];
    }
    const wrong = names.filter((name) => !variableName.test(name));
    return wrong.map((name) => ({
      ...problem,
      what: `${path.join('.')} has a placeholder that names no environment variable`,
      found: `\${${name}}`,
      accepted: '${NAME}, of letters, digits and underscores',
      next: 'write the name of the variable alone',
    }));
  });
}

/** What is sent to a service that the change itself brings. */
function isSentToHeadCode(path: readonly string[], config: unknown): boolean {
  if (!isOfService(path)) return false;
  return valueAt(config, [...path.slice(0, 3), 'start']) !== undefined;
}

function isOfService(path: readonly string[]): boolean {
  return path[0] === 'pipelines' && path[2] === 'target' && (path[3] === 'url' || path[3] === 'headers');
}

function mayHoldSecret(path: readonly string[]): boolean {
  if (isOfService(path)) return true;
  if (path[0] === 'suites' && path[2] === 'metrics' && (path[4] === 'url' || path[4] === 'headers'))
    return true;
  if (path[0] === 'phoenix') return path[1] === 'url' || path[1] === 'apiKey';
  if (path[0] === 'otel') return path[1] === 'endpoint' || path[1] === 'headers';
  return path[0] === 'providers' && /^(?:apiKey|baseUrl|headers|deployment|apiVersion)$/.test(path[2] ?? '');
}

function textsOf(node: unknown, path: readonly string[]): { path: readonly string[]; text: string }[] {
  if (typeof node === 'string') return [{ path, text: node }];
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) => textsOf(value, [...path, key]));
}

interface Sent {
  readonly baseUrl: string;
  readonly apiKey: string | null;
  readonly headers: Readonly<Record<string, string>>;
  /** Every value that came from the environment: what must appear nowhere. */
  readonly secrets: readonly string[];
}

/** The latter of Azure alone, else empty. */
type Expanded = Sent & { readonly deployment: string; readonly apiVersion: string };

/** A provider with its placeholders filled in: what is really called. */
export interface ExpandedProvider extends Sent {
  /** Sent in the address of every request. */
  readonly query: Readonly<Record<string, string>>;
  readonly endpoint: EndpointFacts;
}

/**
 * Fills `${NAME}` from the environment. Throws UserError `config-secret` that names every variable which is not set or cannot be
 * sent, never a value.
 */
export function expandProvider(provider: Provider, environment: Environment): ExpandedProvider {
  const sent = asSent(provider, expand(provider, environment, 'baseUrl of a provider'));
  return { ...sent, endpoint: endpointFacts(provider, sent.query) };
}

/** How the kind of provider wants to be called. */
function asSent(provider: Provider, expanded: Expanded): Sent & Pick<ExpandedProvider, 'query'> {
  const { baseUrl, apiKey, headers, secrets, deployment, apiVersion } = expanded;
  if (provider.kind !== 'azure-openai') return { baseUrl, apiKey, headers, secrets, query: {} };
  return {
    baseUrl: `${baseUrl.replace(/\/+$/, '')}/openai/deployments/${encodeURIComponent(deployment)}`,
    apiKey: null,
    headers: { ...headers, ...(apiKey === null ? {} : { 'api-key': apiKey }) },
    query: { 'api-version': apiVersion },
    secrets,
  };
}

/** An http target's address and headers with their placeholders filled in. Throws as `expandProvider`. */
export function expandService(
  { url, headers }: { readonly url: string; readonly headers: Readonly<Record<string, string>> },
  environment: Environment,
): { url: string } & Pick<Expanded, 'headers' | 'secrets'> {
  const expanded = expand({ baseUrl: url, headers }, environment, 'url of a service');
  return { url: expanded.baseUrl, headers: expanded.headers, secrets: expanded.secrets };
}

/** A system that a run is told to, with its placeholders filled in. */
export interface ExpandedExport {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Every value that came from the environment or is sent as a key: what must appear nowhere. */
  readonly secrets: readonly string[];
  /** Names of the variables that hold its key. */
  readonly keys: readonly string[];
}

/** Throws UserError `config-secret` as `expandProvider` does. */
export function expandPhoenix({ url, apiKey }: PhoenixExport, environment: Environment): ExpandedExport {
  return expandExport(
    url,
    apiKey === null ? {} : { authorization: `Bearer ${apiKey}` },
    environment,
    'phoenix',
  );
}

/** Throws UserError `config-secret` as `expandProvider` does. */
export function expandOtel({ endpoint, headers }: OtelExport, environment: Environment): ExpandedExport {
  return expandExport(endpoint, headers, environment, 'otel');
}

function expandExport(
  baseUrl: string,
  headers: ExpandedExport['headers'],
  environment: Environment,
  section: string,
): ExpandedExport {
  const keys = Object.values(headers).flatMap((text) =>
    [...text.matchAll(placeholder)].map(([, name = '']) => name),
  );
  const expanded = expand({ baseUrl, headers }, environment, `address of ${section}`);
  const sent = Object.values(expanded.headers).flatMap((text) => [text, text.replace(/^Bearer /, '')]);
  return {
    url: expanded.baseUrl,
    headers: expanded.headers,
    secrets: [...expanded.secrets, ...sent],
    keys,
  };
}

type Environment = Readonly<Record<string, string | undefined>>;

function expand(
  provider: Pick<Provider, 'baseUrl' | 'apiKey' | 'headers'> & {
    readonly deployment?: string;
    readonly apiVersion?: string;
  },
  environment: Environment,
  address: string,
): Expanded {
  const missing = new Set<string>();
  const unsendable = new Set<string>();
  const secrets = new Set<string>();
  const fill = (text: string, isSecret = true): string =>
    text.replace(placeholder, (_, name: string) => {
      const value = Object.hasOwn(environment, name) ? (environment[name] ?? '') : '';
      if (value === '') missing.add(name);
      else if (isSecret) secrets.add(value);
      if (/\p{Cc}/u.test(value)) unsendable.add(name);
      return value;
    });
  const expanded = {
    baseUrl: fill(provider.baseUrl),
    apiKey: provider.apiKey === undefined ? null : fill(provider.apiKey),
    headers: Object.fromEntries(Object.entries(provider.headers).map(([name, value]) => [name, fill(value)])),
    // The name of a model is said everywhere: to hide it would hide that word in every text.
    deployment: fill(provider.deployment ?? '', false),
    apiVersion: fill(provider.apiVersion ?? '', false),
  };
  const trouble = [...[...missing].map(notSet), ...[...unsendable].map(notSendable)];
  throwIfAny(
    trouble.length > 0 || isWebAddress(expanded.baseUrl) ? trouble : [noAddress(provider.baseUrl, address)],
  );
  return { ...expanded, secrets: [...secrets] };
}

/** The port of a service that is started for the run comes later. */
function isWebAddress(written: string): boolean {
  const text = written.replaceAll('{port}', '1');
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}

function notSet(name: string): Problem {
  return {
    code: 'config-secret',
    what: `the environment variable ${name}, which the configuration needs, is not set`,
    found: 'nothing; the pull request of a fork never gets a key',
    accepted: `${name} in the environment of the shard job`,
    next: howToSet(name),
  };
}

function notSendable(name: string): Problem {
  return {
    code: 'config-secret',
    what: `the environment variable ${name} cannot be sent`,
    found: 'a line break or another control character in it',
    accepted: 'one line of text',
    next: 'set it again, without a line break at its end',
  };
}

function noAddress(written: string, address: string): Problem {
  return {
    code: 'config-secret',
    what: `the ${address} is no address once its environment variables are filled in`,
    found: written,
    accepted: 'an http or https address',
    next: 'correct it, or the variable it names',
  };
}
