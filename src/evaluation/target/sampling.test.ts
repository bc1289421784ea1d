import { describe, expect, it } from 'vitest';
import { samplingOf } from './sampling.ts';

const of = (parameters = {}, responseFormat: Parameters<typeof samplingOf>[0]['responseFormat'] = null) =>
  samplingOf({ parameters, responseFormat }, 'a.prompt.yml');

describe('the parameters of a prompt, for a model in this process', () => {
  it('are the likeliest tokens and 256 of them unless it says otherwise', () => {
    expect(of()).toEqual({
      temperature: 0,
      maxTokens: 256,
      topP: null,
      topK: null,
      seed: null,
      stop: [],
      form: { kind: 'text' },
    });
  });

  it.each([
    [{ max_tokens: 9 }, { maxTokens: 9 }],
    [{ maxTokens: 9 }, { maxTokens: 9 }],
    [{ max_completion_tokens: 9 }, { maxTokens: 9 }],
    [
      { top_p: 0.5, topK: 3 },
      { topP: 0.5, topK: 3 },
    ],
    [{ stop: 'END' }, { stop: ['END'] }],
    [
      { stop: ['a', 'b'], seed: 7 },
      { stop: ['a', 'b'], seed: 7 },
    ],
  ])('%j are read as OpenAI and GitHub spell them', (parameters, read) => {
    expect(of(parameters)).toMatchObject(read);
  });

  it.each([{ logitBias: {} }, { temperature: -1 }, { temperature: '0' }, { maxTokens: 0 }, { topP: 0 }])(
    '%j are refused, with what is accepted',
    (parameters) => {
      expect(() => of(parameters)).toThrow(/prompt-invalid[\s\S]*accepted: temperature, maxTokens/);
    },
  );
});

describe('the form of an answer', () => {
  const schema = { type: 'object', properties: {} };

  it('is any JSON, or JSON of a schema, also where that stands without its envelope', () => {
    expect(of({}, { type: 'json_object' }).form).toEqual({ kind: 'json', schema: null });
    const named = { type: 'json_schema', json_schema: { name: 'a', schema } };
    expect(of({}, named).form).toEqual({ kind: 'json', schema });
    expect(of({}, { type: 'json_schema', json_schema: schema }).form).toEqual({ kind: 'json', schema });
  });
});
