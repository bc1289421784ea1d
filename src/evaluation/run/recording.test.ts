import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { caseOf } from '../../../fixtures/builders/cases.ts';
import * as a from '../../../fixtures/builders/verdict.ts';
import { secretTexts } from '../../foundation/secret-texts.ts';
import { recordedLine } from './recording.ts';
import { createReplayTarget } from './replay.ts';
import { type AnsweredTrial, Trial } from './trial-file.ts';

const [first] = a.trials(a.suite({ cases: a.cases(1) }), () => 1);
if (first?.outcome !== 'answered') throw new Error('one case, one answer');
const answered: AnsweredTrial = first;
const key = 'sk-1/2';
const secrets = secretTexts([key]);

function lineOf(trial: Trial, without: readonly string[] = []) {
  const recorded = recordedLine(trial, without);
  return recorded === null ? null : { ...recorded, trial: Trial.parse(JSON.parse(recorded.line)) };
}

describe('what a recording keeps', () => {
  it('is the answer with all that a metric reads, and nothing of how it was judged', () => {
    const told = {
      output: 'yes',
      contexts: ['a'],
      retrieved: ['b'],
      toolCalls: [{ name: 'find', arguments: { n: 1 } }],
      steps: [{ name: 's', kind: 'llm' as const, parent: null, startMs: 0, ms: 1, error: null, output: 'x' }],
    };
    const judged = {
      scores: { e: 1 },
      abstained: { f: 'why' },
      details: { e: 'it says so' },
      judgeCostUsd: 1,
      judgeUsage: { input: 1, cached: 0, output: 1 },
    };
    const recorded = lineOf({ ...answered, ...told, ...judged, traceId: 'a'.repeat(32), requestId: 'req_1' });
    const { abstained, details, traceId, requestId, ...rest } = answered;
    expect(recorded?.trial).toEqual({ ...rest, ...told, scores: {} });
  });

  it('is the candidate’s own failure, and no other', () => {
    const own = a.failedTrial(answered, 'candidate');
    expect(lineOf(own)?.trial).toMatchObject({ outcome: 'failed', class: 'candidate', scores: {} });
    expect(lineOf(a.failedTrial(answered, 'infrastructure'))).toBe(null);
    expect(lineOf({ ...answered, output: null })).toBe(null);
    const { schema, suite, case: id, repeat, caseDigest } = answered;
    expect(lineOf({ schema, suite, case: id, repeat, caseDigest, outcome: 'not-run', why: 'time' })).toBe(
      null,
    );
  });
});

describe('a secret', () => {
  it('is in no recording, wherever it stood', () => {
    const everywhere = {
      ...answered,
      output: `the key is ${key}, sent as ${encodeURIComponent(key)}`,
      contexts: [key],
      toolCalls: [{ name: 'call', arguments: { [key]: [key] } }],
      steps: [{ name: key, kind: 'llm' as const, parent: null, startMs: 0, ms: null, error: key }],
    };
    const recorded = lineOf(everywhere, secrets);
    expect(recorded?.line).not.toContain(key);
    expect(recorded?.line).not.toContain(encodeURIComponent(key));
    expect(recorded).toMatchObject({ redacted: true, trial: { output: 'the key is ***, sent as ***' } });
    const failed = a.failedTrial(answered, 'candidate');
    if (failed.outcome !== 'failed') throw new Error(failed.outcome);
    const said = lineOf({ ...failed, error: { code: 'x', message: key } }, secrets);
    expect(said?.trial).toMatchObject({ error: { message: '***' } });
  });

  it('that is not there leaves everything as it is', () => {
    expect(lineOf(answered, secrets)?.redacted).toBe(false);
  });
});

it('a replay of a recording answers with what was answered, whatever that was', async () => {
  const usage = fc.record({ input: fc.nat(), cached: fc.constant(null), output: fc.nat() });
  const text = fc.string({ unit: 'binary' });
  const costUsd = fc.option(fc.double({ min: 0, max: 1, noNaN: true }));
  await fc.assert(
    fc.asyncProperty(text, usage, costUsd, fc.array(text), async (output, used, cost, contexts) => {
      const trial = { ...answered, output, usage: used, costUsd: cost, contexts };
      const recording = `${recordedLine(trial, [])?.line}\n`;
      const target = createReplayTarget({ file: 'f', recording });
      const asked = { ...caseOf(trial.case), digest: trial.caseDigest };
      const { signal } = new AbortController();
      const reply = await target.answer({ suite: trial.suite, case: asked, repeat: 1, timeoutMs: 1, signal });
      expect(reply).toMatchObject({ kind: 'answered', output, usage: used, costUsd: cost, contexts });
    }),
  );
});
