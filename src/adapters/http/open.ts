import { join } from 'node:path';
import type { Variables } from '../../evaluation/target/child-environment.ts';
import { UserError } from '../../foundation/error.ts';
import { redact, secretTexts } from '../../foundation/secret-texts.ts';
import type { HttpService } from '../../ports/http-service.ts';
import type { TargetSpec } from '../../ports/targets.ts';
import { createHttpService } from './http.ts';
import { waitUntilReady } from './ready.ts';
import { type StartedService, startService } from './started.ts';

export type HttpSpec = Extract<TargetSpec, { kind: 'http' }>;

/** What the code of a change runs in. */
export interface HeadCode {
  /** The checked-out candidate. */
  readonly root: string;
  readonly environment: Variables;
}

/**
 * Starts the service where the spec says so, waits until it is ready, and gives the way to it.
 * @throws UserError `service-not-ready` with the last lines that a started service wrote
 */
export async function openHttpService(spec: HttpSpec, headCode: HeadCode): Promise<HttpService> {
  if (spec.start === null) {
    if (spec.ready !== null) await ready(spec, spec.url, null);
    return createHttpService(spec);
  }
  const started = await startService({
    command: spec.start.command,
    directory: join(headCode.root, spec.start.cwd),
    parent: headCode.environment,
    variables: spec.start.variables,
  });
  try {
    const url = spec.url.replaceAll('{port}', String(started.port));
    await ready(spec, url, started);
    const service = createHttpService({ ...spec, url });
    return {
      send: async (request, reading, events, signal) => {
        if (!started.ended.aborted) return service.send(request, reading, events, signal);
        // Nobody answers any more: to ask again and again would only take time.
        // A service may write down what it is sent.
        const words = redact(started.lastWords(), secretTexts(spec.secrets)).replaceAll('\n', ' | ');
        const error = { code: 'service-ended', message: `the service has ended: ${words}` };
        return { kind: 'trouble', trouble: { error, fault: 'broken', retryAfterMs: null } };
      },
      close: async () => {
        await service.close();
        await started.stop();
      },
    };
  } catch (thrown) {
    await started.stop();
    throw thrown;
  }
}

async function ready(spec: HttpSpec, url: string, started: StartedService | null): Promise<void> {
  const probe = {
    url: new URL(spec.ready ?? '/', url).href,
    headers: spec.headers,
    wanted: spec.ready === null ? 'any reply' : 'success',
    timeoutMs: spec.readyTimeoutMs,
  } as const;
  if (await waitUntilReady(probe, started?.ended ?? new AbortController().signal)) return;
  const died = started?.ended.aborted === true;
  const words = redact(started?.lastWords() ?? '', secretTexts(spec.secrets));
  const silent = `no ${spec.ready === null ? 'reply' : `success at ${spec.ready}`} within ${spec.readyTimeoutMs} ms`;
  throw new UserError({
    code: 'service-not-ready',
    what: died ? 'the service of a target ended before it was ready' : 'the service of a target is not ready',
    found: [...(died ? [] : [silent]), ...(words === '' ? [] : [words])].join('\n'),
    accepted: spec.ready === null ? 'a reply to GET /' : `a reply of 2xx to GET ${spec.ready}`,
    next:
      started === null
        ? 'start the service, or correct `url` and `ready` of the target'
        : 'run the command of `start` by hand; raise `readyTimeout` for a service that is slow to start',
  });
}
