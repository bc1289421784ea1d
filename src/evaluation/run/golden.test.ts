import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as a from '../../../fixtures/builders/verdict.ts';
import { digestOf } from '../../foundation/digest.ts';
import { canonicalJson, prettyJson } from '../../foundation/json.ts';
import { readJournal } from './journal.ts';
import { readShard, writeShard } from './shard.ts';
import { summarise } from './summary.ts';
import { Summary } from './summary-file.ts';
import type { Trial } from './trial-file.ts';

const folder = new URL('../../../fixtures/formats/v1/', import.meta.url);
const path = (name: string): string => new URL(name, folder).pathname;
const text = (name: string): string => readFileSync(path(name), 'utf8');

const suite = a.suite({
  cases: a.cases(5),
  metrics: [a.metric(), a.metric({ name: 'latency', kind: 'duration' })],
});

/** One trial of each kind, every optional part in one of them. */
function trials(): Trial[] {
  const [full, plain, ofCandidate, onTheWay, left] = a.trials(suite, () => ({
    expectations: 1,
    latency: 800,
  }));
  if (!full || !plain || !ofCandidate || !onTheWay || !left) throw new Error('five cases make five trials');
  const { schema, suite: name, case: id, repeat, caseDigest } = left;
  return [
    {
      ...full,
      scores: { expectations: 1, latency: null },
      abstained: { latency: 'answered from the cache' },
      details: { expectations: [{ type: 'contains', pass: true }] },
      usage: { input: 312, cached: 0, output: 41 },
      firstTokenMs: 240.1,
      fromCache: true,
    } as Trial,
    { ...plain, output: null, model: null, costUsd: null, finish: null, attempts: 2 } as Trial,
    a.failedTrial(ofCandidate, 'candidate', { expectations: 0, latency: null }),
    {
      ...a.failedTrial(onTheWay, 'infrastructure', { expectations: null, latency: null }),
      error: { code: 'http-503', message: 'the endpoint answered 503', status: 503 },
    } as Trial,
    { schema, suite: name, case: id, repeat, caseDigest, outcome: 'not-run', why: 'cancelled' },
  ];
}

const head = { schema: 'shard/1', plan: digestOf('plan'), index: 0, of: 3, attempt: 1 } as const;

describe('trial/1', () => {
  it('is written as the golden file says', async () => {
    await expect(
      trials()
        .map((trial) => `${canonicalJson(trial)}\n`)
        .join(''),
    ).toMatchFileSnapshot(path('trials.jsonl'));
  });

  it('is still read from the golden file', () => {
    expect(readJournal(text('trials.jsonl'))).toEqual(trials());
  });
});

describe('shard/1', () => {
  it('is written as the golden file says', async () => {
    const written = writeShard({ ...head, startedAt: a.at, runner: 'linux-1' }, trials(), 'cancelled');
    await expect(written).toMatchFileSnapshot(path('shard-0.jsonl'));
  });

  it('is still read from the golden file', () => {
    expect(readShard(text('shard-0.jsonl'))).toMatchObject({ kind: 'whole', head, trials: trials() });
  });
});

describe('summary/1', () => {
  const summary = (): Summary => summarise([suite], trials(), 4321);

  it('is written as the golden file says', async () => {
    await expect(prettyJson(summary())).toMatchFileSnapshot(path('summary.json'));
  });

  it('is still read from the golden file', () => {
    expect(Summary.parse(JSON.parse(text('summary.json')))).toEqual(summary());
  });
});
