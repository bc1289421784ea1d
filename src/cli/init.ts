import { Command, InvalidArgumentError, Option } from 'commander';
import { z } from 'zod';
import { createNewFiles } from '../adapters/files/new-files.ts';
import { openRepository } from '../adapters/git/repository.ts';
import { createWorkTree } from '../adapters/git/work-tree.ts';
import { ProviderKind } from '../evaluation/target/provider-config.ts';
import { type Initialised, initialiseRepository } from '../operations/initialise-repository.ts';
import { optionalText, runs, type Shell } from './command.ts';
import { exitCodes } from './failure.ts';
import { readOpenapi } from './openapi.ts';
import type { Terminal } from './terminal.ts';

const Options = z.object({
  dryRun: z.boolean().default(false),
  python: optionalText,
  openapi: optionalText,
  provider: ProviderKind.nullable().default(null),
  baseUrl: optionalText,
  branch: optionalText,
  uses: z.object({ repository: z.string(), ref: z.string() }),
});
type Options = z.output<typeof Options> & { readonly config: string };

/** Those that need nothing but an address and a key. */
const providers = ProviderKind.options.filter((kind) => kind !== 'azure-openai');

export function initCommand(): Command {
  return new Command('init')
    .description(
      'add configuration, cases and workflows for what this repository has; changes no file that is there',
    )
    .option('--dry-run', 'print the files and write none')
    .option('--python <module:attribute>', 'the Python pipeline to evaluate, where the guess is wrong')
    .option(
      '--openapi <file or URL>',
      'the OpenAPI document of a service, such as http://127.0.0.1:3000/docs.json',
    )
    .addOption(new Option('--provider <kind>', 'where the models of prompts are asked').choices(providers))
    .option('--base-url <url>', 'address of that endpoint')
    .option('--branch <name>', 'the branch that changes are merged into')
    .option(
      '--uses <repository@ref>',
      'whose workflows and actions are called',
      usesOf,
      usesOf('owner/plumbline@v1'),
    )
    .action(runs(Options, init));
}

async function init(options: Options, { terminal, cwd }: Shell): Promise<number> {
  const { python, provider, baseUrl, uses, dryRun } = options;
  const repository = await openRepository(cwd);
  const branch =
    options.branch ?? (await repository.defaultBranch()) ?? (await repository.currentBranch()) ?? 'main';
  const openapi = options.openapi === null ? null : await readOpenapi(options.openapi, cwd);
  const done = await initialiseRepository(
    { configPath: options.config, branch, uses, provider, baseUrl, python, openapi, dryRun },
    { files: createWorkTree(repository.root), newFiles: createNewFiles(repository.root) },
  );
  show(done, terminal);
  terminal.document({ kind: 'initialised', dryRun, branch, ...done });
  return exitCodes.done;
}

function show({ pipelines, leftOut, files, steps }: Initialised, terminal: Terminal): void {
  for (const { name, what, from } of pipelines) terminal.say(`found: ${what} in ${from} (${name})`);
  for (const { what, from, why, instead } of leftOut)
    terminal.say(
      `not taken over: ${what} in ${from}: ${why}${instead === null ? '' : `; instead: ${instead}`}`,
    );
  for (const { path, state, text } of files) {
    terminal.say(state === 'kept' ? `kept as it is: ${path}` : `${state}: ${path}`, 'bold');
    if (state === 'proposed') terminal.say(text);
  }
  terminal.say('\nWhat remains to be done:');
  for (const [index, step] of steps.entries()) terminal.say(`${index + 1}. ${step}`);
}

function usesOf(text: string): { readonly repository: string; readonly ref: string } {
  const [, repository, ref] = /^([\w.-]+\/[\w.-]+)@([\w./-]+)$/.exec(text) ?? [];
  if (repository !== undefined && ref !== undefined) return { repository, ref };
  throw new InvalidArgumentError('A repository and a commit or tag are needed, such as owner/plumbline@v1.');
}
