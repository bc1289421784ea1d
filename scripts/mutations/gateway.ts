import type { Mutation } from './mutations.ts';

const prices = ['src/gateway/price.test.ts'];
const limits = ['src/gateway/limit.test.ts'];

/** Protections of every model call: its limits, its repetition, its price. */
export const gatewayMutations: readonly Mutation[] = [
  {
    name: 'an unknown price is nothing',
    file: 'src/adapters/prices/prices.ts',
    find: '?.total_price ?? null',
    replace: '?.total_price ?? 0',
    tests: prices,
  },
  {
    name: 'an unknown usage costs nothing',
    file: 'src/gateway/price.ts',
    find: 'if (input === null || output === null) return null;',
    replace: 'if (input === null || output === null) return 0;',
    tests: prices,
  },
  {
    name: 'whoever serves a model takes the price of its maker',
    file: 'src/adapters/prices/prices.ts',
    find: 'if (provider === undefined) return null;',
    replace: '',
    tests: prices,
  },
  {
    name: 'an endpoint that has nothing left is asked all the same',
    file: 'src/gateway/limit.ts',
    find: '      quota.emptyUntil - now,\n',
    replace: '',
    tests: limits,
  },
  {
    name: 'the limit by the minute is not kept',
    file: 'src/gateway/limit.ts',
    find: 'requests === null ? 0 : requests.waitMs(now, 1)',
    replace: '0',
    tests: limits,
  },
  {
    name: 'a call that waits for its next try holds its place',
    file: 'src/gateway/gateway.ts',
    find: 'await meanwhile(clock.sleep(wait, signal));',
    replace: 'await clock.sleep(wait, signal);',
    tests: limits,
  },
];
