import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSandbox } from '../cli/sandbox.ts';
import { type LocalGitHub, startGitHub } from '../github/github.ts';
import { fullName, type Repository } from '../github/state.ts';
import { type Clone, cloneOf, type Files } from '../journey/sums.ts';
import { type LocalModel, startModel } from '../model/model.ts';
import { describeWith } from '../programs.ts';
import { type ActEvent, type ActRun, runAct } from '../workflows/act.ts';
import { edited, filesOf } from './fixture.ts';
import { readsOut, sorts } from './models.ts';

const workflow = '.github/workflows/plumbline.yml';
const baseline = '.github/workflows/plumbline-baseline.yml';

/** What installs Python there is on this machine already. */
const setupPython = /actions\/setup-python@[0-9a-f]{40}/.exec(
  readFileSync(join(import.meta.dirname, '../../src/onboarding/workflow-jobs.ts'), 'utf8'),
)?.[0];

interface Adopted {
  readonly fixture: Parameters<typeof filesOf>[0];
  readonly options: readonly string[];
  readonly secrets: Readonly<Record<string, string>>;
  readonly variables: Readonly<Record<string, string>>;
  readonly environment: Readonly<Record<string, string>>;
}

/** A repository on the local GitHub whose workflows act runs as init wrote them. */
interface Stage {
  readonly files: Files;
  /** Runs `init` and gives the files that it adds. */
  init(): Promise<Files>;
  merge(files: Files): Promise<ActRun>;
  propose(
    branch: string,
    files: Files,
  ): Promise<{ readonly run: ActRun; readonly checks: readonly string[] }>;
}

function stageOf(act: string, github: LocalGitHub, repository: Repository, adopted: Adopted): Stage {
  const clone: Clone = cloneOf(github, repository);
  const files = filesOf(adopted.fixture);
  const play = async (event: ActEvent, path: string): Promise<ActRun> => {
    const pull = 'branch' in event ? null : event;
    const { id: runId } = github.addRun(repository, {
      attempt: 1,
      event: pull === null ? 'push' : 'pull_request',
      headSha: pull?.headSha ?? '',
      headBranch: pull?.head.ref ?? 'main',
      headRepository: fullName(repository),
      path,
      referencedWorkflows: [],
      status: 'in_progress',
      conclusion: null,
      actor: 'octocat',
    });
    const { secrets, variables, environment } = adopted;
    const inert = setupPython === undefined ? [] : [setupPython];
    return runAct(github, repository, event, {
      act,
      workflow: path,
      secrets,
      variables,
      environment,
      runId,
      inert,
    });
  };
  return {
    files,
    init: async () => {
      const sandbox = createSandbox(adopted.environment);
      sandbox.commit(files);
      const { code, stdout } = await sandbox.plumbline('init', '--json', ...adopted.options);
      expect(code).toBe(0);
      const written: readonly { readonly path: string; readonly text: string }[] = JSON.parse(stdout).files;
      return Object.fromEntries(written.map(({ path }) => [path, sandbox.read(path)]));
    },
    merge: async (more) => {
      await clone.push('main', more);
      return play({ branch: 'main' }, baseline);
    },
    propose: async (branch, more) => {
      await clone.push(branch, more, 'main');
      const pull = github.openPull(repository, { head: branch });
      const run = await play(pull, workflow);
      const checks = repository.checks.filter(({ headSha }) => headSha === pull.headSha);
      return { run, checks: checks.map(({ conclusion }) => String(conclusion)) };
    },
  };
}

