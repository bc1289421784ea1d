import { describe, expect, it } from 'vitest';
import { environmentOfJudge, isLinguametricaJudge } from './judge.ts';

describe('the judge that LinguaMetrica names', () => {
  it('lies where OPENAI_API_BASE says, else OPENAI_BASE_URL, else at OpenAI', () => {
    const at = (environment: Record<string, string>) =>
      environmentOfJudge('linguametrica-openai', environment)['OPENAI_API_BASE'];
    expect(at({ OPENAI_API_BASE: 'http://a', OPENAI_BASE_URL: 'http://b' })).toBe('http://a');
    expect(at({ OPENAI_API_BASE: '', OPENAI_BASE_URL: 'http://b' })).toBe('http://b');
    expect(at({})).toBe('https://api.openai.com/v1');
    const azure = (environment: Record<string, string>) =>
      environmentOfJudge('linguametrica-azure', environment)['AZURE_OPENAI_DEPLOYMENT'];
    expect(azure({ AZURE_OPENAI_DEPLOYMENT: 'a', AZURE_OPENAI_MODEL: 'b' })).toBe('a');
    expect(azure({ AZURE_OPENAI_MODEL: 'b' })).toBe('b');
    expect(environmentOfJudge('main', {})).toEqual({});
  });

  it('is known by its name alone', () => {
    expect(['linguametrica-openai', 'linguametrica-azure', 'main'].map(isLinguametricaJudge)).toEqual([
      true,
      true,
      false,
    ]);
  });
});
