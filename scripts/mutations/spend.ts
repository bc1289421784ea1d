import type { Mutation } from './mutations.ts';

const budget = ['src/gateway/budget.test.ts'];
const paid = ['src/gateway/pay.test.ts'];
const cached = ['src/gateway/cached-gateway.test.ts'];
const ordered = ['src/evaluation/plan/order.test.ts'];

/** Protections of money, of answers that are kept, and of the order in which cases are asked. */
export const spendMutations: readonly Mutation[] = [
  {
    name: 'what is under way does not count against the budget',
    file: 'src/gateway/budget.ts',
    find: 'const left = limitUsd - spent - held;',
    replace: 'const left = limitUsd - spent;',
    tests: budget,
  },
  {
    name: 'a call of unknown cost runs beside others',
    file: 'src/gateway/budget.ts',
    find: 'next.mostUsd === null ? underWay === 0 && left',
    replace: 'next.mostUsd === null ? left',
    tests: budget,
  },
  {
    name: 'an answer is taken to be as long as the longest so far',
    file: 'src/gateway/pay.ts',
    find: 'const longerThanSeen = 2;',
    replace: 'const longerThanSeen = 0.1;',
    tests: paid,
  },
  {
    name: 'a limit of tokens in the request is not heeded',
    file: 'src/gateway/pay.ts',
    find: 'const output = of.mostOutput ?? ',
    replace: 'const output = ',
    tests: paid,
  },
  {
    name: 'an answer that does not say what it took costs nothing',
    file: 'src/gateway/pay.ts',
    find: "if (outcome.kind === 'answered') return priceOf(of.endpoint, outcome.answer);",
    replace: "if (outcome.kind === 'answered') return (await priceOf(of.endpoint, outcome.answer)) ?? 0;",
    tests: paid,
  },
  {
    name: 'what was given up at its time limit costs nothing',
    file: 'src/gateway/pay.ts',
    find: 'if (!written.has(code)) return 0;',
    replace: 'return 0;',
    tests: paid,
  },
  {
    name: 'a change is served the stored answers of its base',
    file: 'src/gateway/cached-gateway.ts',
    find: "schema: 'response/1', candidateDigest, trial,",
    replace: "schema: 'response/1', trial,",
    tests: cached,
  },
  {
    name: 'two repeats are one draw',
    file: 'src/gateway/cached-gateway.ts',
    find: 'candidateDigest, trial, part,',
    replace: 'candidateDigest, trial: { ...trial, repeat: 0 }, part,',
    tests: cached,
  },
  {
    name: 'equal calls of one trial are one draw',
    file: 'src/gateway/cached-gateway.ts',
    find: 'part, call, ...asked',
    replace: 'part, ...asked',
    tests: cached,
  },
  {
    name: 'an answer that was changed on disk is believed',
    file: 'src/gateway/stored-response.ts',
    find: ' || digestOf(rest) !== digest',
    replace: '',
    tests: cached,
  },
  {
    name: 'an answer that shows a key is kept',
    file: 'src/gateway/cached-gateway.ts',
    find: 'if (endpoint.showsSecret?.(entry) !== true) await',
    replace: 'await',
    tests: cached,
  },
  {
    name: 'some kinds of cases come at the end of the order',
    file: 'src/evaluation/plan/order.ts',
    find: 'return has * total < (sizes[index] ?? 0) * place && due(index) <= full;',
    replace: 'return has < (sizes[index] ?? 0);',
    tests: ordered,
  },
];
