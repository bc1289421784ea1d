import { expect, it } from 'vitest';
import * as a from '../../../fixtures/builders/verdict.ts';
import { stopWhereNobodyAnswers } from './never-answered.ts';
import { answered, type Failure, type TargetReply, type TargetRequest } from './target.ts';

const [one] = a.cases(1);
if (one === undefined) throw new Error('a case');
const request = {
  case: one,
  repeat: 1,
  timeoutMs: 1000,
  signal: new AbortController().signal,
} as unknown as TargetRequest;

const failed = (code: string, of: Failure['class'] = 'infrastructure', attempts = 4): Failure => ({
  ...{ kind: 'failed', class: of, error: { code, message: 'nobody there' }, attempts, latencyMs: 1 },
});

/** How often a target that replies so is really asked in 20 cases, and its last reply. */
async function asked(reply: (index: number) => TargetReply) {
  let requests = 0;
  const target = stopWhereNobodyAnswers({ answer: async () => reply(requests++) });
  let last: TargetReply | null = null;
  for (let index = 0; index < 20; index++) last = await target.answer(request);
  return { requests, last };
}

it.each(['network', 'auth', 'http-404'])(
  'after five cases that met only %s nobody is asked any more',
  async (code) => {
    const { requests, last } = await asked(() => failed(code));
    expect(requests).toBe(5);
    expect(last).toMatchObject({ class: 'infrastructure', attempts: 0, error: { code } });
    expect(last).toMatchObject({ error: { message: expect.stringContaining('nobody there') } });
  },
);

it('one answer, also a wrong one, and it is asked to the end', async () => {
  for (const first of [answered({ output: 'x', latencyMs: 1 }), failed('http-400', 'candidate')])
    expect(await asked((index) => (index === 0 ? first : failed('network')))).toMatchObject({ requests: 20 });
});

it('what may be over for the next case is asked again for each', async () => {
  for (const code of ['timeout', 'http-429', 'http-500', 'malformed'])
    expect(await asked(() => failed(code))).toMatchObject({ requests: 20 });
});

it('a case that was never sent is no answer', async () => {
  const unfilled = failed('template-unknown-variable', 'candidate', 0);
  expect(await asked((index) => (index === 0 ? unfilled : failed('network')))).toMatchObject({ requests: 6 });
});
