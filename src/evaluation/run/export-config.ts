import { z } from 'zod';

/** `${NAME}` may stand for a part, or for all of it. */
const address = z.string().regex(/^(?:https?:\/\/|\$\{)/, 'an http or https address');

/** Where a run becomes a dataset, an experiment and traces in Phoenix. */
export const PhoenixSection = z.strictObject({
  url: address.describe('Address of the Phoenix server, such as https://phoenix.example.com'),
  apiKey: z
    .string()
    .optional()
    .describe('Its key, as ${PHOENIX_API_KEY}; none for a server without authentication'),
  project: z
    .string()
    .regex(/^[\w][\w .-]{0,99}$/, 'at most 100 letters, digits, spaces, hyphens, points and underscores')
    .default('plumbline')
    .describe(
      'Project that the traces belong to, and the first part of the names of datasets; one for each repository',
    ),
  timeout: z.string().default('10m').describe('Time for everything that is told to Phoenix after a run'),
});

/** Where the traces of a run go by OTLP, over HTTP with protobuf. */
export const OtelSection = z.strictObject({
  endpoint: address.describe('The whole address that takes traces, mostly one that ends in /v1/traces'),
  headers: z.record(z.string(), z.string()).default({}).describe('Sent with every request, such as a key'),
  timeout: z.string().default('1m').describe('Time for all traces of a run'),
});

/** Phoenix, complete. */
export interface PhoenixExport {
  readonly url: string;
  readonly apiKey: string | null;
  readonly project: string;
  readonly timeoutMs: number;
}

/** An OTLP server, complete. */
export interface OtelExport {
  readonly endpoint: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly timeoutMs: number;
}

/** Other systems that a run is told to; null for none. */
export interface Exports {
  readonly phoenix: PhoenixExport | null;
  readonly otel: OtelExport | null;
}
