import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { caseOf } from '../../../../fixtures/builders/cases.ts';
import { Step } from '../../target/target.ts';
import { spanIdOf } from '../../target/trace-id.ts';
import { AnsweredTrial, FailedTrial, NotRunTrial } from '../trial-file.ts';
import { type TraceOf, traceOf } from './trace.ts';

const digest = `sha256:${'0'.repeat(64)}`;
const startMs = Date.parse('2026-01-02T03:04:05.000Z');
const head = {
  schema: 'trial/1',
  suite: 'core',
  case: 'hours',
  repeat: 1,
  caseDigest: digest,
  startedAt: '2026-01-02T03:04:05.000Z',
  latencyMs: 800,
  attempts: 1,
};
const answered = (over: object = {}) =>
  AnsweredTrial.parse({
    ...head,
    outcome: 'answered',
    output: 'At nine.',
    scores: { expectations: 1, grounded: null, similar: null },
    abstained: { grounded: 'unreadable reply' },
    model: { asked: 'model-a', answered: 'model-a-2026', fingerprint: null },
    usage: { input: 100, cached: 40, output: 20 },
    costUsd: 0.001,
    firstTokenMs: null,
    finish: 'stop',
    fromCache: false,
    ...over,
  });
const failed = (over: object = {}) =>
  FailedTrial.parse({
    ...head,
    outcome: 'failed',
    class: 'candidate',
    error: { code: 'worker-exception', message: 'ValueError: no' },
    scores: { expectations: 0 },
    ...over,
  });
const step = (over: object): Step =>
  Step.parse({ name: 's', kind: 'chain', parent: null, startMs: 0, ms: 10, error: null, ...over });

const hours = caseOf('hours', { vars: { question: 'When do you open?' }, tags: { topic: 'hours' } });
const of = (over: Partial<TraceOf> = {}): TraceOf => ({
  runId: 'run-1',
  case: hours,
  texts: true,
  judged: new Set(['grounded']),
  ...over,
});

