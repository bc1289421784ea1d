import { type Config, expandProvider } from '../config/config.ts';
import type { PlannedSuite } from '../evaluation/plan/plan-file.ts';
import type { ProcessTarget } from '../evaluation/target/target-config.ts';
import { type Digest, digestOf } from '../foundation/digest.ts';
import { InternalError } from '../foundation/error.ts';
import type { TargetSpec } from '../ports/targets.ts';
import { givenVariables } from './given-variables.ts';
import { httpSpec } from './http-spec.ts';
import { pipelineFiles, pipelineOf } from './pipeline-content.ts';
import { readEmbedded } from './read-embedded.ts';
import { readPrompt, required } from './read-prompt.ts';
import type { Tree } from './read-tree.ts';

/** Environment variables that `${NAME}` in the rules may name. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * What is evaluated: content from the candidate's tree, addresses and keys from the rules. Throws UserError for a file that the
 * candidate lacks or that cannot be read, and for a variable that is not set.
 */
export async function readTarget(
  config: Config,
  suite: Pick<PlannedSuite, 'pipeline'> & SeedParts,
  candidate: Tree,
  environment: Environment,
): Promise<TargetSpec> {
  const { target } = pipelineOf(config, suite.pipeline);
  switch (target.kind) {
    case 'prompt': {
      const { file } = target;
      const provider = config.providers[target.provider];
      if (provider === undefined)
        throw new InternalError(`provider ${target.provider} passed validation but does not exist`);
      const prompt = await readPrompt(candidate, file);
      return { kind: 'prompt', file, prompt, ...expandProvider(provider, environment) };
    }
    case 'http': {
      const { start, settings } = target;
      const files = start === undefined ? null : await pipelineFiles(config, suite.pipeline, candidate);
      const text = settings === undefined ? null : await required(candidate, settings);
      return httpSpec(target, files, text, environment);
    }
    case 'embedded':
      return readEmbedded(target, targetSeed(suite), candidate);
    case 'process':
      return readProcess(target, await pipelineFiles(config, suite.pipeline, candidate), environment);
    case 'module': {
      await required(candidate, target.file);
      const { file, export: name, input, messages, concurrency = null } = target;
      const files = await pipelineFiles(config, suite.pipeline, candidate);
      const given = givenVariables(target.environment, environment);
      return { kind: 'module', file, export: name, input, messages, concurrency, ...given, files };
    }
    case 'replay': {
      const { file } = target;
      return { kind: 'replay', file, recording: await required(candidate, file) };
    }
  }
}

function readProcess(
  target: ProcessTarget,
  files: ReadonlyMap<string, Digest>,
  environment: Environment,
): TargetSpec {
  const { python, command: [program, ...args] = [], interpreter, cwd = '.', input, messages } = target;
  if (python === undefined && program === undefined)
    throw new InternalError('a process target passed validation but runs nothing');
  return {
    kind: 'process',
    runs:
      python === undefined
        ? { command: [program ?? '', ...args] }
        : { python, interpreter, ...(target.arguments === 'together' ? { together: true } : {}) },
    cwd,
    input,
    messages,
    concurrency: target.concurrency ?? null,
    ...givenVariables(target.environment, environment),
    files,
  };
}

/** What of a planned suite fixes its draws. */
type SeedParts = Pick<PlannedSuite, 'seed' | 'candidateDigest'> & {
  readonly record: { readonly run: number } | null;
};

/**
 * The seed of whatever a target draws: equal content answers the same, another content or another baseline run draws anew
 * (formats §1).
 */
export function targetSeed({ seed, candidateDigest, record }: SeedParts): string {
  return digestOf([seed, candidateDigest, record?.run ?? 0]);
}
