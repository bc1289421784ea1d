import { describe, expect, test } from 'vitest';
import { startModule as start } from '../../../fixtures/builders/module-target.ts';
import type { TargetReply } from '../../evaluation/target/target.ts';

const returning = (value: string) => start(`export default (): unknown => (${value});`);
const errorOf = (reply: TargetReply): string => (reply.kind === 'failed' ? reply.error.message : reply.kind);

describe('the answer of a module', () => {
  test.each([
    ["'a text'", 'a text'],
    ['undefined', 'null'],
    ['42', '42'],
    ['{ b: 1, a: [true, null] }', '{"a":[true,null],"b":1}'],
    ['{ answer: 1, sources: [] }', '{"answer":1,"sources":[]}'],
    [
      '[NaN, 2n ** 70n, new Date(0), new Map([["k", 1]]), new Set([1])]',
      '[{"$repr":"NaN"},{"$repr":"1180591620717411303424"},"1970-01-01T00:00:00.000Z",{"k":1},[1]]',
    ],
    [
      '(() => { const a = { self: null as unknown }; a.self = a; return a; })()',
      '{"self":{"$repr":"circular"}}',
    ],
    ['{ get boom() { throw new Error("x"); } }', '{"$repr":"<Object>"}'],
    ['new Uint8Array(3)', '{"$repr":"Uint8Array of 3 bytes"}'],
    ['() => 1', expect.stringContaining('$repr')],
  ])('%s is %s', async (value, output) => {
    const { ask } = await returning(value);
    expect(await ask('a')).toMatchObject({ kind: 'answered', output });
  });

  test('tells contexts, what was retrieved, tokens, tools, steps, model and cost where it is an object of these', async () => {
    const { ask } = await returning(`{
      answer: 'at nine', contexts: [{ id: 'hours.md', text: 'We open at nine.' }, { pageContent: 'p', metadata: { source: 's.md' } }],
      usage: { prompt_tokens: 7, completion_tokens: 2, prompt_tokens_details: { cached_tokens: 3 } },
      toolCalls: [{ name: 'search', arguments: { top: 1 } }], model: 'm-1', costUsd: 0.5,
      steps: [{ name: 'find', kind: 'retriever', startMs: 1, ms: 2 }, { name: 'ask', parent: 0, startMs: 4, error: 'x' }],
    }`);
    expect(await ask('a')).toMatchObject({
      output: 'at nine',
      contexts: ['We open at nine.', 'p'],
      retrieved: ['hours.md', 's.md'],
      usage: { input: 7, output: 2, cached: 3 },
      toolCalls: [{ name: 'search', arguments: { top: 1 } }],
      model: { asked: 'm-1', answered: null },
      costUsd: 0.5,
      steps: [
        { name: 'find', kind: 'retriever', parent: null, startMs: 1, ms: 2, error: null },
        { name: 'ask', kind: 'function', parent: 0, startMs: 4, ms: null, error: 'x' },
      ],
    });
  });

  test.each([
    ['contexts', '[1]', 'a list of texts'],
    ['contexts', "'one'", 'a list'],
    ['usage', '{}', '{input, output, cached}'],
    ['usage', '{ input: -1 }', 'not negative'],
    ['toolCalls', '[{}]', '{name, arguments}'],
    ['model', '7', 'a text'],
  ])('whose %s is %s fails its case and says what is accepted', async (key, value, accepted) => {
    const { ask } = await returning(`{ answer: 'x', ${key}: ${value} }`);
    const reply = await ask('a');
    expect(reply).toMatchObject({ kind: 'failed', class: 'candidate' });
    expect(errorOf(reply)).toContain(`\`${key}\``);
    expect(errorOf(reply)).toContain(accepted);
  });

  test.each([
    ['async function*', 'yield "at "; yield "nine"; return;', 'at nine', null],
    ['function*', 'yield "at "; yield "nine"; return;', 'at nine', null],
    ['async function*', 'yield "at nine"; return { contexts: ["c"] };', 'at nine', ['c']],
    ['async function*', 'yield { n: 1 }; yield { n: 2 }; return;', '[{"n":1},{"n":2}]', null],
    ['async function', 'return ReadableStream.from(["at ", "nine"]);', 'at nine', null],
  ])(
    'comes piece by piece from %s { %s }, and its first piece is timed',
    async (kind, body, output, contexts) => {
      const { ask } = await start(`export default ${kind} answer() { ${body} }`);
      const reply = await ask('a');
      expect(reply).toMatchObject({ output, contexts, firstTokenMs: expect.any(Number) });
      if (reply.kind === 'answered') expect(reply.firstTokenMs).toBeLessThanOrEqual(reply.latencyMs);
    },
  );
});

