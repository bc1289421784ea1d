import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { git, gitOverNetwork } from '../github/git.ts';
import type { LocalGitHub } from '../github/github.ts';
import { fullName, type Repository } from '../github/state.ts';

/** Files of a change; null removes one. */
export type Files = Readonly<Record<string, string | null>>;

/** One case of the small repository: a sum that the model is asked for. */
export interface Sum {
  readonly id: string;
  readonly a: number;
  readonly b: number;
}

export const sums: readonly Sum[] = Array.from({ length: 200 }, (_, index) => ({
  id: `sum-${String(index).padStart(3, '0')}`,
  a: index % 20,
  b: Math.floor(index / 20),
}));

export function datasetOf(
  cases: readonly Sum[],
  expected: (sum: Sum) => string = ({ a, b }) => String(a + b),
): string {
  return cases
    .map((sum) => {
      const { id, a, b } = sum;
      return `${JSON.stringify({ id, vars: { a, b }, expect: [{ type: 'equals', value: expected(sum) }], tags: { size: a + b < 10 ? 'small' : 'large' } })}\n`;
    })
    .join('');
}

export function promptOf(instruction: string, model = 'adder-1'): string {
  return `model: ${model}
modelParameters:
  temperature: 0
messages:
  - role: system
    content: ${JSON.stringify(instruction)}
  - role: user
    content: "{{a}} + {{b}} ="
`;
}

export function configOf(
  options: { readonly margin?: number; readonly publisher?: 'action' | 'app' } = {},
): string {
  return `version: 1
publisher: ${options.publisher ?? 'action'}
providers:
  main: { kind: openai, baseUrl: "\${MODEL_URL}", apiKey: "\${MODEL_KEY}" }
pipelines:
  adder:
    paths: [prompts/**]
    target: { kind: prompt, file: prompts/add.prompt.yml, provider: main }
suites:
  sums:
    pipeline: adder
    dataset: evals/*.jsonl
    metrics:
      expectations: { role: primary, margin: ${options.margin ?? 0.05} }
    slices: [size]
    limits: { caseTimeout: 10s }
`;
}

export const goodPrompt = 'You add numbers. Answer in digits.';
/** Loses the instruction that keeps the answers comparable. */
export const damagedPrompt = 'You add numbers. Be friendly.';
export const rewordedPrompt = 'You are good at adding numbers. Answer in digits.';

/** The user's workflow, which names ours: by it the App knows whose report it is. */
export const callerFile = `on: pull_request
permissions: {}
jobs:
  evaluate:
    permissions: { contents: read, checks: write, pull-requests: write }
    uses: owner/plumbline/.github/workflows/evaluate.yml@v1
`;

/** The repository before any change. */
export function startFiles(options: Parameters<typeof configOf>[0] = {}): Files {
  return {
    '.github/plumbline.yml': configOf(options),
    '.github/workflows/prompts.yml': callerFile,
    'README.md': '# Sums\n',
    'prompts/add.prompt.yml': promptOf(goodPrompt),
    'evals/sums.jsonl': datasetOf(sums),
  };
}

/** What the model says: the sum in digits where the prompt asks for digits; else every fourth answer is chatty. */
export function adds(messages: readonly { readonly role: string; readonly content: string }[]): string {
  const system = messages.find(({ role }) => role === 'system')?.content ?? '';
  const [, a = '0', b = '0'] = /(\d+) \+ (\d+)/.exec(messages.at(-1)?.content ?? '') ?? [];
  const sum = Number(a) + Number(b);
  return system.includes('digits') || sum % 4 !== 0 ? String(sum) : `That makes ${sum}, my friend!`;
}

/** A person's clone of a repository, from which branches are pushed by real git. */
export interface Clone {
  /** Commits the files on a new branch that starts at `from`, pushes it, and gives the commit. */
  push(branch: string, files: Files, from?: string): Promise<string>;
}

export function cloneOf(github: LocalGitHub, repository: Repository): Clone {
  const dir = join(github.state.folder, 'clones', fullName(repository));
  mkdirSync(dir, { recursive: true });
  git(dir, ['init', '-q', '-b', 'main']);
  return {
    push: async (branch, files, from) => {
      if (from !== undefined) git(dir, ['checkout', '-q', '-B', branch, from]);
      else if (git(dir, ['symbolic-ref', '--short', 'HEAD']) !== branch) git(dir, ['checkout', '-q', branch]);
      for (const [path, content] of Object.entries(files)) {
        if (content === null) {
          git(dir, ['rm', '-q', '--', path]);
          continue;
        }
        mkdirSync(dirname(join(dir, path)), { recursive: true });
        writeFileSync(join(dir, path), content);
      }
      git(dir, ['add', '-A']);
      git(dir, ['commit', '-q', '--allow-empty', '-m', `Change ${Object.keys(files).join(', ')}`]);
      const url = github.gitUrl.replace(
        'http://',
        `http://x-access-token:${github.token(repository, { contents: 'write' })}@`,
      );
      await gitOverNetwork(dir, [
        'push',
        '-q',
        `${url}/${fullName(repository)}.git`,
        `HEAD:refs/heads/${branch}`,
      ]);
      return git(dir, ['rev-parse', 'HEAD']);
    },
  };
}
