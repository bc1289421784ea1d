import type { Mutation } from './mutations.ts';

const published = ['src/operations/publish-workflow-run.test.ts'];
const gated = ['src/operations/gate-evaluation.test.ts'];
const touched = ['src/operations/what-touches.test.ts'];
const failed = ['src/verdict/gate/failed-trials.test.ts'];

/** Protections of whose word counts: which plan, which report, which run, which suites a check speaks for. */
export const trustMutations: readonly Mutation[] = [
  {
    name: 'a plan that records is judged',
    file: 'src/operations/gate-evaluation.ts',
    find: "if (plan.purpose !== 'judge')",
    replace: 'if (false)',
    tests: gated,
  },
  {
    name: 'a plan of another event is judged',
    file: 'src/operations/gate-evaluation.ts',
    find: 'planned.head.sha === event.head.sha',
    replace: 'true',
    tests: gated,
  },
  {
    name: 'an artifact of the right name makes a report ours',
    file: 'src/operations/publish-workflow-run.ts',
    find: 'return called.some((path) => ourWorkflow.test(path) && file.text.includes(`${path}@`));',
    replace: 'return called.length >= 0;',
    tests: published,
  },
  {
    name: 'a report that another base judged is published',
    file: 'src/operations/publish-workflow-run.ts',
    find: 'subject.base.ref !== pullRequest.baseRef ||',
    replace: '',
    tests: published,
  },
  {
    name: 'a run of a fork silences ours',
    file: 'src/operations/publish-workflow-run.ts',
    find: 'other.headRepository === run.headRepository &&',
    replace: '',
    tests: published,
  },
  {
    name: 'a check speaks for suites that were left out',
    file: 'src/operations/what-touches.ts',
    find: 'if (touched.length === 0) return;',
    replace: 'if (touched.length >= 0) return;',
    tests: touched,
  },
  {
    name: 'rules of the head say who publishes',
    file: 'src/operations/plan-evaluation.ts',
    find: "if (from === 'head') return { ...policy, publisher: 'action' };",
    replace: '',
    tests: touched,
  },
  {
    name: 'trials that failed hide behind the repeats that did not',
    file: 'src/verdict/gate/reasons.ts',
    find: 'trials / of > gate.maxMissing',
    replace: 'trials / of > 2',
    tests: failed,
  },
  {
    name: 'a weight that no verdict obeys is taken',
    file: 'src/evaluation/dataset/case-file.ts',
    find: 'if (parsed.data.weight !== 1)',
    replace: 'if (false)',
    tests: ['src/evaluation/dataset/case-file.test.ts'],
  },
  {
    name: 'any event may start an evaluation',
    file: 'action/subject.ts',
    find: "if (runner.eventName !== 'pull_request' && !recording.has(runner.eventName))",
    replace: 'if (false)',
    tests: ['action/subject.test.ts'],
  },
  {
    name: 'a small suite that is lost hides behind a large one',
    file: 'src/operations/record-baseline.ts',
    find: 'const own = run.trials.filter(({ suite }) => suite === name);',
    replace: 'const own = run.trials;',
    tests: ['src/operations/record-baseline.test.ts'],
  },
  {
    name: 'the same trials become a second run',
    file: 'action/record.ts',
    find: 'measuredIn(planText, runner.attempt)}`',
    replace: 'runner.attempt}`',
    tests: ['e2e/journey/record.test.ts'],
    build: true,
  },
  {
    name: 'a key inside an address is quoted',
    file: 'src/adapters/openai/client.ts',
    find: '...Object.values(headers), ...secrets]',
    replace: '...Object.values(headers)]',
    tests: ['src/adapters/openai/failure.test.ts'],
  },
  {
    name: 'answers are in the artifacts whatever the policy says',
    file: 'src/operations/run-shard.ts',
    find: "keepOutput: plan.policy.baseline.keepOutputs !== 'none'",
    replace: 'keepOutput: true',
    tests: ['src/operations/run-shard-texts.test.ts'],
  },
];
