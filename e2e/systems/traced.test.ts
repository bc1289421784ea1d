import { expect, it } from 'vitest';
import { spanIdOf } from '../../src/evaluation/target/trace-id.ts';
import { describeWith } from '../programs.ts';
import { questions, repositoryOf, trialsOf } from './suite.ts';

// BentoML's Python has OpenTelemetry.
describeWith(['bentoml'], 'a Python pipeline that traces itself', ({ bentoml }) => {
  it('has its spans below the trial, each case in its own trace', async () => {
    const app = `
from opentelemetry import trace
from opentelemetry.sdk.trace import TracerProvider

trace.set_tracer_provider(TracerProvider())


def answer(question):
    with trace.get_tracer("app").start_as_current_span("look-up") as span:
        return f"{span.get_span_context().trace_id:032x} {span.parent.span_id:016x}"
`;
    const target = { python: 'app.traced:answer', interpreter: bentoml };
    const sandbox = repositoryOf({ target, app: [], cases: questions('a', 'b') });
    sandbox.commit({ 'app/traced.py': app });
    expect(await sandbox.plumbline('run')).toMatchObject({ code: 0, stderr: '' });
    const trials = [...trialsOf(sandbox).values()];
    expect(trials).toHaveLength(2);
    for (const trial of trials) {
      if (trial.outcome !== 'answered') throw new Error('not answered');
      const { traceId = '', output } = trial;
      expect(output).toBe(`${traceId} ${spanIdOf(traceId, 'root')}`);
    }
  });
});
