import { parseConfig } from '../config/config.ts';
import type { ProviderKind } from '../evaluation/target/provider-config.ts';
import { InternalError, messageOf, UserError } from '../foundation/error.ts';
import type { Json } from '../foundation/json.ts';
import { writeConfig } from './config-document.ts';
import { type SuiteDraft, suiteOf } from './dataset-document.ts';
import { detectors } from './detectors.ts';
import { remainingSteps } from './remaining-steps.ts';
import { workflowFiles } from './workflow-documents.ts';

/** The files of a repository as far as they say what could be evaluated: every path, and the texts of those that `tellsSomething`. */
export interface RepositoryFiles {
  readonly paths: readonly string[];
  readonly texts: ReadonlyMap<string, string>;
}

/** What a person said beside what the repository says. */
export interface Wishes {
  /** Where the configuration is written, from the root. */
  readonly configPath: string;
  /** The branch that changes are merged into. */
  readonly branch: string;
  /** Whose actions and workflows are called, `owner/plumbline`, and at which ref. */
  readonly uses: { readonly repository: string; readonly ref: string };
  readonly provider: ProviderKind | null;
  readonly baseUrl: string | null;
  /** `module:attribute` of a Python pipeline. */
  readonly python: string | null;
  /** The OpenAPI document of a service, and the address where that service runs already; no address for one that has to be started. */
  readonly openapi: { readonly document: unknown; readonly address: string | null } | null;
}

/** What a job installs before it can run the code of a repository. */
export interface Runtime {
  readonly language: 'python' | 'node';
  /** A file that says which version; null: one of today. */
  readonly versionFile: string | null;
  /** A command for the shell, without anything that a shell would expand. */
  readonly install: string;
}

/** A variable of the environment that a pipeline reads. */
export interface Setting {
  readonly name: string;
  readonly secret: boolean;
}

/** Something in the repository that can be evaluated. */
export interface PipelineDraft {
  readonly name: string;
  /** What it is, and the file that says so. */
  readonly what: string;
  readonly from: string;
  /** Patterns of what is released together. */
  readonly paths: readonly string[];
  /** As it is written in the configuration; `provider` of a prompt is filled in later. */
  readonly target: { readonly kind: string; readonly [key: string]: Json };
  /** The model that a prompt names; null for every other kind of target. */
  readonly model: string | null;
  /** What every case must have among its vars. */
  readonly variables: readonly string[];
  readonly cases: readonly { readonly [key: string]: Json }[];
  /** How it is measured, where the repository says so itself. */
  readonly suite?: OwnSuite;
  /** Guesses that a person should look at, one sentence each. */
  readonly guesses: readonly string[];
  readonly runtime: Runtime | null;
  readonly settings: readonly Setting[];
}

/** A suite that another tool's file describes. */
export interface OwnSuite {
  readonly dataset: readonly string[];
  readonly cases: number;
  /** As they are written in the configuration, those that decide with their role. */
  readonly metrics: { readonly [name: string]: Json };
  /** The provider `judge` that they ask. */
  readonly judge: { readonly [key: string]: Json };
}

/** Something that was found and is not in what was written, with the reason and, where there is one, what could stand for it. */
export interface LeftOut {
  readonly what: string;
  readonly from: string;
  readonly why: string;
  readonly instead: string | null;
  /** The pipeline in whose suite `metric` could stand, and that metric as it is written; null for none. */
  readonly metric: { readonly pipeline: string; readonly name: string } | null;
}

export interface Detected {
  readonly pipelines: readonly PipelineDraft[];
  readonly leftOut: readonly LeftOut[];
}

export interface NewFile {
  readonly path: string;
  readonly text: string;
}

export interface Proposal {
  readonly pipelines: readonly PipelineDraft[];
  readonly suites: readonly SuiteDraft[];
  readonly leftOut: readonly LeftOut[];
  readonly files: readonly NewFile[];
  readonly steps: readonly string[];
}

/**
 * What to add to a repository so that its next pull request gets a verdict: configuration, datasets, workflows, and what a person has
 * to do beside. Throws UserError `nothing-to-evaluate`.
 */
export function propose(repository: RepositoryFiles, wishes: Wishes): Proposal {
  const { pipelines, leftOut } = detect(repository, wishes);
  if (pipelines.length === 0) throw nothingFound(leftOut);
  const suites = pipelines.map((pipeline) => suiteOf(pipeline, repository));
  const config = writeConfig({ pipelines, suites, leftOut }, wishes);
  mustBeAccepted(config, wishes.configPath);
  const isThere = repository.paths.includes(wishes.configPath);
  return {
    pipelines,
    suites,
    leftOut,
    files: [
      { path: wishes.configPath, text: config },
      // A configuration of the person's own would not know them.
      ...suites.flatMap(({ file }) => (file === null || isThere ? [] : [file])),
      ...workflowFiles(pipelines, wishes),
    ],
    steps: [
      ...(isThere
        ? [
            `${wishes.configPath} was there and stays: the workflows fit what was found, so see that they fit what it says.`,
          ]
        : []),
      ...remainingSteps(pipelines, suites, wishes),
    ],
  };
}

/** Whatever was found: a configuration that we would refuse is never handed over. */
function mustBeAccepted(config: string, file: string): void {
  try {
    parseConfig(config, file);
  } catch (thrown) {
    throw new InternalError(`the configuration for what was found would be refused: ${messageOf(thrown)}`);
  }
}

function detect(repository: RepositoryFiles, wishes: Wishes): Detected {
  const found = detectors.map((detector) => detector(repository, wishes));
  const names = new Map<string, number>();
  const pipelines = found
    .flatMap(({ pipelines: each }) => each)
    .map((pipeline) => {
      const before = names.get(pipeline.name) ?? 0;
      names.set(pipeline.name, before + 1);
      return before === 0 ? pipeline : { ...pipeline, name: `${pipeline.name.slice(0, 35)}-${before + 1}` };
    });
  return { pipelines, leftOut: found.flatMap(({ leftOut }) => leftOut) };
}

function nothingFound(leftOut: readonly LeftOut[]): UserError {
  const seen = leftOut.map(({ what, from, why }) => `${what} in ${from}: ${why}`);
  return new UserError({
    code: 'nothing-to-evaluate',
    what: 'nothing was found that can be evaluated',
    ...(seen.length === 0 ? {} : { found: seen.slice(0, 5).join('; ') }),
    accepted:
      'a .prompt.yml, a LangChain app in Python or TypeScript, a BentoML service, or what --python module:attribute or --openapi URL names',
    next: 'add a prompt file such as prompts/answer.prompt.yml (docs/quick-start.md shows one), or name the pipeline with an option',
  });
}
