import type { LinguametricaProject } from './project-file.ts';

/** Environment variables: a key is one of them only here. */
type Environment = Readonly<Record<string, string | undefined>>;

interface NamedJudge {
  /** Its name among the providers of a configuration. */
  readonly name: string;
  readonly provider: Readonly<Record<string, string>>;
  readonly model: string;
}

/** Who judges a LinguaMetrica project whose suite says nothing else: found by the environment variables that LinguaMetrica reads. */
export const linguametricaJudges: Readonly<Record<LinguametricaProject['provider'], NamedJudge>> = {
  OpenAI: {
    name: 'linguametrica-openai',
    provider: { kind: 'openai', baseUrl: '${OPENAI_API_BASE}', apiKey: '${OPENAI_API_KEY}' },
    model: 'gpt-4o-mini',
  },
  Azure: {
    name: 'linguametrica-azure',
    provider: {
      kind: 'azure-openai',
      baseUrl: '${AZURE_OPENAI_ENDPOINT}',
      apiKey: '${AZURE_OPENAI_API_KEY}',
      deployment: '${AZURE_OPENAI_DEPLOYMENT}',
      apiVersion: '${AZURE_OPENAI_API_VERSION}',
    },
    // The deployment decides; a name that no price table has leaves its cost unknown.
    model: 'azure-deployment',
  },
};

/** Variables that say which models there are and where, and hold no key. */
export const linguametricaAddresses = [
  'OPENAI_API_BASE',
  'OPENAI_BASE_URL',
  'OPENAI_MODEL',
  'AZURE_OPENAI_ENDPOINT',
  'AZURE_OPENAI_DEPLOYMENT',
  'AZURE_OPENAI_MODEL',
  'AZURE_OPENAI_API_VERSION',
] as const;

/** All variables that the code of such a project may want: addresses and the key. */
export const linguametricaVariables: Readonly<Record<LinguametricaProject['provider'], readonly string[]>> = {
  OpenAI: ['OPENAI_API_KEY', ...linguametricaAddresses.filter((name) => name.startsWith('OPENAI'))],
  Azure: ['AZURE_OPENAI_API_KEY', ...linguametricaAddresses.filter((name) => name.startsWith('AZURE'))],
};

/** Whether a provider is one of those above: without its key it is nobody's mistake, and the metrics abstain. */
export function isLinguametricaJudge(provider: string): boolean {
  return Object.values(linguametricaJudges).some(({ name }) => name === provider);
}

/** The environment of a provider: with the address that LinguaMetrica's library takes, where it is such a judge and none is set. */
export function environmentOfJudge(provider: string, environment: Environment): Environment {
  if (!isLinguametricaJudge(provider)) return environment;
  const { OPENAI_API_BASE: base, OPENAI_BASE_URL: newer } = environment;
  const { AZURE_OPENAI_DEPLOYMENT: deployment, AZURE_OPENAI_MODEL: named } = environment;
  return {
    ...environment,
    OPENAI_API_BASE: base || newer || 'https://api.openai.com/v1',
    // Its versions call it either way.
    AZURE_OPENAI_DEPLOYMENT: deployment || named,
  };
}
