import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as r from '../../../fixtures/builders/reports.ts';
import { defaultPolicy } from '../../evaluation/plan/policy.ts';
import { renderCheck } from './check.ts';
import { commentLimit, renderComment } from './comment.ts';
import { fitReport, writeReport } from './fit-report.ts';
import { readReport } from './read-report.ts';
import type { Report } from './report-file.ts';
import { renderSummary } from './summary.ts';

const options = {
  repository: 'acme/docs',
  pr: 7,
  reportUrl: 'https://github.com/acme/docs',
  commandsOffered: true,
};
const link = '[The whole report](https://github.com/acme/docs)';

const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '@octocat',
        '@org/team',
        '#12',
        'GH-12',
        'a/b#1',
        'https://evil.example/x',
        'www.evil.example',
        '![x](https://evil.example)',
        '[x](y)',
        '<img src=x>',
        '<!-- ',
        ' -->',
        '</details>',
        '</summary>',
        '&#64;octocat',
        '`',
        '``',
        '```',
        '|',
        '\\',
        '\\|',
        '\n',
        '\n\n',
        '# h',
        '- [ ] x',
        '> ',
        '---',
        '$x$',
        ':smile:',
        '::error::x',
        '##[error]',
        '\u202e',
        '\u200b',
        '\u0000',
        '\ud800',
        'deadbeefdeadbeef',
        '<!-- plumbline:verdict:YWNtZS9kb2NzIzc -->',
        'a plain word',
        'lorem '.repeat(80),
      ),
      fc.string({ unit: 'grapheme', maxLength: 8 }),
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((parts) => parts.join(''));

/** Keys whose text comes from people, models or files. Everything else has a form that the schema enforces. */
const foreign = new Set([
  'why',
  'stale',
  'excerpt',
  'check',
  'before',
  'now',
  'asked',
  'answered',
  'fingerprint',
  'value',
  'tag',
  'ref',
  'event',
  'repository',
  'path',
  'from',
  'to',
  'notes',
  'version',
  'id',
]);

/** The report with every foreign text replaced by one of `texts`. */
function poisoned(report: Report, texts: readonly string[]): Report {
  let next = 0;
  const take = (limit: number) =>
    (texts[next++ % texts.length] ?? '').toWellFormed().slice(0, limit).toWellFormed();
  const walk = (value: unknown, key: string): unknown => {
    if (typeof value === 'string')
      return foreign.has(key)
        ? take(key === 'tag' || key === 'version' || key === 'event' ? 100 : 200)
        : value;
    if (Array.isArray(value)) return value.map((item) => walk(item, key));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, walk(member, name)]));
  };
  const read = readReport(writeReport(fitReport(walk(report, '') as Report)));
  if (read.kind !== 'read') throw new Error(`the border refuses it: ${JSON.stringify(read)}`);
  return read.report;
}

/** The line without its code spans, as CommonMark finds them: a run of backticks up to the next run of the same length. */
function withoutCodeSpans(line: string): string {
  const open = /`+/.exec(line);
  if (open === null) return line;
  const [fence] = open;
  const after = line.slice(open.index + fence.length);
  const close = [...after.matchAll(/`+/g)].find(([run]) => run.length === fence.length);
  if (close === undefined) return `${line.slice(0, open.index)}UNCLOSED${fence}`;
  return line.slice(0, open.index) + withoutCodeSpans(after.slice(close.index + fence.length));
}

function expectInert(text: string): void {
  for (const line of text.split('\n')) {
    // Inside a tag that opens a block Markdown is not read: there only entities keep a text from being HTML.
    const html = line.startsWith('<details>');
    const live = html ? line.replace(/<code>[^<]*<\/code>/g, '') : withoutCodeSpans(line);
    const rest = live
      .replace(link, '')
      .replace(/\$\d+(?:\.\d+)?/, '')
      .replace(/<\/?(?:details|summary|sub)>/g, '')
      .replace(/&#\d+;/g, '');
    expect(rest, `in: ${line}`).not.toMatch(/[<&@`|\\$[\]!_~]|https?:|www\.|#\d|gh-\d|:[a-z]+:|UNCLOSED/i);
  }
}

/** Text without what we put there ourselves: the marker and the table with its bars. */
function withoutOurs(text: string): string {
  return text
    .split('\n')
    .filter((line) => !/^\| .* \|$/.test(line) || line.includes('`') || line.includes('@'))
    .join('\n');
}

const states = [
  'worse',
  'shard-lost',
  'weakened',
  'model-changed',
  'several-suites',
  'baseline-unreadable',
  'plan-lost',
  'untouched',
  'three-runs',
] as const;

describe('hostile text', () => {
  it('becomes no mention, link, tag, entity, reference or marker in comment, check and summary', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...states),
        fc.array(hostile, { minLength: 1, maxLength: 12 }),
        fc.boolean(),
        (state, texts, verified) => {
          const report = poisoned(r.states[state](), texts);
          const comment = renderComment(report, { ...options, verified });
          const marker = /^<!-- plumbline:verdict:[A-Za-z0-9_-]+ -->\n/;
          expect(comment).toMatch(marker);
          expectInert(withoutOurs(comment.replace(marker, '')));
          expectInert(withoutOurs(renderCheck(report, { policy: defaultPolicy, verified }).summary));
          expectInert(withoutOurs(renderSummary(report, { verified, reportUrl: options.reportUrl })));
          expect(renderCheck(report, { policy: defaultPolicy, verified }).title).not.toMatch(
            /[<&@`|\\[\]!#\n]/,
          );
        },
      ),
      { numRuns: 60 },
    );
  });

  it('leaves nothing but numbers and names of a report that is not verified', () => {
    for (const state of states) {
      const report = poisoned(r.states[state](), ['PLANTED']);
      for (const text of [
        renderComment(report, { ...options, verified: false }),
        renderSummary(report, { verified: false, reportUrl: null }),
      ])
        expect(text).not.toContain('PLANTED');
      expect(
        renderComment(report, { ...options, verified: true }).includes('PLANTED') || state === 'untouched',
      ).toBe(true);
    }
  });

  it('fits the limit of a comment, the verdict, the push and every open fold standing', () => {
    const many = r.states['several-suites']();
    const [suite] = many.suites;
    if (suite === undefined) throw new Error('no suite');
    fc.assert(
      fc.property(
        fc.array(hostile, { minLength: 1, maxLength: 5 }),
        fc.integer({ min: 1, max: 40 }),
        (texts, copies) => {
          const suites = Array.from({ length: copies }, (_, index) => ({ ...suite, name: `copy-${index}` }));
          const report = poisoned({ ...many, suites: [...many.suites, ...suites] }, texts);
          const comment = renderComment(report, { ...options, verified: true });
          expect(comment.length).toBeLessThanOrEqual(commentLimit);
          expect(comment).toContain('### ❌ docs-b got worse: expectations 91.5 % → 74.0 %');
          expect(comment).toMatch(/<sub>for 1a2b3c4 · attempt 2<\/sub>\n$/);
          expect(comment.split('<details>').length).toBe(comment.split('\n</details>').length);
        },
      ),
      { numRuns: 25 },
    );
  });
});
