import type { ProviderKind } from '../evaluation/target/provider-config.ts';
import type { Json } from '../foundation/json.ts';
import type { PipelineDraft, Wishes } from './onboarding.ts';

/** Where the models of prompts are asked. */
export interface ProviderDraft {
  readonly name: string;
  /** As it is written in the configuration. */
  readonly written: { readonly [key: string]: Json };
  readonly comment: string;
  /** `secret`: it needs a secret MODEL_KEY; `token`: the job's own token with `models: read`; `none`: no key. */
  readonly key: 'secret' | 'token' | 'none';
}

const keyless: readonly ProviderKind[] = ['ollama', 'vllm'];

/** The provider of a prompt: what the person said, else by the name of its model, which GitHub Models spells publisher/name. */
export function providerOf({ model }: PipelineDraft, { provider, baseUrl }: Wishes): ProviderDraft | null {
  if (model === null) return null;
  const kind = provider ?? (baseUrl === null && model.includes('/') ? 'github-models' : 'openai');
  const address = baseUrl === null ? {} : { baseUrl };
  if (kind === 'github-models')
    return {
      name: 'models',
      written: { kind, ...address },
      comment: 'GitHub Models, with the token of the job (permission models: read): no secret is needed',
      key: 'token',
    };
  if (keyless.includes(kind))
    return {
      name: 'models',
      written: { kind, ...address },
      comment: 'It has to run where the shard jobs run',
      key: 'none',
    };
  const standard = kind === 'openai' ? { baseUrl: baseUrl ?? 'https://api.openai.com/v1' } : address;
  return {
    name: 'main',
    written: { kind, ...standard, apiKey: '${MODEL_KEY}' },
    comment:
      'The key is the secret MODEL_KEY of the repository; baseUrl may be any endpoint that speaks the OpenAI protocol',
    key: 'secret',
  };
}

/** Each provider of the pipelines once. */
export function providersOf(pipelines: readonly PipelineDraft[], wishes: Wishes): readonly ProviderDraft[] {
  const found = pipelines.flatMap((pipeline) =>
    [...judgeOf(pipeline), providerOf(pipeline, wishes) ?? []].flat(),
  );
  return [...new Map(found.map((provider) => [provider.name, provider])).values()];
}

/** The judge of a suite that the repository describes itself: its key is a setting of the pipeline. */
function judgeOf({ suite }: PipelineDraft): readonly ProviderDraft[] {
  if (suite === undefined) return [];
  return [{ name: 'judge', written: suite.judge, comment: 'Judges the answers', key: 'none' }];
}
