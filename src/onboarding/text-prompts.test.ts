import { describe, expect, it } from 'vitest';
import { configOf, proposeFor } from '../../fixtures/builders/onboarding.ts';

describe('a prompt of one text', () => {
  it('becomes a pipeline with the settings beside it; one without a model is named, and one without a variable is none', () => {
    const proposal = proposeFor({
      'prompts/tone/polite.md': 'Say {{text}} politely.\n',
      'prompts/tone/pipeline.yml': 'model: openai/gpt-4o-mini\n',
      'prompts/other.txt': 'Say {{text}}.\n',
      'prompts/README.md': 'How prompts are written.\n',
      'docs/page.md': 'Write {{text}} where text belongs.\n',
    });
    expect(configOf(proposal).pipelines).toMatchObject({
      polite: {
        paths: ['prompts/tone/polite.md', 'prompts/tone/pipeline.yml'],
        target: { kind: 'prompt', file: 'prompts/tone/polite.md', provider: 'models' },
      },
    });
    expect(proposal.pipelines.map(({ variables }) => variables)).toEqual([['text']]);
    expect(proposal.leftOut).toMatchObject([
      {
        from: 'prompts/other.txt',
        why: 'it names no model',
        instead: 'write `model:` in prompts/pipeline.yml',
      },
    ]);
  });
});
