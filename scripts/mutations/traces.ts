import type { Mutation } from './mutations.ts';

const bad = ['src/wiring/export-run.test.ts', 'src/wiring/export-again.test.ts'];
const trace = ['src/evaluation/run/trace/trace.test.ts'];

/** Protections of what other systems are told of a run. */
export const traceMutations: readonly Mutation[] = [
  {
    name: 'spans that a server refuses count as arrived',
    file: 'src/adapters/otel/otel.ts',
    find: 'arrived += spans.length - rejected;',
    replace: 'arrived += spans.length;',
    tests: bad,
  },
  {
    name: 'spans that were not sent are not counted',
    file: 'src/adapters/otel/otel.ts',
    find: 'planned += spans.length;',
    replace: 'if (!broken) planned += spans.length;',
    tests: bad,
  },
  {
    name: 'a warning may show a key',
    file: 'src/wiring/export-run.ts',
    find: 'warning: warning === null ? null : redact(warning, secrets),',
    replace: 'warning,',
    tests: bad,
  },
  {
    name: 'a key travels to where a server sends it',
    file: 'src/adapters/http/exchange.ts',
    find: "redirect: 'manual'",
    replace: "redirect: 'follow'",
    tests: bad,
  },
  {
    name: 'a run that is told again becomes a second experiment',
    file: 'src/adapters/phoenix/experiment.ts',
    find: 'if (found !== null) return resumed(rest, found);',
    replace: '',
    tests: bad,
  },
  {
    name: 'a run is posted by the id of its case',
    file: 'src/adapters/phoenix/suite.ts',
    find: 'runBody(trial, node, run.id, run.texts)',
    replace: 'runBody(trial, trial.case, run.id, run.texts)',
    tests: bad,
  },
  {
    name: 'a failed run that stands is sent again, and loses its scores there',
    file: 'src/adapters/phoenix/suite.ts',
    find: 'before !== null && before.error === errorOf(trial)',
    replace: 'before !== null && before.error === null',
    tests: bad,
  },
  {
    name: 'an abstention is told as 0',
    file: 'src/adapters/phoenix/bodies.ts',
    find: 'if (score !== null) {',
    replace: 'if (score !== null || score === null) {',
    tests: bad,
  },
  {
    name: 'texts leave where none may',
    file: 'src/evaluation/run/trace/trial-attributes.ts',
    find: "trial.outcome === 'answered' && texts ?",
    replace: "trial.outcome === 'answered' ?",
    tests: trace,
  },
  {
    name: 'a stack trace leaves with an error',
    file: 'src/evaluation/run/trace/error-text.ts',
    find: 'const stack = lines.findIndex((line) => frame.test(line));',
    replace: 'const stack = -1;',
    tests: trace,
  },
  {
    name: 'tokens are counted twice',
    file: 'src/evaluation/run/trace/step-attributes.ts',
    find: 'calls.length > 1 ||',
    replace: '',
    tests: trace,
  },
];
