import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { operations, webhooks } from '../e2e/github/operations.ts';
import { trimDescription, trimWebhooks } from './github-description/trim.ts';

const folder = join(import.meta.dirname, '..', 'e2e', 'github', 'description');
/** A whole description given by path is not fetched: the larger package has 400 MB and so is no dependency of ours. */
const { values } = parseArgs({ options: { api: { type: 'string' }, webhooks: { type: 'string' } } });
const scratch = mkdtempSync(join(tmpdir(), 'github-description-'));

const sources = [
  {
    package: '@octokit/openapi',
    version: '23.0.2',
    given: values.api,
    file: 'github.json',
    holds: `${operations.length} operations`,
    trim: (whole: unknown) => trimDescription(whole, operations),
  },
  {
    package: '@octokit/openapi-webhooks',
    version: '12.1.0',
    given: values.webhooks,
    file: 'webhooks.json',
    holds: `the payloads of ${webhooks.length} webhooks`,
    trim: (whole: unknown) => trimWebhooks(whole, webhooks),
  },
];

const notes = sources.map(({ package: name, version, given, file, holds, trim }) => {
  const source = readFileSync(given ?? fetchWhole(name, version), 'utf8');
  const trimmed = `${JSON.stringify(trim(JSON.parse(source)))}\n`;
  writeFileSync(join(folder, file), trimmed);
  console.log(`${file}: ${holds}, ${Math.ceil(trimmed.length / 1024)} KB`);
  const digest = createHash('sha256').update(source).digest('hex');
  return `* \`${file}\`: ${holds}, from \`${name}\` ${version} (MIT), its \`api.github.com.json\` with sha256\n  ${digest}\n`;
});
rmSync(scratch, { recursive: true, force: true });
writeFileSync(
  join(folder, 'README.md'),
  `# GitHub's descriptions, trimmed

Made by \`npx node scripts/refresh-github-description.ts\`. They hold what \`../operations.ts\` names and what that refers to, without
prose. Do not edit them by hand.

${notes.join('')}`,
);

function fetchWhole(name: string, version: string): string {
  const what = `${name}@${version}`;
  execFileSync('npm', ['install', '--no-save', '--ignore-scripts', '--prefix', scratch, what]);
  return join(scratch, 'node_modules', name, 'generated/api.github.com.json');
}
