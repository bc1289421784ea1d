import { describe, expect, it } from 'vitest';
import * as a from '../../fixtures/builders/verdict.ts';
import type { Subject } from '../evaluation/plan/plan-file.ts';
import { defaultPolicy } from '../evaluation/plan/policy.ts';
import { digestOf } from '../foundation/digest.ts';
import type { BaselineRead } from '../verdict/baseline/baseline.ts';
import { type ContentDigests, recordToMake } from './record-to-make.ts';

const suite = a.suite({ cases: a.cases(3) });
const runs = (count: number) =>
  a.baseline(suite, ...Array.from({ length: count }, () => a.trials(suite, () => 1)));
const same: ContentDigests = {
  candidateDigest: suite.baseDigest ?? digestOf('never'),
  datasetDigest: suite.datasetDigest,
  metrics: suite.metrics,
};
const subject = (event: string, over: Partial<Subject> = {}): Subject => ({
  ...a.plan([]).subject,
  event,
  pr: null,
  ...over,
});

interface Given {
  readonly stored: BaselineRead;
  readonly event: string;
  readonly content?: Partial<ContentDigests>;
  readonly now?: string;
  readonly subject?: Partial<Subject>;
}
const toMake = ({ stored, event, content = {}, now = a.now, subject: over = {} }: Given) =>
  recordToMake(
    suite.name,
    stored,
    { ...same, ...content },
    { subject: subject(event, over), now },
    defaultPolicy.baseline,
  );

const fresh = { run: 1, mode: 'new' };
const older = '2026-12-24T12:00:00Z';

describe('a push is measured for what is stored, never for what it changed', () => {
  it.each<[string, Omit<Given, 'event'>]>([
    ['nothing is stored', { stored: { kind: 'absent' } }],
    ['what is stored cannot be read', { stored: { kind: 'unreadable', why: 'cut off' } }],
    ['the pipeline is another', { stored: runs(3), content: { candidateDigest: digestOf('other') } }],
    ['the dataset is another', { stored: runs(3), content: { datasetDigest: digestOf('other') } }],
    ['a metric is another', { stored: runs(3), content: { metrics: [a.metric({ digest: digestOf('2') })] } }],
    ['a metric is new', { stored: runs(3), content: { metrics: [a.metric(), a.metric({ name: 'cost' })] } }],
    ['a metric is gone', { stored: runs(3), content: { metrics: [] } }],
  ])('a record begins where %s, whatever the event', (_, given) => {
    for (const event of ['push', 'schedule', 'workflow_dispatch'])
      expect(toMake({ ...given, event })).toMatchObject(fresh);
  });

  it('nothing is run for a record of this very content, however few its runs and however old', () => {
    expect(toMake({ stored: runs(1), event: 'push' })).toBeNull();
    expect(toMake({ stored: runs(3), event: 'push', now: older })).toBeNull();
  });
});

describe.each(['schedule', 'workflow_dispatch'])('on %s', (event) => {
  it('a record is filled up one run at a time', () => {
    for (const count of [1, 2]) {
      const stored = runs(count);
      expect(toMake({ stored, event })).toEqual({ id: stored.meta.record, run: count + 1, mode: 'append' });
    }
  });

  it('nothing is run for a record that has as many runs as the policy asks for', () => {
    expect(toMake({ stored: runs(3), event })).toBeNull();
  });

  it('a record begins anew once the old one is over age or marked stale, full or not', () => {
    expect(toMake({ stored: runs(3), event, now: older })).toMatchObject(fresh);
    expect(toMake({ stored: runs(1), event, now: older })).toMatchObject(fresh);
    const stored = runs(3);
    const stale = { ...stored, meta: { ...stored.meta, stale: { since: a.at, why: 'the model drifted' } } };
    expect(toMake({ stored: stale, event })).toMatchObject(fresh);
  });
});

describe('the name of a record', () => {
  const given = { stored: { kind: 'absent' }, event: 'push' } as const;

  it('is the same for the same content of the same commit, so that a re-run draws nothing anew', () => {
    expect(toMake(given)).toEqual(toMake({ ...given, event: 'schedule', now: older }));
  });

  it('is another for another commit, branch or content', () => {
    const names = [
      toMake(given),
      toMake({ ...given, subject: { head: { sha: a.sha('9'), ref: 'main' } } }),
      toMake({ ...given, subject: { base: { sha: a.sha('b'), ref: 'release/1.x' } } }),
      toMake({ ...given, content: { datasetDigest: digestOf('other') } }),
    ].map((record) => record?.id);
    expect(new Set(names).size).toBe(4);
  });
});

it('a record of a newer version is never begun over', () => {
  for (const event of ['push', 'schedule'])
    expect(() => toMake({ stored: { kind: 'newer', version: 'baseline/2' }, event })).toThrow(
      expect.objectContaining({
        problems: [expect.objectContaining({ code: 'file-format', found: 'baseline/2' })],
      }),
    );
});