describe('the trace of a trial', () => {
  it('has a root with the question and the answer, a model call with tokens, and what each metric said', () => {
    const [root, model, ...metrics] = traceOf(answered(), of());
    expect(root).toMatchObject({
      parent: null,
      kind: 'CHAIN',
      startMs,
      endMs: startMs + 800,
      error: null,
      attributes: {
        'openinference.span.kind': 'CHAIN',
        'input.value': 'When do you open?',
        'output.value': 'At nine.',
        'tag.tags': ['plumbline', 'topic: hours'],
        'session.id': 'run-1/core/hours',
      },
    });
    expect(JSON.parse(String(root?.attributes['metadata']))).toMatchObject({ case: 'hours', costUsd: 0.001 });
    expect(model).toMatchObject({
      parent: root?.spanId,
      kind: 'LLM',
      remote: true,
      attributes: {
        'llm.model_name': 'model-a-2026',
        'llm.token_count.prompt': 100,
        'llm.token_count.completion': 20,
        'llm.token_count.total': 120,
        'llm.token_count.prompt_details.cache_read': 40,
        'llm.output_messages.0.message.content': 'At nine.',
        'gen_ai.request.model': 'model-a',
        'gen_ai.response.model': 'model-a-2026',
        'gen_ai.usage.input_tokens': 100,
        'gen_ai.response.finish_reasons': ['stop'],
      },
    });
    expect(metrics).toMatchObject([
      {
        name: 'metric expectations',
        kind: 'EVALUATOR',
        remote: false,
        attributes: { 'gen_ai.evaluation.score.value': 1 },
      },
      {
        name: 'metric grounded',
        remote: true,
        attributes: {
          'plumbline.abstained': true,
          'gen_ai.evaluation.explanation': 'unreadable reply',
        },
      },
    ]);
    // An abstention has no score, and what neither scored nor abstained has no span.
    expect(metrics).toHaveLength(2);
    expect(metrics[1]?.attributes).not.toHaveProperty('gen_ai.evaluation.score.value');
  });

  it('has a span for each step below the one that called it, and no model call besides', () => {
    const steps = [
      step({ name: 'chain' }),
      step({
        name: 'search',
        kind: 'retriever',
        parent: 0,
        startMs: 5,
        documents: [{ id: 'a.md', text: 'We open at nine.', score: 0.9 }],
      }),
      step({
        name: 'chat',
        kind: 'llm',
        parent: 0,
        startMs: 20,
        ms: 500,
        model: 'm',
        input: 'q',
        output: 'a',
      }),
      step({ name: 'lookup', kind: 'tool', parent: 2, startMs: 30, ms: null }),
    ];
    const [root, ...spans] = traceOf(answered({ steps, scores: {} }), of());
    expect(spans.map(({ name, kind }) => [name, kind])).toEqual([
      ['chain', 'CHAIN'],
      ['search', 'RETRIEVER'],
      ['chat', 'LLM'],
      ['lookup', 'TOOL'],
    ]);
    const [chain, search, chat, lookup] = spans;
    expect([chain?.parent, search?.parent, chat?.parent, lookup?.parent]).toEqual([
      root?.spanId,
      chain?.spanId,
      chain?.spanId,
      chat?.spanId,
    ]);
    expect(search?.attributes).toMatchObject({
      'retrieval.documents.0.document.id': 'a.md',
      'retrieval.documents.0.document.content': 'We open at nine.',
      'retrieval.documents.0.document.score': 0.9,
    });
    expect(chat).toMatchObject({ startMs: startMs + 20, endMs: startMs + 520 });
    // It never ended: nobody knows when, but not after the trial.
    expect(lookup).toMatchObject({ endMs: root?.endMs, attributes: { 'plumbline.step.unfinished': true } });
  });

  it('counts tokens once: at the only model call, or where the steps tell them', () => {
    const llm = (over: object = {}) => step({ kind: 'llm', ...over });
    const usage = { input: 7, cached: null, output: 1 };
    const counted = (steps: readonly Step[]) =>
      traceOf(answered({ steps }), of()).map(({ attributes }) => attributes['llm.token_count.prompt']);
    expect(counted([llm()]).filter((each) => each !== undefined)).toEqual([100]);
    expect(counted([llm({ usage })]).filter((each) => each !== undefined)).toEqual([7]);
    expect(counted([llm(), llm()]).filter((each) => each !== undefined)).toEqual([]);
  });

  it('belongs to the trace that its target told a service, whose spans stand below its root', () => {
    const traceId = 'ab'.repeat(16);
    const [root] = traceOf(answered({ traceId }), of());
    expect(root).toMatchObject({ traceId, spanId: spanIdOf(traceId, 'root') });
  });

  it('says what went wrong without a stack trace, of the trial and of its steps', () => {
    const message = 'ValueError: no\n  File "app/main.py", line 3, in answer\n    raise ValueError("no")';
    const steps = [step({ error: 'TypeError: x\n    at answer (/home/me/app.ts:3:9)' })];
    const [root, first] = traceOf(failed({ error: { code: 'worker-exception', message }, steps }), of());
    expect(root?.error).toBe('worker-exception: ValueError: no');
    expect(first?.error).toBe('TypeError: x');
  });

  it('takes no text along where none may leave', () => {
    const trial = answered({
      steps: [step({ kind: 'llm', input: 'When do you open?', output: 'At nine.' })],
      details: { expectations: [{ type: 'equals', pass: true, why: 'At nine.' }] },
    });
    const text = JSON.stringify(traceOf(trial, of({ texts: false })));
    expect(text).not.toContain('At nine.');
    expect(text).not.toContain('When do you open?');
    expect(text).not.toContain('topic');
    expect(text).toContain('model-a');
  });

  it('is the same for the same trial of the same run, and another for any other', () => {
    const id = (over: object, runId = 'run-1') => traceOf(answered(over), of({ runId }))[0]?.traceId;
    expect(traceOf(answered(), of())).toEqual(traceOf(answered(), of()));
    expect(
      new Set([id({}), id({ case: 'other' }), id({ repeat: 2 }), id({ suite: 'more' }), id({}, 'run-2')])
        .size,
    ).toBe(5);
  });

  it('is none for a trial that was not run', () => {
    const trial = NotRunTrial.parse({
      schema: 'trial/1',
      suite: 's',
      case: 'c',
      repeat: 1,
      caseDigest: digest,
      outcome: 'not-run',
      why: 'time',
    });
    expect(traceOf(trial, of())).toEqual([]);
  });

  it('is a tree with ids of its own, whatever the steps say of their parents and times', () => {
    const steps = fc.array(
      fc.record({
        name: fc.string(),
        kind: fc.constantFrom(...Step.shape.kind.options),
        parent: fc.option(fc.nat(8)),
        startMs: fc.double({ noNaN: true, min: -1e6, max: 1e6 }),
        ms: fc.option(fc.double({ noNaN: true, min: 0, max: 1e6 })),
        error: fc.option(fc.string()),
      }),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(steps, (told) => {
        const spans = traceOf(answered({ steps: told }), of());
        const ids = new Set(spans.map(({ spanId }) => spanId));
        expect(ids.size).toBe(spans.length);
        expect(spans.filter(({ parent }) => parent === null)).toHaveLength(1);
        const parents = new Map(spans.map(({ spanId, parent }) => [spanId, parent]));
        for (const span of spans) {
          expect(span.endMs).toBeGreaterThanOrEqual(span.startMs);
          let at: string | null | undefined = span.spanId;
          for (let up = 0; at != null && up <= spans.length; up++) at = parents.get(at);
          expect(at).toBeNull();
        }
      }),
    );
  });
});
