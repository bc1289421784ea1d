import { describe, expect, it } from 'vitest';
import { caseOf } from '../../../fixtures/builders/cases.ts';
import * as a from '../../../fixtures/builders/verdict.ts';
import { type Digest, digestOf } from '../../foundation/digest.ts';
import { journalLine } from './journal.ts';
import { createReplayTarget } from './replay.ts';
import type { Trial } from './trial-file.ts';

const suite = a.suite({ cases: a.cases(3) });
const [one, two, three] = a.trials(suite, () => 1);
if (one === undefined || two === undefined || three === undefined)
  throw new Error('three cases, three trials');

const file = 'answers/answers.jsonl';
const recordingOf = (...trials: readonly Trial[]): string => trials.map(journalLine).join('');

function ask(recording: string, id: string, digest: Digest, { repeat = 1, suite = 'docs-core' } = {}) {
  const asked = { ...caseOf(id), digest };
  const { signal } = new AbortController();
  return createReplayTarget({ file, recording }).answer({ suite, case: asked, repeat, timeoutMs: 1, signal });
}

describe('a recording', () => {
  it('answers a case with what was answered, marked as no new answer', async () => {
    expect(await ask(recordingOf(one, two), two.case, two.caseDigest)).toMatchObject({
      kind: 'answered',
      output: 'answer 1',
      model: { answered: 'gpt-x-mini-2026-08-01' },
      fromCache: true,
    });
  });

  it('keeps a failure that was the candidate’s own', async () => {
    const failed = a.failedTrial(one, 'candidate');
    expect(await ask(recordingOf(failed), one.case, one.caseDigest)).toMatchObject({
      kind: 'failed',
      class: 'candidate',
      error: { code: 'refused' },
    });
  });

  it.each<[string, readonly Trial[]]>([
    ['it lacks', [two, three]],
    ['had trouble with on the way', [a.failedTrial(one, 'infrastructure')]],
    ['did not keep the output of', [{ ...one, output: null } as Trial]],
    ['has in another version', [{ ...one, caseDigest: digestOf('other') }]],
    ['has under another name', [{ ...one, case: 'renamed' }]],
    ['has in another repeat', [{ ...one, repeat: 2 }]],
  ])('has no answer, which is missing and not wrong, for a case that it %s', async (_, trials) => {
    expect(await ask(recordingOf(...trials), one.case, one.caseDigest)).toMatchObject({
      kind: 'failed',
      class: 'infrastructure',
      error: { code: 'replay-missing', message: expect.stringContaining(file) },
    });
  });

  it('tells cases with the same content apart', async () => {
    const twin = { ...two, caseDigest: one.caseDigest };
    const recording = recordingOf(one, twin);
    expect(await ask(recording, one.case, one.caseDigest)).toMatchObject({ output: 'answer 0' });
    expect(await ask(recording, twin.case, one.caseDigest)).toMatchObject({ output: 'answer 1' });
  });

  it('answers each suite with its own, and none with one of several others', async () => {
    const other = { ...one, suite: 'other', output: 'of another' } as Trial;
    const recording = recordingOf(one, other);
    const of = (suite: string) => ask(recording, one.case, one.caseDigest, { suite });
    expect(await of(one.suite)).toMatchObject({ output: 'answer 0' });
    expect(await of('other')).toMatchObject({ output: 'of another' });
    expect(await of('third')).toMatchObject({ kind: 'failed', error: { code: 'replay-missing' } });
    // Of a suite that was renamed since.
    const alone = await ask(recordingOf(one), one.case, one.caseDigest, { suite: 'third' });
    expect(alone).toMatchObject({ output: 'answer 0' });
  });

  it('with a line that is no trial is refused, with the line', () => {
    const recording = `${recordingOf(one)}\n{"half":\n`;
    expect(() => createReplayTarget({ file, recording })).toThrow(`${file}:3`);
  });

  it('of a newer version says so, and what to do', () => {
    const recording = recordingOf(one).replace('trial/1', 'trial/2');
    expect(() => createReplayTarget({ file, recording })).toThrow(
      /newer Plumbline[\s\S]*trial\/2[\s\S]*update/,
    );
  });
});
