import type { z } from 'zod';
import { type Digest, digestOf } from '../foundation/digest.ts';
import type { SuiteCalls } from '../ports/calls.ts';
import type { Endpoint } from '../ports/model.ts';
import type { ResponseStore } from '../ports/response-store.ts';
import type { CallOutcome, EmbedCall, Gateway } from './gateway.ts';
import { readEntry, StoredChat, StoredEmbeddings, writeEntry } from './stored-response.ts';
import { currentTrial, type TrialScope } from './trial-scope.ts';

export interface Cache {
  readonly store: ResponseStore;
  /** Told of an entry that is not what was written. */
  onDamaged(): void;
}

/**
 * A gateway that answers from the cache what this very trial asked before: the same content of the same suite, the same case and repeat,
 * the same endpoint and the whole request. So an answer is reused and never drawn again, and none is ever shared by two draws. Outside of
 * a trial nothing is cached; failures never are, nor is an answer that holds a secret.
 */
export function createCachedGateway(gateway: Gateway, calls: SuiteCalls, cache: Cache): Gateway {
  return {
    send: (model, request, limits) =>
      cached({ cache, calls, endpoint: model.endpoint, request: ['chat', request], shape: StoredChat }, () =>
        gateway.send(model, request, limits),
      ),
    embed: (model, request, limits) =>
      cached(
        { cache, calls, endpoint: model.endpoint, request: ['embeddings', request], shape: StoredEmbeddings },
        () => gateway.embed(model, request, limits),
      ),
  };
}

interface Asked<S> {
  readonly cache: Cache;
  readonly calls: SuiteCalls;
  readonly endpoint: Endpoint | undefined;
  readonly request: readonly [kind: string, request: unknown];
  readonly shape: z.ZodType<S>;
}

const noRequest = { attempts: 0, latencyMs: 0, firstTokenMs: null, fromCache: true } as const;

async function cached<S extends { readonly costUsd: number | null }, C extends CallOutcome | EmbedCall>(
  { cache, calls, endpoint, request, shape }: Asked<S>,
  ask: () => Promise<C>,
): Promise<C | (S & typeof noRequest)> {
  const scope = currentTrial();
  if (scope === undefined || endpoint === undefined) return ask();
  const key = keyOf(scope, calls, endpoint, request);
  const text = await cache.store.read(key);
  const stored = text === null ? null : readEntry(text, key, shape);
  if (text !== null && stored === null) cache.onDamaged();
  if (stored !== null) {
    scope.served(stored.costUsd);
    return { ...stored, ...noRequest };
  }
  const outcome = await ask();
  if (outcome.kind === 'answered') {
    const { attempts: _, latencyMs: __, firstTokenMs: ___, ...answer } = outcome;
    const entry = writeEntry(key, answer);
    if (endpoint.showsSecret?.(entry) !== true) await cache.store.write(key, entry);
  }
  return outcome;
}

function keyOf(
  scope: TrialScope,
  { candidateDigest }: SuiteCalls,
  { kind, baseUrl, identity = null }: Endpoint,
  request: Asked<unknown>['request'],
): Digest {
  const asked = { endpoint: { kind, baseUrl, identity }, request };
  const { trial, part } = scope;
  const call = scope.next(digestOf(asked));
  return digestOf({ schema: 'response/1', candidateDigest, trial, part, call, ...asked });
}
