import { parseCase } from '../../src/evaluation/dataset/case-file.ts';
import { Trial } from '../../src/evaluation/run/trial-file.ts';

const questions = ['plain', 'steps', 'tokens', 'strange', 'wrong', 'broken', 'long', 'markup'] as const;

/**
 * A repository with one suite of eight replayed answers: with steps, with tokens and a cost, with characters that databases refuse, a
 * wrong one, a failed one. Without `url` nobody is told.
 */
export function recordedFiles({
  url = null,
  project = 'project',
  answer = 'at nine',
}: {
  readonly url?: string | null;
  readonly project?: string;
  readonly answer?: string;
}): Record<string, string> {
  const section =
    url === null ? '' : `phoenix: { url: "${url}", apiKey: "\${PHOENIX_API_KEY}", project: ${project} }\n`;
  return {
    '.github/plumbline.yml': `version: 1
${section}pipelines:
  answers:
    paths: [answers/**]
    target: { kind: replay, file: answers/answers.jsonl }
suites:
  core:
    pipeline: answers
    dataset: evals/*.jsonl
    metrics:
      expectations: { role: primary, margin: 0.05 }
      mrr: {}
`,
    'evals/core.jsonl': questions.map((id) => `${caseLine(id)}\n`).join(''),
    'answers/answers.jsonl': recordedTrials(answer)
      .map((trial) => `${JSON.stringify(trial)}\n`)
      .join(''),
  };
}

function caseLine(id: (typeof questions)[number]): string {
  return JSON.stringify({
    id,
    vars: { question: `When do you open, ${id}?` },
    expect: [{ type: 'contains', value: 'nine' }],
    tags: { topic: 'hours' },
  });
}

export function recordedTrials(answer: string): Trial[] {
  const trialOf = (id: (typeof questions)[number]): Trial => {
    const parsed = parseCase(caseLine(id), { file: 'x' });
    if (parsed.kind !== 'case') throw new Error('the case of a test is wrong');
    const head = {
      schema: 'trial/1',
      suite: 'core',
      case: id,
      repeat: 1,
      caseDigest: parsed.case.digest,
      startedAt: '2026-01-01T00:00:00Z',
      latencyMs: 700,
      attempts: 1,
    };
    const answered = {
      ...head,
      outcome: 'answered',
      output: answer,
      scores: {},
      model: null,
      usage: null,
      costUsd: null,
      firstTokenMs: null,
      finish: 'stop',
      fromCache: false,
    };
    const usage = { input: 1000, cached: 400, output: 200 };
    switch (id) {
      case 'steps':
        return Trial.parse({
          ...answered,
          usage,
          retrieved: ['hours.md'],
          steps: [
            { name: 'assistant', kind: 'chain', parent: null, startMs: 0, ms: 650, error: null },
            {
              name: 'search',
              kind: 'retriever',
              parent: 0,
              startMs: 5,
              ms: 40,
              error: null,
              documents: [{ id: 'hours.md', text: 'We open at nine.', score: 0.9 }],
            },
            {
              name: 'chat',
              kind: 'llm',
              parent: 0,
              startMs: 50,
              ms: 500,
              error: null,
              input: '[{"role":"system","content":"Be short."},{"role":"user","content":"When?"}]',
              output: answer,
              model: 'gpt-4o-mini',
              usage,
            },
            { name: 'log', kind: 'tool', parent: 0, startMs: 600, ms: 5, error: 'Denied: no' },
          ],
        });
      case 'tokens':
        return Trial.parse({
          ...answered,
          usage,
          costUsd: 0.00123,
          model: { asked: 'model-a', answered: 'model-a-2026', fingerprint: 'fp' },
        });
      case 'strange':
        return Trial.parse({ ...answered, output: `nine \u0000 \ud800 \u202e ${answer}` });
      case 'wrong':
        return Trial.parse({ ...answered, output: 'I do not know.' });
      case 'broken':
        return Trial.parse({
          ...head,
          outcome: 'failed',
          class: 'candidate',
          error: {
            code: 'worker-exception',
            message: 'ValueError: no\n  File "app/main.py", line 3, in answer\n    raise ValueError("no")',
          },
          scores: {},
        });
      case 'long':
        return Trial.parse({ ...answered, output: `${answer} ${'x'.repeat(200_000)}` });
      case 'markup':
        return Trial.parse({ ...answered, output: `${answer} <script>alert(1)</script> {{question}} %s` });
      case 'plain':
        return Trial.parse(answered);
    }
  };
  return questions.map(trialOf);
}
