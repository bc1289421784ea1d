import { caseDigest } from '../../src/evaluation/dataset/dataset.ts';
import { configOf, datasetOf, type Files, type Sum, startFiles, sums } from './sums.ts';

/** A recording of answers, as a run with kept outputs would have left it. */
export function recordingOf(answer: (sum: Sum) => string): string {
  return sums
    .map(({ id, a, b }) =>
      JSON.stringify({
        schema: 'trial/1',
        suite: 'sums',
        case: id,
        repeat: 1,
        caseDigest: caseDigest({
          vars: { a, b },
          messages: null,
          expected: null,
          expect: [{ type: 'equals', value: String(a + b) }],
          contexts: [],
          relevant: [],
        }),
        outcome: 'answered',
        output: answer({ id, a, b }),
        scores: {},
        model: null,
        usage: null,
        costUsd: null,
        firstTokenMs: null,
        finish: null,
        fromCache: false,
        latencyMs: 1,
        attempts: 1,
        startedAt: '2026-11-01T12:00:00Z',
      }),
    )
    .map((line) => `${line}\n`)
    .join('');
}

/** The repository whose answers are recorded: nobody needs a key to measure it. */
export function recordedFiles(): Files {
  const config = configOf()
    .replace(/providers:\n.*\n/, '')
    .replace('paths: [prompts/**]', 'paths: [answers.jsonl]')
    .replace(/target: .*/, 'target: { kind: replay, file: answers.jsonl }');
  return {
    ...startFiles(),
    '.github/plumbline.yml': config,
    'evals/sums.jsonl': datasetOf(sums),
    'answers.jsonl': recordingOf(({ a, b }) => String(a + b)),
  };
}
