import { z } from 'zod';
import type { ModelIdentity, Step, Usage } from '../../target/target.ts';
import type { AnsweredTrial } from '../trial-file.ts';
import type { Attributes } from './trace.ts';

/**
 * The steps with the trial's tokens where exactly one of them can have used them. Where the steps tell tokens themselves, or several
 * could have, nothing is added: tokens that stand twice would be counted twice.
 */
export function withUsage(steps: readonly Step[], usage: Usage | null): readonly Step[] {
  const calls = steps.filter(({ kind }) => kind === 'llm');
  const [only] = calls;
  if (usage === null || only === undefined || calls.length > 1 || only.usage !== undefined) return steps;
  return steps.map((step) => (step === only ? { ...step, usage } : step));
}

export function stepAttributes(step: Step): Attributes {
  const { input, output } = step;
  return {
    'plumbline.step.kind': step.kind,
    ...(step.ms === null ? { 'plumbline.step.unfinished': true } : {}),
    ...(input === undefined ? {} : { 'input.value': input }),
    ...(output === undefined ? {} : { 'output.value': output }),
    ...(step.kind === 'llm' ? modelCall(step) : {}),
    ...(step.kind === 'retriever' ? { 'gen_ai.operation.name': 'retrieval', ...documents(step) } : {}),
    ...(step.kind === 'tool'
      ? { 'gen_ai.operation.name': 'execute_tool', 'gen_ai.tool.name': step.name, 'tool.name': step.name }
      : {}),
  };
}

/** Of the one model call of a target that tells no steps. The prompt is not kept, so what is shown as input is what the case asks. */
export function modelAttributes(
  { model, usage, finish }: AnsweredTrial,
  texts: { readonly input: string | null; readonly output: string } | null,
): Attributes {
  return {
    'gen_ai.operation.name': 'chat',
    ...(model === null ? {} : names(model)),
    ...(usage === null ? {} : tokens(usage)),
    ...(finish === null ? {} : { 'gen_ai.response.finish_reasons': [finish] }),
    ...(texts === null
      ? {}
      : { 'output.value': texts.output, ...messages('output', texts.output, 'assistant') }),
    ...(texts?.input == null ? {} : { 'input.value': texts.input }),
  };
}

function modelCall({ model, usage, input, output }: Step): Attributes {
  return {
    'gen_ai.operation.name': 'chat',
    ...(model === undefined ? {} : names({ asked: model, answered: null, fingerprint: null })),
    ...(usage === undefined ? {} : tokens(usage)),
    ...(input === undefined ? {} : messages('input', input, 'user')),
    ...(output === undefined ? {} : messages('output', output, 'assistant')),
  };
}

/** OpenInference is what Phoenix reads, GenAI what every other backend does. */
function names({ asked, answered, fingerprint }: ModelIdentity): Attributes {
  return {
    'llm.model_name': answered ?? asked,
    'gen_ai.request.model': asked,
    ...(answered === null ? {} : { 'gen_ai.response.model': answered }),
    ...(fingerprint === null ? {} : { 'gen_ai.response.system_fingerprint': fingerprint }),
  };
}

function tokens({ input, cached, output }: Usage): Attributes {
  return {
    ...(input === null ? {} : { 'llm.token_count.prompt': input, 'gen_ai.usage.input_tokens': input }),
    ...(output === null
      ? {}
      : { 'llm.token_count.completion': output, 'gen_ai.usage.output_tokens': output }),
    ...(input === null || output === null ? {} : { 'llm.token_count.total': input + output }),
    ...(cached === null
      ? {}
      : {
          'llm.token_count.prompt_details.cache_read': cached,
          'gen_ai.usage.cache_read.input_tokens': cached,
        }),
  };
}

const Messages = z.array(z.object({ role: z.string(), content: z.string() })).min(1);

/** A text that is a list of messages as such, any other as one message. */
function messages(side: 'input' | 'output', text: string, role: string): Attributes {
  const list = Messages.safeParse(json(text));
  const said = list.success ? list.data : [{ role, content: text }];
  return Object.fromEntries(
    said.flatMap((message, index) => [
      [`llm.${side}_messages.${index}.message.role`, message.role],
      [`llm.${side}_messages.${index}.message.content`, message.content],
    ]),
  );
}

function json(text: string): unknown {
  if (!text.startsWith('[')) return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function documents({ documents = [] }: Step): Attributes {
  const entries = documents.flatMap(({ id, text, score }, index) => {
    const at = `retrieval.documents.${index}.document`;
    return [
      ...(id === null ? [] : [[`${at}.id`, id] as const]),
      [`${at}.content`, text] as const,
      ...(score === null ? [] : [[`${at}.score`, score] as const]),
    ];
  });
  return Object.fromEntries(entries);
}
