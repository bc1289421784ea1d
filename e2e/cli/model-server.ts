import { onTestFinished } from 'vitest';
import {
  type ScriptedAnswer,
  type ScriptedRequest,
  startScriptedServer,
} from '../../fixtures/servers/scripted-server.ts';
import { datasetOf, replayConfig } from './sandbox.ts';

/** What an OpenAI-compatible server answers: "yes", by the model that was asked. */
export function saysYes({ body }: ScriptedRequest): ScriptedAnswer {
  const model = modelOf(body);
  const message = { role: 'assistant', content: 'yes' };
  return {
    status: 200,
    body: {
      id: 'x',
      object: 'chat.completion',
      created: 0,
      model,
      choices: [{ index: 0, finish_reason: 'stop', message }],
      usage: { prompt_tokens: 9, completion_tokens: 1, total_tokens: 10 },
    },
  };
}

export function modelOf(body: unknown): string {
  if (typeof body !== 'object' || body === null || !('model' in body)) return 'none';
  return String(body.model);
}

/** A model server for one test. */
export async function startModel(
  answer: (request: ScriptedRequest, index: number) => ScriptedAnswer,
): Promise<{ readonly url: string; readonly requests: readonly ScriptedRequest[] }> {
  const server = await startScriptedServer(answer);
  onTestFinished(() => server.close());
  return server;
}

/** A repository whose suite asks a model at an address. */
export function promptFiles(cases: number, url: string, model = 'model-a'): Record<string, string> {
  return {
    '.github/plumbline.yml': replayConfig
      .replace(
        'pipelines:',
        `providers:\n  local: { kind: openai, baseUrl: ${url}/v1, apiKey: "\${MODEL_KEY}" }\npipelines:`,
      )
      .replace(
        'replay, file: answers/answers.jsonl',
        'prompt, file: answers/ask.prompt.yml, provider: local',
      ),
    ...datasetOf(cases),
    'answers/ask.prompt.yml': promptFile(model),
  };
}

export function promptFile(model: string): string {
  return `model: ${model}\nmessages:\n  - { role: user, content: "{{question}}" }\n`;
}
