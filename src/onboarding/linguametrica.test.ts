import { describe, expect, it } from 'vitest';
import { configOf, promptWith, proposeFor } from '../../fixtures/builders/onboarding.ts';

describe('a LinguaMetrica project', () => {
  const project = (provider: string) => ({
    'qa/.linguametrica.yml': `kind: LLM\nprovider: ${provider}\nmodule: bot.main:chain\nmetrics: [harmfulness]\n`,
    'qa/bot/main.py': 'from langchain_openai import ChatOpenAI\nchain = a | b\n',
    'qa/data/1.yml': 'id: a\ninput: Why?\n',
    'qa/data/2.yml': 'id: b\ninput: When?\n',
  });

  it('becomes an ordinary suite of its own cases and metrics, and its chain is not found a second time', () => {
    const proposal = proposeFor(project('OpenAI'));
    const { pipelines, suites, providers } = configOf(proposal);
    expect(pipelines['qa']?.target).toMatchObject({
      kind: 'process',
      python: 'bot.main:chain',
      cwd: 'qa',
      messages: 'history',
    });
    expect(Object.keys(pipelines)).toEqual(['qa']);
    expect(suites['qa']?.dataset).toEqual(['qa/data/*.yml', 'qa/data/*.yaml']);
    expect(suites['qa']?.metrics[0]).toMatchObject({ name: 'harmfulness', role: 'primary', margin: 0.5 });
    expect(providers['judge']).toMatchObject({ kind: 'openai', apiKey: '${OPENAI_API_KEY}' });
    expect(proposal.suites).toMatchObject([{ cases: 2, file: null }]);
  });

  it('of Azure needs all that says where its model is', () => {
    const proposal = proposeFor(project('Azure'));
    expect(configOf(proposal).providers['judge']).toMatchObject({ kind: 'azure-openai' });
    expect(proposal.steps.join('\n')).toMatch(
      /secret AZURE_OPENAI_API_KEY[\s\S]*variable AZURE_OPENAI_DEPLOYMENT/,
    );
  });

  it('that cannot be read is named', () => {
    const files = {
      ...project('OpenAI'),
      'qa/.linguametrica.yml': 'kind: Other\n',
      'a.prompt.yml': promptWith(),
    };
    expect(proposeFor(files).leftOut).toMatchObject([{ what: 'a LinguaMetrica project' }]);
  });
});
