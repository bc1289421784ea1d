import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { operations } from '../e2e/github/operations.ts';
import { trimDescription } from './github-description/trim.ts';

const version = '23.0.2';
const folder = join(import.meta.dirname, '..', 'e2e', 'github', 'description');
const { values } = parseArgs({ options: { from: { type: 'string' } } });

/** Path of GitHub's whole description: given, or from its package, which is 400 MB and so no dependency of ours. */
function wholeDescription(scratch: string): string {
  if (values.from !== undefined) return values.from;
  execFileSync('npm', [
    'install',
    '--no-save',
    '--ignore-scripts',
    '--prefix',
    scratch,
    `@octokit/openapi@${version}`,
  ]);
  return join(scratch, 'node_modules/@octokit/openapi/generated/api.github.com.json');
}

const scratch = mkdtempSync(join(tmpdir(), 'github-description-'));
const source = readFileSync(wholeDescription(scratch), 'utf8');
rmSync(scratch, { recursive: true, force: true });
const trimmed = `${JSON.stringify(trimDescription(JSON.parse(source), operations))}\n`;
writeFileSync(join(folder, 'github.json'), trimmed);
writeFileSync(
  join(folder, 'README.md'),
  `# GitHub's description, trimmed

Made by \`npx node scripts/refresh-github-description.ts\` from \`@octokit/openapi\` ${version} (MIT):
\`api.github.com.json\`, sha256 ${createHash('sha256').update(source).digest('hex')}.
It holds the operations of \`../operations.ts\` and what they refer to, without prose. Do not edit it by hand.
`,
);
console.log(`${operations.length} operations, ${Math.ceil(trimmed.length / 1024)} KB`);
