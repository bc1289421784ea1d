import { z } from 'zod';
import { JsonValue } from '../../dataset/dataset.ts';
import { mayBeGiven } from '../child-environment.ts';
import { isLocation } from './location.ts';

const path = z
  .string()
  .min(1)
  .regex(/^(?!\/)(?!.*(?:^|\/)\.\.(?:\/|$))[^\\\p{Cc}]+$/u, 'a path below the root of the repository');
const location = z
  .string()
  .refine(isLocation, 'a member (answer, data.text), a JSON pointer (/answer) or a JSONPath ($.answer)');

/** Where in a reply, or in each event of a stream, things stand. */
export const Extract = z.strictObject({
  answer: location.optional().describe('The answer; without it the whole text of the reply is the answer'),
  contexts: location.optional().describe('Passages that were read: texts, or objects with text or content'),
  retrieved: location
    .optional()
    .describe('Names of documents that were found, best first: texts, or objects with id'),
  usage: location.optional().describe('An object with counts of tokens, as any provider spells them'),
  model: location.optional().describe('The model that answered'),
  fingerprint: location.optional().describe('What identifies the build of the model'),
  traceId: location.optional().describe('32 hexadecimal digits; without it the trace id that was sent'),
  toolCalls: location.optional().describe('Tools that the answer asks for, each with a name and arguments'),
});
export type Extract = z.infer<typeof Extract>;

/** A service that answers over HTTP: one that runs already, or the change's own code, started for the run. */
export const HttpTarget = z.strictObject({
  kind: z.literal('http'),
  url: z
    .string()
    .regex(/^(?:https?:\/\/|\$\{)/, 'an http or https address')
    .optional()
    .describe('Where it is asked; beside `start` with {port} in it, http://127.0.0.1:{port}/ when not given'),
  start: z
    .array(z.string().min(1))
    .min(1)
    .optional()
    .describe(
      "Command that serves the change's own code on {port}, from the root of the repository; no shell",
    ),
  cwd: path.optional().describe('Folder below the root where `start` runs; default the root'),
  environment: z
    .array(z.string().refine(mayBeGiven, 'a name of a variable that does not belong to the job'))
    .max(100)
    .optional()
    .describe(
      'Names of the environment variables that `start` gets beside PATH, HOME and the like, and PORT',
    ),
  ready: z
    .string()
    .regex(/^\/(?!\/)/, 'a path of the service, such as /readyz')
    .optional()
    .describe('Path that answers 2xx once the service is ready; without it `start` waits for any reply to /'),
  readyTimeout: z.string().default('60s').describe('How long the service may take to be ready'),
  method: z.enum(['POST', 'PUT', 'PATCH', 'GET']).default('POST'),
  headers: z.record(z.string(), z.string()).default({}).describe('May hold ${NAME}'),
  body: JsonValue.optional().describe(
    'Sent as JSON, each {{name}} filled from the case; "{{name}}" alone keeps its type, {{messages}} is the conversation',
  ),
  settings: path
    .optional()
    .describe(
      'YAML read at the head, such as pipeline.yml: each key is a variable of the body that a case lacks',
    ),
  extract: Extract.prefault({}),
  stream: z
    .enum(['sse', 'text', 'ndjson'])
    .optional()
    .describe('How the reply arrives; without it, as a whole'),
  end: z
    .string()
    .min(1)
    .optional()
    .describe('Marks the end of a stream ([DONE]); a stream without it was cut, which is a failed answer'),
  streamTimeout: z.string().default('5m').describe('How long a stream may take, from its request'),
});
export type HttpTarget = z.infer<typeof HttpTarget>;