describe('what a module is', () => {
  test.each([
    [{ 'a.mjs': 'export default ({ q }) => q;' }, 'default'],
    [{ 'a.mts': 'export const own = ({ q }: { q: string }): string => q;' }, 'own'],
    [{ 'a.cjs': 'module.exports = ({ q }) => q;' }, 'default'],
    [{ 'a.cjs': 'Object.assign(module.exports, { ["o" + "wn"]: ({ q }) => q });' }, 'own'],
    [
      {
        'a.ts': "export { answer as default } from './b.ts';",
        'b.ts': 'export const answer = ({ q }: { q: string }) => q;',
      },
      'default',
    ],
    [{ 'a.mjs': 'export default class { static invoke({ q }) { return q; } }' }, 'default'],
    [
      { 'a.mjs': 'export const own = { suffix: "!", async invoke({ q }) { return q + this.suffix; } };' },
      'own',
    ],
  ])('%o#%s', async (files, name) => {
    const { ask } = await start(files, { export: name });
    expect(await ask('a')).toMatchObject({ output: expect.stringMatching(/^a!?$/) });
  });

  test.each([
    [{}, 'app/nothing.ts', 'default', 'Cannot find module'],
    [
      { 'a.mjs': 'export const one = 1, two = () => 2;' },
      'a.mjs',
      'three',
      'no export three; it has one, two',
    ],
    [{ 'a.mjs': 'export default [];' }, 'a.mjs', 'default', 'a list: it can be neither called nor invoked'],
    [{ 'a.mjs': 'throw new RangeError("at import");' }, 'a.mjs', 'default', 'RangeError: at import'],
    [{ 'a.mjs': "import 'nothing-like-it';" }, 'a.mjs', 'default', 'nothing-like-it'],
    [{ 'a.mjs': 'export default (' }, 'a.mjs', 'default', 'SyntaxError'],
    [{ 'a.ts': 'export enum A { B }' }, 'a.ts', 'default', 'TypeScript'],
    [{ 'a.mjs': 'process.exit(7);' }, 'a.mjs', 'default', 'exited with code 7'],
  ])('%o cannot be %s#%s, and one message says why', async (files, file, name, found) => {
    const opened = start({ ...files, 'other.txt': '' }, { file, export: name });
    await expect(opened).rejects.toMatchObject({
      problems: [{ code: 'worker-failed', found: expect.stringContaining(found) }],
    });
    await opened.catch((error: unknown) =>
      expect(JSON.stringify(error)).not.toMatch(/"found":"[^"]*plumbline-module-/),
    );
  });

  test('gets its case without what is expected of it, and of the environment a few variables', async () => {
    const { ask } = await start(
      'export default (input: object, more: object) => ({ input, more: Object.keys(more), ...more, env: Object.keys(process.env).sort() });',
      { variables: { PLANTED: 'sk-planted' } },
    );
    const reply = await ask('a');
    const said = JSON.parse(reply.kind === 'answered' ? reply.output : '');
    expect(said).toMatchObject({ input: { q: 'a' }, case: { id: 'a', vars: { q: 'a' }, messages: null } });
    expect(said.more).toEqual(['signal', 'case', 'traceparent']);
    expect(said.traceparent).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-01$/);
    expect(said.traceparent).toContain(reply.traceId);
    expect(said.env).toEqual(['PATH', 'PLANTED']);
    expect(JSON.stringify(said)).not.toContain('truth');
  });

  test('gets a text with the line separators of Unicode in one line', async () => {
    const { ask } = await start('export default (input: unknown) => JSON.stringify(input);', { input: 'q' });
    const q = 'one\u2028two\u2029three';
    expect(await ask('a', { vars: { q } })).toMatchObject({ output: JSON.stringify(q) });
  });

  test('gets one variable, where the target names one', async () => {
    const { ask } = await start('export default (input: unknown) => JSON.stringify(input);', {
      input: 'tone',
    });
    expect(await ask('a', { vars: { tone: 'curt' } })).toMatchObject({ output: '"curt"' });
  });
});
