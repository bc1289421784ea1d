import { spawnSync } from 'node:child_process';
import { globSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { type Block, blocksOf } from './snippets/blocks.ts';
import { isRun, runsOf } from './snippets/runs.ts';
import { type Known, problemsOf } from './snippets/validate.ts';

const root = join(import.meta.dirname, '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const pages = [
  ...['README.md', 'CONTRIBUTING.md', 'SECURITY.md'],
  ...readdirSync(join(root, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];
const blocks = pages.flatMap((page) => blocksOf(page, read(page)));
const runs = globSync('{e2e,scripts}/**/*.ts', { cwd: root }).flatMap((path) => runsOf(read(path)));

/** Fragments of code that a test of their page proves; the test has to name the page. */
const provenBy: Readonly<Record<string, string>> = {
  'docs/metrics.md ts': 'scripts/metrics-page.test.ts',
  'docs/linguametrica.md yaml': 'e2e/systems/linguametrica-page.test.ts',
};

const Called = z.object({
  on: z.object({
    workflow_call: z
      .object({
        inputs: z.record(z.string(), z.unknown()).default({}),
        secrets: z.record(z.string(), z.unknown()).default({}),
      })
      .nullable()
      .optional(),
  }),
});

const known: Known = {
  workflows: new Map(
    readdirSync(join(root, '.github/workflows')).flatMap((name) => {
      const file = Called.safeParse(parse(read(`.github/workflows/${name}`)));
      if (!file.success || file.data.on.workflow_call === undefined) return [];
      const { inputs = {}, secrets = {} } = file.data.on.workflow_call ?? {};
      return [[name, { inputs: Object.keys(inputs), secrets: Object.keys(secrets) }] as const];
    }),
  ),
  help: (command) => {
    const cli = join(root, 'src/cli/cli.ts');
    const { status, stdout } = spawnSync(process.execPath, [cli, ...command, '--help'], { encoding: 'utf8' });
    // For a command that it does not know it shows the help of all.
    return status === 0 && stdout.startsWith(`Usage: plumbline ${command.join(' ')} `) ? stdout : null;
  },
};

/** What is wrong with a block by the rule: run, validated, or marked with a reason. */
function wrongWith(block: Block): readonly string[] {
  const problems = problemsOf(block, known);
  const proof = provenBy[`${block.page} ${block.language}`];
  const proven =
    (block.path !== null && isRun(block, runs)) ||
    (block.path === null && proof !== undefined && read(proof).includes(block.page));
  if (block.untested !== null) {
    const needless = proven || (problems !== null && problems.length === 0);
    return needless ? ['it is marked as not tested, and is'] : [];
  }
  if (problems !== null && problems.length > 0) return problems;
  // A file that is only validated would be shown beside others that nobody ever put together.
  if (block.path !== null && !proven && problems === null) return [`no test runs ${block.path} of this page`];
  return problems === null && !proven ? [`no test runs this ${block.language}`] : [];
}

describe('every snippet of README and docs is run, validated or marked', () => {
  it.each(
    blocks.map((block) => [`${block.page}:${block.line} ${block.path ?? block.language}`, block] as const),
  )('%s', (_, block) => {
    expect(wrongWith(block)).toEqual([]);
  });
});

describe('a planted fault is found', () => {
  it.each([
    ['code that no test runs', '```python\nprint(1)\n```\n', 'no test runs'],
    ['a file that no test runs', '```python app/x.py\nprint(1)\n```\n', 'no test runs app/x.py'],
    ['a key that no configuration has', '```yaml\nsuites: { core: { datset: x } }\n```\n', 'dataset'],
    ['a target of no kind', '```yaml\nkind: htpp\nurl: http://x\n```\n', 'kind'],
    ['a case without a question', '```json\n{"id":"a"}\n```\n', 'asks nothing'],
    ['a check that is no JSON', '```json\n{"id":\n```\n', 'no JSON'],
    ['a command that is not there', '```sh\nnpx plumbline rnu\n```\n', 'no command rnu'],
    ['an option that is not there', '```\nnpx plumbline run --plann x   # why\n```\n', 'run has no --plann'],
    [
      'an input that a workflow does not take',
      '```yaml\njobs:\n  a:\n    uses: owner/plumbline/.github/workflows/evaluate.yml@v1\n    with: { sharts: 3 }\n```\n',
      'takes no sharts',
    ],
    [
      'a mark that is no longer needed',
      '<!-- not tested: too long -->\n```sh\nnpx plumbline run\n```\n',
      'marked',
    ],
  ])('%s', (_, text, found) => {
    const [block] = blocksOf('docs/planted.md', text);
    expect(block && wrongWith(block).join()).toContain(found);
  });

  it('a mark with a reason is taken, one without is none', () => {
    const [marked, bare] = [' a reason', ''].map(
      (reason) =>
        blocksOf('docs/planted.md', `<!-- not tested:${reason} -->\n\`\`\`python\nprint(1)\n\`\`\`\n`)[0],
    );
    expect(marked && wrongWith(marked)).toEqual([]);
    expect(bare && wrongWith(bare)).not.toEqual([]);
  });

  it('a file counts as run only below the heading that a test names', () => {
    const source = "filesOfPage('targets.md', '## process')";
    const [inside, outside] = blocksOf(
      'docs/targets.md',
      '## process\n\n```python a.py\n```\n\n## other\n\n```python b.py\n```\n',
    );
    expect(inside && isRun(inside, runsOf(source))).toBe(true);
    expect(outside && isRun(outside, runsOf(source))).toBe(false);
  });
});
