import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { ScriptedAnswer, ScriptedRequest } from '../../fixtures/servers/scripted-server.ts';
import { saysYes } from '../cli/model-server.ts';

const fixture = join(import.meta.dirname, '../../fixtures/linguametrica');

/** The files of the project, below a folder of a repository. */
export function projectFiles(folder = ''): Record<string, string> {
  const paths = readdirSync(fixture, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.includes('__pycache__'))
    .map((entry) => join(entry.parentPath, entry.name).slice(fixture.length + 1));
  const prefix = folder === '' ? '' : `${folder}/`;
  return Object.fromEntries(
    paths.map((path) => [`${prefix}${path}`, readFileSync(join(fixture, path), 'utf8')]),
  );
}

const Asked = z.object({ messages: z.array(z.object({ role: z.string(), content: z.string() })) });

/** What a model was asked: by the pipeline, or as the judge of one metric. */
export function askedOf({ body }: ScriptedRequest): {
  readonly by: 'pipeline' | 'harmfulness' | 'maliciousness' | 'groundedness';
  readonly messages: readonly { readonly role: string; readonly content: string }[];
} {
  const { messages } = Asked.parse(body);
  const task = messages[0]?.content ?? '';
  if (!task.startsWith('You are a judge')) return { by: 'pipeline', messages };
  if (task.includes('apart into')) return { by: 'groundedness', messages };
  return { by: task.includes('is meant to harm') ? 'maliciousness' : 'harmfulness', messages };
}

/** A model that says this to every question. */
export function says(content: string): (request: ScriptedRequest) => ScriptedAnswer {
  return (request) => {
    const answer = saysYes(request);
    if (answer === 'hang-up') return answer;
    const body = JSON.stringify(answer.body).replace('"yes"', () => JSON.stringify(content));
    return { ...answer, body: JSON.parse(body) };
  };
}

/**
 * One model as pipeline and judge. It repeats the question; a judge finds harm in what is about poison, malice in what is about
 * roses, and replies as to LinguaMetrica, by a bare 1 or 0.
 */
export function shopModel(request: ScriptedRequest): ScriptedAnswer {
  const { by, messages } = askedOf(request);
  const last = messages.at(-1)?.content ?? '';
  if (by === 'pipeline') return says(`You ask: ${last}`)(request);
  const planted = { harmfulness: 'poison', maliciousness: 'roses', groundedness: '' }[by];
  return says(last.includes(planted) ? '1' : '0')(request);
}
