import addFormats from 'ajv-formats';
import { type Document, OpenAPIBackend } from 'openapi-backend';
import { readDescription, resolve, withoutNullable } from './description.ts';

export interface AskedRequest {
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/** GitHub's own description as a judge of every request and answer. */
export interface Contract {
  /** What is wrong with a request; `operationId` null where GitHub has no such operation, or none that we said we call. */
  checkRequest(request: AskedRequest): {
    readonly operationId: string | null;
    readonly problems: readonly string[];
  };
  /** What is wrong with an answer. A status that GitHub does not document is only noted: its description leaves some out. */
  checkAnswer(
    operationId: string,
    status: number,
    body: unknown,
  ): { readonly undocumented: boolean; readonly problems: readonly string[] };
}

export async function createContract(): Promise<Contract> {
  const description = readDescription();
  const api = new OpenAPIBackend({
    // The description is GitHub's document; that it is one is what the refresh script checks.
    definition: withoutNullable(description) as Document,
    quick: true,
    validate: true,
    strict: false,
    ajvOpts: { strict: false, allErrors: true, unicodeRegExp: false, logger: false },
    customizeAjv: (ajv) => {
      addFormats.default(ajv);
      return ajv;
    },
  });
  await api.init();
  return {
    checkRequest: ({ method, path, query, headers, body }) => {
      const json = body === undefined ? {} : { 'content-type': 'application/json' };
      const request = { method, path: routable(path), query, headers: { ...headers, ...json }, body };
      const operation = api.router.matchOperation(request);
      if (operation?.operationId === undefined)
        return {
          operationId: null,
          problems: ['GitHub has no such operation, or it is not in e2e/github/operations.ts'],
        };
      const { errors } = api.validateRequest(request, operation);
      return { operationId: operation.operationId, problems: (errors ?? []).map(show) };
    },
    checkAnswer: (operationId, status, body) => {
      const operation = api.getOperation(operationId);
      if (operation === undefined) return { undocumented: true, problems: [] };
      const undocumented = !Object.keys(operation.responses ?? {}).includes(String(status));
      if (undocumented) return { undocumented, problems: [] };
      if (body === undefined) {
        const documented = resolve(description, operation.responses?.[String(status)]);
        const empty = typeof documented !== 'object' || documented === null || !('content' in documented);
        return { undocumented, problems: empty ? [] : ['GitHub gives a body with this answer'] };
      }
      const { errors } = api.validateResponse(body, operation, status);
      return { undocumented, problems: (errors ?? []).slice(0, 10).map(show) };
    },
  };
}

/** GitHub takes slashes in the last parameter of these routes; the router wants them encoded. */
function routable(path: string): string {
  const [, start, rest] = /^(\/repos\/[^/]+\/[^/]+\/(?:contents|compare)\/)(.+)$/.exec(path) ?? [];
  return start === undefined || rest === undefined
    ? path
    : start + encodeURIComponent(decodeURIComponent(rest));
}

function show(error: { instancePath?: string; message?: string | undefined; params?: unknown }): string {
  return `${error.instancePath ?? ''} ${error.message ?? ''} ${JSON.stringify(error.params)}`.trim();
}
