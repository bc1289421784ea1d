import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderComment } from '../../src/verdict/report/comment.ts';
import { Report } from '../../src/verdict/report/report-file.ts';
import { withRegion } from './region.ts';

const root = join(import.meta.dirname, '..', '..');

/** The README with the comment that the renderer makes of the report that the demo's first pull request got. */
export function readme(): string {
  const report = Report.parse(JSON.parse(readFileSync(join(root, 'fixtures/demo/worse.json'), 'utf8')));
  const comment = renderComment(report, {
    repository: 'octocat/quick-start',
    pr: 1,
    verified: true,
    reportUrl: null,
    commandsOffered: false,
  });
  const [, ...shown] = comment.trimEnd().split('\n');
  return withRegion(readFileSync(join(root, 'README.md'), 'utf8'), 'comment', shown.join('\n'));
}
