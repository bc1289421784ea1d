import { isNode, LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { messageOf, type Problem, throwIfAny, UserError } from '../../foundation/error.ts';
import type { Json } from '../../foundation/json.ts';
import { nearestName } from '../../foundation/nearest.ts';
import { JsonValue, Message, messageKeys } from '../dataset/dataset.ts';

/** GitHub's `.prompt.yml`, as people write it. */
const WrittenPrompt = z.strictObject({
  name: z.string().optional(),
  description: z.string().optional(),
  model: z.string().min(1).optional(),
  modelParameters: z.record(z.string(), JsonValue).optional(),
  messages: z.array(Message).min(1),
  responseFormat: z.enum(['text', 'json_object', 'json_schema']).optional(),
  jsonSchema: z.union([z.string(), z.record(z.string(), JsonValue)]).optional(),
  testData: z.array(z.record(z.string(), JsonValue)).optional(),
  evaluators: z.array(z.record(z.string(), JsonValue)).optional(),
});
const keys = Object.keys(WrittenPrompt.shape);

/** A prompt file, complete. */
export interface PromptFile {
  readonly name: string | null;
  readonly model: string | null;
  /** As the file spells them (`temperature`, `maxTokens` …). */
  readonly parameters: { readonly [name: string]: Json };
  readonly messages: readonly Message[];
  /** OpenAI's `response_format`, null for plain text. */
  readonly responseFormat: Json;
  readonly testData: readonly { readonly [name: string]: Json }[];
  readonly evaluators: readonly { readonly [name: string]: Json }[];
}

/**
 * Reads the text of a `.prompt.yml`; `file` is only named in errors. The text is a pull request's: it may hold no `${NAME}`.
 * @throws UserError with every problem and its line: `prompt-invalid`, `config-secret`
 */
export function parsePromptFile(text: string, file: string): PromptFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const lineAt = (offset: number): number => lines.linePos(offset).line;
  const secrets = [...text.matchAll(/\$\{[^}\n]*\}/g)].map(
    (match): Problem => ({
      code: 'config-secret',
      what: 'a prompt file may not read environment variables: it comes from the change that is judged',
      where: { file, line: lineAt(match.index) },
      found: match[0],
      accepted: 'placeholders only in .github/plumbline.yml, in apiKey, headers and baseUrl of a provider',
      next: 'use a {{variable}} of the case, or write the text itself',
    }),
  );
  const invalid = (what: string, line: number, next: string, more: Partial<Problem> = {}): Problem => ({
    code: 'prompt-invalid',
    what,
    where: { file, line },
    next,
    ...more,
  });

  const broken = document.errors.map((error) =>
    invalid(
      `not valid YAML: ${error.message}`,
      lineAt(error.pos[0]),
      'mend the YAML; an editor with YAML support shows the place',
    ),
  );
  if (broken.length > 0) throwIfAny([...broken, ...secrets]);

  const lineOf = (path: readonly PropertyKey[]): number => {
    for (let depth = path.length; depth >= 0; depth--) {
      const node = depth === 0 ? document.contents : document.getIn(path.slice(0, depth), true);
      if (isNode(node) && node.range) return lineAt(node.range[0]);
    }
    return 1;
  };
  const parsed = WrittenPrompt.safeParse(plainOf(document, file));
  const issues = (parsed.error?.issues ?? []).map((issue) => {
    if (issue.code !== 'unrecognized_keys')
      return invalid(
        `${issue.path.length === 0 ? 'the prompt' : issue.path.join('.')}: ${issue.message}`,
        lineOf(issue.path),
        'correct the value',
      );
    const [unknown = ''] = issue.keys;
    const known = issue.path.length === 0 ? keys : messageKeys;
    const near = nearestName(unknown, known);
    return invalid(
      `unknown ${issue.keys.length === 1 ? 'key' : 'keys'} ${issue.keys.join(', ')}`,
      lineOf([...issue.path, unknown]),
      near === null ? 'remove it' : `write "${near}"`,
      { found: issue.keys.join(', '), accepted: known.join(', ') },
    );
  });
  throwIfAny([...issues, ...secrets]);
  if (!parsed.success) throw parsed.error;
  return complete(parsed.data, file, lineOf(['jsonSchema']));
}

function plainOf(document: ReturnType<typeof parseDocument>, file: string): unknown {
  try {
    return document.toJS({ maxAliasCount: 50 });
  } catch (thrown) {
    throw new UserError({
      code: 'prompt-invalid',
      what: `not readable as YAML: ${messageOf(thrown)}`,
      where: { file },
      next: 'write repeated parts out instead of using aliases',
    });
  }
}

function complete(written: z.infer<typeof WrittenPrompt>, file: string, schemaLine: number): PromptFile {
  return {
    name: written.name ?? null,
    model: written.model ?? null,
    parameters: written.modelParameters ?? {},
    messages: written.messages,
    responseFormat: responseFormatOf(written, file, schemaLine),
    testData: written.testData ?? [],
    evaluators: written.evaluators ?? [],
  };
}

function responseFormatOf(
  { responseFormat, jsonSchema }: z.infer<typeof WrittenPrompt>,
  file: string,
  line: number,
): Json {
  if (responseFormat === 'json_object') return { type: 'json_object' };
  if (responseFormat !== 'json_schema') return null;
  const schema = typeof jsonSchema === 'string' ? jsonOrNull(jsonSchema) : (jsonSchema ?? null);
  if (schema === null || typeof schema !== 'object' || Array.isArray(schema))
    throw new UserError({
      code: 'prompt-invalid',
      what: 'responseFormat json_schema needs a JSON object in jsonSchema',
      where: { file, line },
      accepted: '{ "name": …, "strict": true, "schema": { … } }',
      next: 'add jsonSchema, or set responseFormat to json_object',
    });
  return { type: 'json_schema', json_schema: schema };
}

function jsonOrNull(text: string): Json {
  try {
    return JsonValue.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
