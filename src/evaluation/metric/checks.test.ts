import { describe, expect, it } from 'vitest';
import { all, check, rows } from '../../../fixtures/builders/checks.ts';
import type { Json } from '../../foundation/json.ts';
import type { Expectation } from '../dataset/dataset.ts';
import type { Answer, Step } from '../target/target.ts';
import { checks, reservedChecks } from './checks.ts';

describe.each(rows)('the check %j', (expectation, passing, failing) => {
  it('passes exactly what it says', async () => {
    expect(await all(expectation, passing)).toEqual(passing.map(() => true));
    expect(await all(expectation, failing)).toEqual(failing.map(() => false));
  });

  it('is turned round by not-', async () => {
    const opposite = { ...expectation, type: `not-${expectation.type}` };
    expect(await all(opposite, passing)).toEqual(passing.map(() => false));
    expect(await all(opposite, failing)).toEqual(failing.map(() => true));
  });

  it('says why it fails', async () => {
    for (const output of failing) {
      const result = await check(expectation, output);
      expect(result.pass === false && result.why !== '').toBe(true);
    }
  });
});

it('the tables have a row for every check', () => {
  const tested = [...rows.map(([expectation]) => expectation.type), ...ofAnswers.map(([{ type }]) => type)];
  expect([...new Set(tested)].toSorted()).toEqual(Object.keys(checks).toSorted());
});

const step = (name: string, over: Partial<Step> = {}): Step => ({
  name,
  kind: 'retriever',
  parent: null,
  startMs: 0,
  ms: 5,
  error: null,
  ...over,
});
const call = (name: string, args: Json = {}) => ({ toolCalls: [{ name, arguments: args }] });
const ofAnswers: readonly [expectation: Expectation, answer: Partial<Answer>, pass: boolean | null][] = [
  [{ type: 'tool', value: 'find' }, call('find'), true],
  [{ type: 'tool', value: 'find' }, call('seek'), false],
  [{ type: 'tool', value: 'find' }, { toolCalls: [] }, false],
  [{ type: 'tool', value: 'find' }, {}, null],
  [
    { type: 'tool', value: 'find', arguments: { a: [1, { b: 2 }] } },
    call('find', { a: [1, { b: 2, c: 3 }], d: 4 }),
    true,
  ],
  [{ type: 'tool', value: 'find', arguments: { a: [1] } }, call('find', { a: [1, 2] }), false],
  [{ type: 'tool', value: 'find', arguments: { a: 1 } }, call('find', 'a: 1'), false],
  [{ type: 'tool', value: 'find', arguments: { constructor: {} } }, call('find', {}), false],
  [{ type: 'step', value: 'find' }, { steps: [step('find')] }, true],
  [{ type: 'step', value: 'find', stepKind: 'llm' }, { steps: [step('find')] }, false],
  [{ type: 'step', value: 'find' }, { steps: [] }, false],
  [{ type: 'step', value: 'find' }, {}, null],
  [
    { type: 'step', value: 'find', failed: true },
    { steps: [step('find'), step('find', { error: 'no' })] },
    true,
  ],
  [{ type: 'step', value: 'find', failed: true }, { steps: [step('find')] }, false],
  [{ type: 'step', value: 'find', failed: false }, { steps: [step('find', { error: 'no' })] }, false],
  [{ type: 'step', value: 'find', withinMs: 10 }, { steps: [step('find', { ms: 10 })] }, true],
  [{ type: 'step', value: 'find', withinMs: 10 }, { steps: [step('find'), step('find', { ms: 11 })] }, false],
  [{ type: 'step', value: 'find', withinMs: 10 }, { steps: [step('find', { ms: null })] }, false],
  [{ type: 'step', value: 'find', withinMs: 10 }, { steps: [step('find')], fromCache: true }, null],
  [{ type: 'numbers-in-contexts' }, { output: '14 days', contexts: ['kept for 14 days'] }, true],
  [{ type: 'numbers-in-contexts' }, { output: '30 days', contexts: ['kept for 14 days'] }, false],
  [{ type: 'numbers-in-contexts' }, { output: '1,000 or 1000.0', contexts: ['1000 snapshots'] }, true],
  [{ type: 'numbers-in-contexts' }, { output: 'as in 2024', contexts: ['14'] }, true],
  [{ type: 'numbers-in-contexts' }, { output: 'no number', contexts: [] }, true],
  [{ type: 'numbers-in-contexts' }, { output: '14 days' }, null],
  [{ type: 'similarity', value: 'a' }, { output: 'a' }, null],
  [{ type: 'language', value: 'en' }, { output: 'Yes.' }, null],
  [{ type: 'no-tool' }, { toolCalls: [] }, true],
  [{ type: 'no-tool' }, call('find'), false],
  [{ type: 'no-tool' }, {}, null],
  [{ type: 'judge', rubric: 'It is polite.' }, { output: 'Yes.' }, null],
];

describe('a check of more than the output', () => {
  it.each(ofAnswers)('%j of %j', async (expectation, over, pass) => {
    expect((await check(expectation, over)).pass).toBe(pass);
  });

  it.each(ofAnswers)('not- of %j of %j: unknown stays unknown', async (expectation, over, pass) => {
    const opposite = { ...expectation, type: `not-${expectation.type}` };
    expect((await check(opposite, over)).pass).toBe(pass === null ? null : !pass);
  });
});

it('no name is both there and reserved', () => {
  expect(reservedChecks.filter((name) => name in checks)).toEqual([]);
});
