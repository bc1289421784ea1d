import { z } from 'zod';
import { type Problem, throwIfAny, type Where } from '../../foundation/error.ts';
import type { Json } from '../../foundation/json.ts';
import { nearestName } from '../../foundation/nearest.ts';
import { acceptedBy } from '../../foundation/schema-words.ts';
import { JsonValue } from '../dataset/dataset.ts';
import { promptProblem } from './lined-yaml.ts';

const FunctionTool = z.strictObject({
  type: z.literal('function'),
  function: z.strictObject({
    name: z.string().regex(/^[\w-]{1,64}$/, 'letters, digits, _ and -, at most 64'),
    description: z.string().optional(),
    parameters: z.record(z.string(), JsonValue).optional(),
    strict: z.boolean().nullish(),
  }),
});
/** OpenAI's `tools`. Functions are read closely; what an endpoint has beside them is its own affair. */
const Tool = z.record(z.string(), JsonValue).superRefine((tool, context) => {
  const type = tool['type'];
  if (typeof type !== 'string') {
    context.addIssue({
      code: 'custom',
      path: ['type'],
      message: 'function, or another type of the endpoint',
    });
    return;
  }
  if (type !== 'function') return;
  for (const issue of FunctionTool.safeParse(tool).error?.issues ?? []) {
    const known = issue.path.length === 0 ? FunctionTool : FunctionTool.shape.function;
    const unknown = issue.code === 'unrecognized_keys' ? issue.keys : [];
    const message = unknown.length > 0 ? Object.keys(known.shape).join(', ') : acceptedBy(issue);
    context.addIssue({ code: 'custom', path: [...issue.path, ...unknown.slice(0, 1)], message });
  }
});

const NamedTool = z.looseObject({ function: z.looseObject({ name: z.string() }) });

/** What of a prompt says how a model is asked, beside the messages: keys of a `.prompt.yml`, a front matter, a `pipeline.yml`. */
export const promptSettings = {
  model: z.string().min(1).optional(),
  modelParameters: z.object({ stream: z.boolean().optional() }).catchall(JsonValue).optional(),
  responseFormat: z.enum(['text', 'json_object', 'json_schema']).optional(),
  jsonSchema: z.union([z.string(), z.record(z.string(), JsonValue)]).optional(),
  tools: z.array(Tool).min(1).max(128).optional(),
  toolChoice: z.union([z.enum(['none', 'auto', 'required']), z.record(z.string(), JsonValue)]).optional(),
};
const Written = z.object(promptSettings);
export type WrittenSettings = z.infer<typeof Written>;

/** How a model is asked, complete. */
export interface PromptSettings {
  readonly model: string | null;
  /** As the file spells them (`temperature`, `maxTokens` …), without `stream`. */
  readonly parameters: { readonly [name: string]: Json };
  /** Whether the answer comes piece by piece. */
  readonly stream: boolean;
  /** OpenAI's `response_format`, null for plain text. */
  readonly responseFormat: Json;
  /** OpenAI's `tools` and `tool_choice`; empty and null where the prompt has none. */
  readonly tools: readonly Json[];
  readonly toolChoice: Json;
}

/** Where what stands at a path was written: the settings of one prompt may come from two files. */
export type WhereOf = (path: readonly PropertyKey[]) => Where;

/** Throws UserError `prompt-invalid` with each rule across keys that does not hold. */
export function completeSettings(written: WrittenSettings, whereOf: WhereOf): PromptSettings {
  const { model = null, modelParameters: { stream = false, ...parameters } = {}, tools = [] } = written;
  throwIfAny([...doubleTools(tools, whereOf), ...choiceProblems(written, whereOf)]);
  const responseFormat = responseFormatOf(written);
  if (responseFormat === undefined)
    throwIfAny([
      promptProblem(
        'responseFormat json_schema needs a JSON object in jsonSchema',
        whereOf(['jsonSchema']),
        'add jsonSchema, or set responseFormat to json_object',
        { accepted: '{ "name": …, "strict": true, "schema": { … } }' },
      ),
    ]);
  return {
    model,
    parameters,
    stream,
    responseFormat: responseFormat ?? null,
    tools,
    toolChoice: written.toolChoice ?? null,
  };
}

function namesOf(tools: NonNullable<WrittenSettings['tools']>): (string | null)[] {
  return tools.map((tool) => NamedTool.safeParse(tool).data?.function.name ?? null);
}

function doubleTools(tools: NonNullable<WrittenSettings['tools']>, whereOf: WhereOf): Problem[] {
  const names = namesOf(tools);
  return names.flatMap((name, index) =>
    name === null || names.indexOf(name) === index
      ? []
      : [
          promptProblem(
            `two tools are called ${name}`,
            whereOf(['tools', index]),
            'rename or remove one of them',
          ),
        ],
  );
}

/** Endpoints refuse a choice among no tools, and one of a tool that is not there. */
function choiceProblems({ tools = [], toolChoice }: WrittenSettings, whereOf: WhereOf): Problem[] {
  if (toolChoice === undefined) return [];
  const where = whereOf(['toolChoice']);
  if (tools.length === 0)
    return [promptProblem('toolChoice stands without tools', where, 'add `tools:`, or remove toolChoice')];
  const chosen = NamedTool.safeParse(toolChoice).data?.function.name;
  const names = namesOf(tools).filter((name) => name !== null);
  if (chosen === undefined || names.includes(chosen)) return [];
  const near = nearestName(chosen, names);
  return [
    promptProblem(
      'toolChoice names a tool that is not there',
      where,
      near === null ? 'name one of the tools' : `write "${near}"`,
      { found: chosen, accepted: names.join(', ') },
    ),
  ];
}

/** undefined for a schema that is none. */
function responseFormatOf({ responseFormat, jsonSchema }: WrittenSettings): Json | undefined {
  if (responseFormat === 'json_object') return { type: 'json_object' };
  if (responseFormat !== 'json_schema') return null;
  const schema = typeof jsonSchema === 'string' ? jsonOrNull(jsonSchema) : (jsonSchema ?? null);
  if (schema === null || typeof schema !== 'object' || Array.isArray(schema)) return undefined;
  return { type: 'json_schema', json_schema: schema };
}

function jsonOrNull(text: string): Json {
  try {
    return JsonValue.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
