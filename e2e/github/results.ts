import { createHmac, randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type Listening, listen, readBody } from './http.ts';

interface Stored {
  readonly id: number;
  readonly run: string;
  readonly name: string;
  readonly blocks: Map<string, Buffer>;
  bytes: Buffer;
  done: boolean;
  digest: string | null;
  expired: boolean;
}

export interface ArtifactView {
  readonly id: number;
  readonly name: string;
  readonly size: number;
  readonly expired: boolean;
  readonly bytes: Buffer;
}

/** GitHub's results service: artifacts as the real client sends and fetches them. */
export interface Artifacts extends Listening {
  /** Finished artifacts of a run. */
  of(run: string): readonly ArtifactView[];
  /** Where its bytes are; null of one that is not there or has expired. */
  signedUrl(id: number): string | null;
  /** The run that an artifact is of, null of one that is not there. */
  runOf(id: number): string | null;
  /** A job's token for this service. */
  runtimeToken(run: string, job: string): string;
  /** For tests of lost and damaged artifacts: gone, or with other bytes under the same name. */
  remove(id: number): void;
  expire(id: number): void;
  replace(id: number, bytes: Buffer): void;
  add(run: string, name: string, bytes: Buffer): void;
}

const service = '/twirp/github.actions.results.api.v1.ArtifactService/';

export async function startArtifacts(): Promise<Artifacts> {
  const key = randomBytes(16);
  const sign = (text: string): string => createHmac('sha256', key).update(text).digest('base64url');
  const stored = new Map<number, Stored>();
  let nextId = 7000;
  let origin = '';

  const finished = (run: string): Stored[] =>
    [...stored.values()].filter((artifact) => artifact.run === run && artifact.done);
  const create = (run: string, name: string): Stored => {
    const artifact: Stored = {
      id: nextId++,
      run,
      name,
      blocks: new Map(),
      bytes: Buffer.alloc(0),
      done: false,
      digest: null,
      expired: false,
    };
    stored.set(artifact.id, artifact);
    return artifact;
  };
  const urlOf = ({ id }: Stored, use: 'r' | 'w'): string =>
    `${origin}/blob/${id}?sig=${sign(`${use}/blob/${id}`)}`;

  const server = createServer((request, response) => {
    void readBody(request).then((body) => {
      const url = new URL(request.url ?? '/', origin);
      if (url.pathname.startsWith(service))
        return answerCall(url.pathname.slice(service.length), request, response, body);
      return answerBlob(url, request, response, body);
    });
  });

  function answerCall(
    method: string,
    request: IncomingMessage,
    response: ServerResponse,
    body: Buffer,
  ): ServerResponse {
    const run = runOfToken(request.headers.authorization, sign);
    if (run === null) return json(response, 401, { code: 'unauthenticated', msg: 'bad token' });
    const call = snake(JSON.parse(body.toString()));
    if (call['workflow_run_backend_id'] !== run)
      return json(response, 403, { code: 'permission_denied', msg: 'run id does not match the token' });
    const name = String(call['name'] ?? '');
    const mine = finished(run);
    const found = mine.find((artifact) => artifact.name === name);
    switch (method) {
      case 'CreateArtifact':
        if (found !== undefined)
          return json(response, 409, {
            code: 'already_exists',
            msg: 'an artifact with this name already exists on the workflow run',
          });
        return json(response, 200, { ok: true, signedUploadUrl: urlOf(create(run, name), 'w') });
      case 'FinalizeArtifact': {
        const artifact = [...stored.values()].findLast((each) => each.run === run && each.name === name);
        if (artifact === undefined) return json(response, 404, { code: 'not_found', msg: 'no artifact' });
        if (String(artifact.bytes.length) !== String(call['size']))
          return json(response, 400, { code: 'invalid_argument', msg: 'size differs' });
        artifact.done = true;
        artifact.digest = typeof call['hash'] === 'string' ? call['hash'] : null;
        return json(response, 200, { ok: true, artifactId: String(artifact.id) });
      }
      case 'ListArtifacts': {
        const filtered = mine.filter(
          (artifact) =>
            accepts(call['name_filter'], artifact.name) && accepts(call['id_filter'], String(artifact.id)),
        );
        return json(response, 200, { artifacts: filtered.map((artifact) => listed(artifact, run)) });
      }
      case 'GetSignedArtifactURL':
        if (found === undefined) return json(response, 404, { code: 'not_found', msg: 'no artifact' });
        return json(response, 200, { name, signedUrl: urlOf(found, 'r') });
      default:
        return json(response, 404, { code: 'bad_route', msg: method });
    }
  }

  function answerBlob(
    url: URL,
    request: IncomingMessage,
    response: ServerResponse,
    body: Buffer,
  ): ServerResponse {
    const artifact = stored.get(Number(/^\/blob\/(\d+)$/.exec(url.pathname)?.[1]));
    if (artifact === undefined) return json(response, 404, {});
    const use = request.method === 'PUT' ? 'w' : 'r';
    if (url.searchParams.get('sig') !== sign(`${use}${url.pathname}`))
      return azureError(response, 403, 'AuthenticationFailed');
    if (use === 'w') {
      put(artifact, url.searchParams, body);
      response.writeHead(201, {
        etag: '"0x1"',
        'last-modified': new Date().toUTCString(),
        'x-ms-request-server-encrypted': 'true',
      });
      return response.end();
    }
    response.writeHead(200, {
      'content-type': 'application/zip',
      'content-length': artifact.bytes.length,
      'content-disposition': `attachment; filename="${artifact.name}.zip"`,
      etag: '"0x1"',
    });
    return response.end(request.method === 'HEAD' ? undefined : artifact.bytes);
  }

  const listening = await listen(server);
  origin = listening.url;
  return {
    ...listening,
    of: (run) =>
      finished(run).map(({ id, name, bytes, expired }) => ({ id, name, bytes, size: bytes.length, expired })),
    signedUrl: (id) => {
      const artifact = stored.get(id);
      return artifact === undefined || artifact.expired ? null : urlOf(artifact, 'r');
    },
    runtimeToken: (run, job) => {
      const head = `${encode({ typ: 'JWT', alg: 'HS256' })}.${encode({ scp: `Actions.Results:${run}:${job}`, exp: Math.floor(Date.now() / 1000) + 21_600 })}`;
      return `${head}.${sign(head)}`;
    },
    runOf: (id) => stored.get(id)?.run ?? null,
    expire: (id) => {
      const artifact = stored.get(id);
      if (artifact !== undefined) artifact.expired = true;
    },
    remove: (id) => {
      stored.delete(id);
    },
    replace: (id, bytes) => {
      const artifact = stored.get(id);
      if (artifact !== undefined) Object.assign(artifact, { bytes, digest: null });
    },
    add: (run, name, bytes) => {
      Object.assign(create(run, name), { bytes, done: true });
    },
  };
}

