import { expect, it } from 'vitest';
import { digestOf } from '../../foundation/digest.ts';
import { junitOf } from './junit.ts';
import type { Trial } from './trial-file.ts';

const head = { schema: 'trial/1', suite: 'docs', repeat: 1, caseDigest: digestOf(0) } as const;
const timing = { latencyMs: 1500, attempts: 1, startedAt: '2026-01-01T00:00:00Z' };
const answered = (id: string, over: Partial<Extract<Trial, { outcome: 'answered' }>>): Trial => ({
  ...{ ...head, ...timing, case: id, outcome: 'answered', output: 'yes', scores: { expectations: 1 } },
  ...{ model: null, usage: null, costUsd: null, firstTokenMs: null, finish: null, fromCache: false, ...over },
});
const failed = (id: string, kind: 'candidate' | 'infrastructure'): Trial => ({
  ...{ ...head, ...timing, case: id, outcome: 'failed', class: kind },
  ...{ error: { code: 'http-400', message: 'refused' }, scores: {} },
});

it('tells a wrong answer from trouble on the way and from what was not run', () => {
  const xml = junitOf([
    answered('a', {}),
    answered('b', {
      scores: { expectations: 0 },
      details: { expectations: [{ type: 'contains', pass: false, why: '"x" is not in it' }] },
    }),
    failed('c', 'candidate'),
    failed('d', 'infrastructure'),
    { ...head, case: 'e', outcome: 'not-run', why: 'budget' },
  ]);
  expect(xml).toContain('tests="5" failures="2" errors="1" skipped="1"');
  expect(xml).toContain('message="contains: &quot;x&quot; is not in it"');
  expect(xml.match(/<testcase/g)).toHaveLength(5);
  expect(xml).toContain('time="1.500"');
});

it('an answer that could not be scored is skipped, never passed', () => {
  const xml = junitOf([
    answered('a', { scores: { expectations: null }, abstained: { expectations: 'no judge' } }),
  ]);
  expect(xml).toContain('skipped="1"');
  expect(xml).toContain('no judge');
});

it('nothing in an id or an answer ends an element, opens one or is no XML', () => {
  const hostile = ']]>"\'><evil a="1">&<!--\u0000\u000b\ud800';
  const xml = junitOf([answered(hostile, { output: hostile, scores: { expectations: 0 } })]);
  expect(xml).not.toContain('<evil');
  expect(xml).not.toContain('<!--');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must not be there
  expect(xml).not.toMatch(/[\u0000-\u0008\u000b]/);
});
