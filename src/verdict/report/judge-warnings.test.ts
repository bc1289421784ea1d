import { describe, expect, it } from 'vitest';
import * as r from '../../../fixtures/builders/reports.ts';
import * as a from '../../../fixtures/builders/verdict.ts';
import { renderComment } from './comment.ts';
import { Report } from './report-file.ts';

const options = {
  repository: 'acme/docs',
  pr: 7,
  verified: true,
  reportUrl: 'https://github.com/acme/docs/actions/runs/1',
  commandsOffered: false,
};
const why = 'its agreement with people is 0.45, below 0.6';
const commentOf = (doubted: { metric: string; why: string }[], verified = true): string => {
  const suite = r.docsSuite({ doubted });
  const report = r.report({ suites: [r.judged(suite, a.flipping(2, 2))] });
  return renderComment(Report.parse(report), { ...options, verified });
};

describe('a guard whose judge was found wanting', () => {
  it('is named in the comment, with what its check found', () => {
    expect(commentOf([{ metric: 'polite', why }])).toContain(
      `The judge polite may not be relied on: \`${why}\`.`,
    );
  });

  it('of a plan that nobody vouches for is named without its words', () => {
    const comment = commentOf([{ metric: 'polite', why: 'ask @everyone' }], false);
    expect(comment).toContain('The judge polite may not be relied on: see `plumbline judge check`.');
    expect(comment).not.toContain('everyone');
  });

  it('is not spoken of where there is none', () => {
    expect(renderComment(r.report(), options)).not.toContain('relied on');
  });
});
