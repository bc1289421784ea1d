import { datasetMutations } from './dataset.ts';
import { driftMutations } from './drift.ts';
import { gatewayMutations } from './gateway.ts';
import { historyMutations } from './history.ts';
import { inputMutations } from './inputs.ts';
import { judgeTrustMutations } from './judge-trust.ts';
import { judgeMutations } from './judges.ts';
import { linguametricaMutations } from './linguametrica.ts';
import { metricMutations } from './metrics.ts';
import { modelMutations } from './models.ts';
import { moduleMutations } from './module.ts';
import type { Mutation } from './mutations.ts';
import { onboardingMutations } from './onboarding.ts';
import { planMutations } from './plan.ts';
import { promptMutations } from './prompts.ts';
import { publishMutations } from './publish.ts';
import { runMutations } from './run.ts';
import { speedMutations } from './speed.ts';
import { spendMutations } from './spend.ts';
import { statisticsMutations } from './statistics.ts';
import { traceMutations } from './traces.ts';
import { trialMutations } from './trial.ts';
import { trustMutations } from './trust.ts';
import { verdictMutations } from './verdict.ts';
import { workerMutations } from './worker.ts';

/** The faults that `npm run mutations` plants. Add one for every check that protects a verdict. */
export const mutations: readonly Mutation[] = [
  ...verdictMutations,
  ...statisticsMutations,
  ...planMutations,
  ...runMutations,
  ...speedMutations,
  ...spendMutations,
  ...trialMutations,
  ...publishMutations,
  ...trustMutations,
  ...workerMutations,
  ...moduleMutations,
  ...modelMutations,
  ...promptMutations,
  ...datasetMutations,
  ...driftMutations,
  ...gatewayMutations,
  ...metricMutations,
  ...judgeMutations,
  ...judgeTrustMutations,
  ...linguametricaMutations,
  ...traceMutations,
  ...onboardingMutations,
  ...historyMutations,
  ...inputMutations,
  {
    name: 'a number out of range is an input like any other',
    file: 'action/inputs.ts',
    find: '.pipe(z.number().int().min(min).max(max))',
    replace: '.pipe(z.number())',
    tests: ['action/inputs.test.ts'],
  },
  {
    name: 'a model key may set PATH',
    file: 'action/model-keys.ts',
    find: 'else if (reserved.test(name))',
    replace: 'else if (name === "")',
    tests: ['action/model-keys.test.ts'],
  },
  {
    name: 'an SDK may be imported anywhere',
    file: 'scripts/borders/borders.ts',
    find: 'if (home !== undefined)',
    replace: 'if (home !== undefined) return []; if (home !== undefined)',
    tests: ['src/architecture.test.ts'],
  },
];