/** The whole way of a repository: the pull request that adds what init wrote, its merge, and the pull requests after it. */
function tellsTheStory(start: () => { stage: Stage; harmless: Files; damaged: Files }): void {
  it('gets its verdict on the next pull request without another edit', async () => {
    const { stage, harmless, damaged } = start();
    const added = await stage.init();
    const first = await stage.propose('adopt', added);
    expect(first.run.outputs['gate'], first.run.log).toMatchObject({ decision: 'undecided' });
    expect(first.checks).toEqual(['neutral']);

    const recorded = await stage.merge(added);
    expect(recorded.jobs['record'], recorded.log).toBe('success');

    const good = await stage.propose('harmless', harmless);
    expect(good.run.outputs['gate'], good.run.log).toMatchObject({ decision: 'pass' });
    expect(good.checks).toEqual(['success']);

    const bad = await stage.propose('damaged', damaged);
    expect(bad.run.outputs['gate'], bad.run.log).toMatchObject({ decision: 'fail' });
    expect(bad.checks).toEqual(['failure']);
  }, 400_000);
}

function useGitHub(name: string) {
  const used: { github?: LocalGitHub; model?: LocalModel; repository?: Repository } = {};
  beforeAll(async () => {
    used.github = await startGitHub();
    used.model = await startModel({
      answer: ({ messages }) => (name === 'langchain' ? readsOut : sorts)(messages),
    });
    used.repository = used.github.createRepository(`octocat/${name}`);
    await cloneOf(used.github, used.repository).push('main', filesOf(name as Adopted['fixture']));
  });
  afterAll(async () => {
    expect(used.github?.violations()).toEqual([]);
    await used.model?.close();
    await used.github?.close();
  });
  return () => {
    const { github, model, repository } = used;
    if (github === undefined || model === undefined || repository === undefined)
      throw new Error('not started');
    return { github, model, repository };
  };
}

/** The programs of a Python environment before all others. */
function pathOf(python: string): string {
  const prefix = execFileSync(python, ['-c', 'import sys; print(sys.prefix)'], { encoding: 'utf8' }).trim();
  return `${join(prefix, 'bin')}${delimiter}${process.env['PATH'] ?? ''}`;
}

describeWith(['act'], 'what init wrote for a prompt of GitHub Models', ({ act }) => {
  const world = useGitHub('github-models');
  tellsTheStory(() => {
    const { github, model, repository } = world();
    const files = filesOf('github-models');
    const prompt = 'prompts/triage.prompt.yml';
    return {
      stage: stageOf(act, github, repository, {
        fixture: 'github-models',
        options: ['--provider', 'github-models', '--base-url', model.url],
        secrets: {},
        variables: {},
        environment: {},
      }),
      harmless: edited(files, prompt, 'You sort', 'Please sort'),
      damaged: edited(files, prompt, 'with one word', 'kindly'),
    };
  });
});

describeWith(['act', 'langchain'], 'what init wrote for a LangChain app', ({ act, langchain }) => {
  const world = useGitHub('langchain');
  tellsTheStory(() => {
    const { github, model, repository } = world();
    const files = filesOf('langchain');
    return {
      stage: stageOf(act, github, repository, {
        fixture: 'langchain',
        options: [],
        secrets: { OPENAI_API_KEY: 'sk-local-secret' },
        variables: { LLM_GATEWAY: model.url },
        environment: { PATH: pathOf(langchain) },
      }),
      harmless: edited(files, 'app/rag.py', 'Answer from', 'Please answer from'),
      damaged: edited(files, 'app/search.py', 'key=lambda page: -len', 'key=lambda page: len'),
    };
  });
});

describeWith(['act', 'bentoml'], 'what init wrote for a BentoML service', ({ act, bentoml }) => {
  const world = useGitHub('bentoml');
  tellsTheStory(() => {
    const { github, repository } = world();
    const files = filesOf('bentoml');
    const service = 'assistant/service.py';
    return {
      stage: stageOf(act, github, repository, {
        fixture: 'bentoml',
        options: [],
        secrets: {},
        variables: {},
        environment: { PATH: pathOf(bentoml) },
      }),
      harmless: edited(files, service, 'of our help desk', 'of the help desk'),
      damaged: edited(files, service, 'found[0].text if found', '"Who knows?" if found'),
    };
  });
});

describe('the actions that the workflows name', () => {
  it('are set up by one commit', () => expect(setupPython).toBeDefined());
});
