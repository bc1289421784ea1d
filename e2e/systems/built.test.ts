import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { createSandbox } from '../cli/sandbox.ts';
import { describeWith } from '../programs.ts';
import { filesOfPage } from './page.ts';
import { trialsOf } from './suite.ts';

const root = join(import.meta.dirname, '../..');

describeWith(['python3'], 'the built package', () => {
  it('brings the Python side of a process target along', () => {
    const out = mkdtempSync(join(tmpdir(), 'plumbline-built-'));
    onTestFinished(() => rmSync(out, { recursive: true, force: true }));
    execFileSync(process.execPath, [join(root, 'scripts/build.ts'), '--out', out], { stdio: 'pipe' });
    const sandbox = createSandbox();
    sandbox.commit(filesOfPage('targets.md', '## process'));
    const { status, stderr } = spawnSync(process.execPath, [join(out, 'cli.js'), 'run'], {
      cwd: sandbox.dir,
      encoding: 'utf8',
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(trialsOf(sandbox).get('a')).toMatchObject({ scores: { expectations: 1 } });
  });
});
