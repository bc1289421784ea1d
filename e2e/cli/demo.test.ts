import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readReport } from '../../src/verdict/report/read-report.ts';
import { createSandbox } from './sandbox.ts';

describe('the demo', () => {
  it('shows three pull requests with the verdicts they earn, needs no key, and leaves every file', async () => {
    const sandbox = createSandbox();
    const end = await sandbox.plumbline('demo', '--keep', '../demo');
    expect(end.stderr).not.toContain('unlucky');
    expect(end.code).toBe(0);

    const file = (number: number, name: string) =>
      readFileSync(join(sandbox.dir, `../demo/pull-request-${number}`, name), 'utf8');
    const decisions = [1, 2, 3].map((number) => {
      const read = readReport(file(number, 'report.json'));
      return read.kind === 'read' ? read.report.decision.kind : read.kind;
    });
    expect(decisions).toEqual(['fail', 'pass', 'untouched']);
    expect([1, 2, 3].map((number) => file(number, 'check.md').split(':')[0])).toEqual([
      '# failure',
      '# success',
      '# neutral',
    ]);
    expect(file(1, 'comment.md')).toContain('### ❌ docs-core got worse');
    expect(file(2, 'comment.md')).toContain('### ✅ docs-core: no material change');
    expect(() => file(3, 'comment.md')).toThrow('ENOENT');
    for (const part of [
      '✗ plumbline  failure',
      '❌ docs-core got worse',
      '✓ plumbline  success',
      '✅ docs-core: no material change',
      '– plumbline  neutral',
      'no comment: there is nothing to say',
    ])
      expect(end.stdout).toContain(part);

    const git = (...args: string[]) => sandbox.git('-C', '../demo/repository', ...args);
    expect(git('log', '--format=%s', 'plumbline-data')).toMatch(/^Record docs-core at [0-9a-f]{12}$/);
    expect(git('status', '--porcelain')).toBe('');
  });

  it('writes into no folder that holds something', async () => {
    const sandbox = createSandbox();
    sandbox.write({ 'here/mine.txt': 'mine' });
    const end = await sandbox.plumbline('demo', '--keep', 'here');
    expect(end.stderr).toContain('holds something already');
    expect(end.code).toBe(2);
  });
});
