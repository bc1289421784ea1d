import { expect } from 'vitest';
import type { ScriptedAnswer, ScriptedRequest } from '../../fixtures/servers/scripted-server.ts';
import { JudgeCheck } from '../../src/evaluation/metric/judge/trust/check-file.ts';
import { digestOfBytes } from '../../src/foundation/digest.ts';
import { modelOf, promptFiles, startModel } from './model-server.ts';
import { createSandbox, type Sandbox } from './sandbox.ts';

export const cases = 60;
export const labelsFile = 'evals/judge-labels/polite.jsonl';
export const checkFile = 'evals/judge-labels/polite.check.json';
export const rubric = 'graders/polite.md';
export const check = ['judge', 'check', '--metric', 'polite'];

export function says(content: string): ScriptedAnswer {
  return {
    status: 200,
    body: {
      ...{ id: 'x', object: 'chat.completion', created: 0, model: 'judge-a' },
      choices: [{ index: 0, finish_reason: 'stop', message: { role: 'assistant', content } }],
      usage: { prompt_tokens: 9, completion_tokens: 1, total_tokens: 10 },
    },
  };
}

export const isJudge = ({ body }: ScriptedRequest): boolean => modelOf(body) === 'judge-a';

/** The material that a judge was asked about. */
export function materialOf({ body }: ScriptedRequest): Record<string, string> {
  const { messages } = body as { messages: { content: string }[] };
  const line = messages[1]?.content.split('\n')[1] ?? '{}';
  return JSON.parse(line) as Record<string, string>;
}

/** Answers with the question; the judge passes what `passes` says of the number in it. */
export function model(passes: (number: number, time: number) => boolean) {
  const times = new Map<number, number>();
  return startModel((request) => {
    if (!isJudge(request)) {
      const { messages } = request.body as { messages: { content: string }[] };
      return { status: 200, body: answered(messages[0]?.content ?? '') };
    }
    const number = numberIn(JSON.stringify(materialOf(request)['answer']));
    const time = (times.get(number) ?? 0) + 1;
    times.set(number, time);
    return says(JSON.stringify({ reason: 'so', score: passes(number, time) ? 1 : 0 }));
  });
}

export function answered(content: string): object {
  return {
    ...{ id: 'x', object: 'chat.completion', created: 0, model: 'model-a' },
    choices: [{ index: 0, finish_reason: 'stop', message: { role: 'assistant', content } }],
    usage: { prompt_tokens: 9, completion_tokens: 1, total_tokens: 10 },
  };
}

export function numberIn(text: string): number {
  return Number(/\d+/.exec(text)?.[0] ?? -1);
}

export function filesFor(url: string, role = 'primary', metric = `kind: judge, rubric: ${rubric}`) {
  const written = promptFiles(cases, url);
  const config = written['.github/plumbline.yml'] ?? '';
  return {
    ...written,
    '.github/plumbline.yml': config.replace(
      'expectations: { role: primary, margin: 0.05 }',
      `polite: { ${metric}, provider: local, model: judge-a, role: ${role} }`,
    ),
    [rubric]: 'The answer must be polite.',
  };
}

interface Stored {
  readonly case: string;
  readonly output: string;
}

export function stored(sandbox: Sandbox): Stored[] {
  return sandbox
    .read('.plumbline/results.jsonl')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Stored);
}

/** Ann finds every second answer polite. */
const isPolite = (output: string): boolean => numberIn(output) % 2 === 0;

export function labels(of: readonly Stored[], rater = 'ann'): string {
  const lines = of.map(({ case: id, output }) =>
    JSON.stringify({ case: id, output: digestOfBytes(output), rater, value: isPolite(output) ? 1 : 0 }),
  );
  return `${lines.join('\n')}\n`;
}

export async function measured(url: string, files = filesFor(url)): Promise<Sandbox> {
  const sandbox = createSandbox({ MODEL_KEY: 'k' });
  sandbox.commit(files);
  expect(await sandbox.plumbline('run')).toMatchObject({ code: 0 });
  sandbox.write({ [labelsFile]: labels(stored(sandbox)) });
  return sandbox;
}

export const checkOf = (sandbox: Sandbox): JudgeCheck =>
  JudgeCheck.parse(JSON.parse(sandbox.read(checkFile)));
