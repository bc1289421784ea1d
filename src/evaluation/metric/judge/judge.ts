import { z } from 'zod';
import type { Json } from '../../../foundation/json.ts';
import { JsonValue } from '../../dataset/dataset.ts';
import { abstained, type Score } from '../metric.ts';
import type { MetricServices } from '../services.ts';
import type { Spent } from '../spent.ts';
import { judgeMessages } from './prompt.ts';
import type { ReplyShape } from './shapes.ts';

/** Which model judges, in the options of every judge. */
export const judgeModel = {
  provider: z.string().min(1).optional().describe('The provider of the configuration that the judge asks'),
  model: z.string().min(1).optional().describe('The model that judges, as the provider calls it'),
  parameters: z
    .record(z.string(), JsonValue)
    .default({ temperature: 0 })
    .describe('Parameters of the model; {} for one that takes no temperature'),
  reply: z
    .enum(['json-schema', 'json-object', 'text'])
    .default('json-schema')
    .describe('How the endpoint is made to reply in JSON; text for one that knows no response_format'),
};
const Options = z.strictObject(judgeModel);
export type JudgeOptions = z.output<typeof Options>;

/** A judge's reply as it was asked for, or why there is none; with what was spent either way. */
export type Judged<T> = Spent &
  ({ readonly kind: 'judged'; readonly value: T } | { readonly kind: 'none'; readonly why: string });

export interface Question<T> {
  /** What is judged and by what: trusted. */
  readonly task: string;
  /** Case and answer: hostile. */
  readonly material: Json;
  readonly shape: ReplyShape<T>;
}

/** Longer material is not sent: a judge reads its beginning and scores the rest unread. */
const mostCharacters = 400_000;

/**
 * Asks a judge once. A reply that is not exactly one verdict is asked for no second time: a judge that is asked until it says
 * something readable gives the score that is easiest to read. `infrastructure: …` is trouble on the way: the answer stands, its score
 * is missing. Throws once the signal is aborted.
 */
export async function askJudge<T>(
  { task, material, shape }: Question<T>,
  options: JudgeOptions,
  { ask }: MetricServices,
  signal: AbortSignal,
): Promise<Judged<T>> {
  const { provider, model, parameters } = options;
  if (provider === undefined || model === undefined) return none(noModel(options));
  if (ask === null) return none('no judge can be asked here');
  const messages = judgeMessages(task, material, shape);
  if (messages.some(({ content }) => content.length > mostCharacters))
    return none('case and answer are too long to judge');
  const responseFormat = formatOf(options.reply, shape);
  const reply = await ask({ provider, model, messages, parameters, responseFormat }, signal);
  if (reply.kind === 'failed') {
    const { code, message } = reply.error;
    const why = `${reply.class === 'infrastructure' ? 'infrastructure' : 'the judge was refused'}: ${code}, ${message}`;
    return { ...none(why.slice(0, 300)), ...(reply.costUsd === null ? {} : { costUsd: reply.costUsd }) };
  }
  const { usage, costUsd, finish, output } = reply;
  const spent = { usage, costUsd };
  if (finish === 'length') return { ...none('the reply was cut off'), ...spent };
  if (finish === 'content_filter') return { ...none('the reply was filtered'), ...spent };
  const read = shape.read(output);
  return read.kind === 'read'
    ? { kind: 'judged', value: read.value, ...spent }
    : { ...none(read.why), ...spent };
}

/** The score of a reply: what was spent goes with it, also where there is none. */
export function scoreJudged<T>(judged: Judged<T>, score: (value: T) => Score): Score {
  const { costUsd, usage } = judged;
  const spent = { ...(costUsd === undefined ? {} : { costUsd }), ...(usage === undefined ? {} : { usage }) };
  return { ...(judged.kind === 'judged' ? score(judged.value) : abstained(judged.why)), ...spent };
}

function noModel({ provider }: JudgeOptions): string {
  const key = provider === undefined ? 'provider' : 'model';
  return `no model judges: set \`${key}\` of the metric`;
}

function formatOf(reply: JudgeOptions['reply'], { schema }: ReplyShape<unknown>): unknown {
  if (reply === 'text') return null;
  if (reply === 'json-object') return { type: 'json_object' };
  return { type: 'json_schema', json_schema: { name: 'verdict', strict: true, schema } };
}

function none(why: string): { readonly kind: 'none'; readonly why: string } {
  return { kind: 'none', why };
}