function put(artifact: Stored, query: URLSearchParams, body: Buffer): void {
  const part = query.get('comp');
  if (part === 'block') {
    artifact.blocks.set(query.get('blockid') ?? '', body);
  } else if (part === 'blocklist') {
    const ids = [...body.toString().matchAll(/<(?:Latest|Uncommitted|Committed)>([^<]+)</g)].map(
      ([, id = '']) => id,
    );
    artifact.bytes = Buffer.concat(ids.map((id) => artifact.blocks.get(id) ?? Buffer.alloc(0)));
  } else {
    artifact.bytes = body;
  }
}

function listed(artifact: Stored, run: string): object {
  return {
    workflowRunBackendId: run,
    workflowJobRunBackendId: '1',
    databaseId: String(artifact.id),
    name: artifact.name,
    size: String(artifact.bytes.length),
    createdAt: new Date(0).toISOString(),
    ...(artifact.digest === null ? {} : { digest: artifact.digest }),
  };
}

function runOfToken(header: string | undefined, sign: (text: string) => string): string | null {
  const [head = '', payload = '', signature = ''] = (header ?? '').replace(/^Bearer /i, '').split('.');
  if (sign(`${head}.${payload}`) !== signature) return null;
  const { scp } = JSON.parse(Buffer.from(payload, 'base64url').toString());
  return String(scp).split(':')[1] ?? null;
}

/** Google's StringValue comes as the bare string or wrapped in an object; without one every artifact is meant. */
function accepts(filter: unknown, value: string): boolean {
  const wanted = typeof filter === 'object' && filter !== null && 'value' in filter ? filter.value : filter;
  return wanted === undefined || wanted === null || wanted === value;
}

function snake(value: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [
      key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
      member,
    ]),
  );
}

function encode(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

function json(response: ServerResponse, status: number, body: object): ServerResponse {
  response.writeHead(status, { 'content-type': 'application/json' });
  return response.end(JSON.stringify(body));
}

function azureError(response: ServerResponse, status: number, code: string): ServerResponse {
  response.writeHead(status, { 'content-type': 'application/xml', 'x-ms-error-code': code });
  return response.end(`<?xml version="1.0"?><Error><Code>${code}</Code></Error>`);
}
