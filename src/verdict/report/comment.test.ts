import { describe, expect, it } from 'vitest';
import * as a from '../../../fixtures/builders/reports.ts';
import { renderComment } from './comment.ts';

const options = {
  repository: 'acme/docs',
  pr: 7,
  verified: true,
  reportUrl: 'https://github.com/acme/docs/actions/runs/1',
  commandsOffered: false,
};

describe('renderComment', () => {
  it.each(Object.keys(a.states) as (keyof typeof a.states)[])('draws %s', async (state) => {
    const report = a.states[state]();
    const verified = report.subject.trust !== 'fork';
    await expect(renderComment(report, { ...options, verified })).toMatchFileSnapshot(
      `snapshots/${state}.md`,
    );
  });
});
