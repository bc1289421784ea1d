import {
  type ActionName,
  actions,
  type InputName,
  inputs,
  type OutputName,
  outputs,
} from '../../action/inputs.ts';

/** Where the file of an action lies, and its bundle as seen from there. */
export function actionFile(name: ActionName): { readonly path: string; readonly main: string } {
  return name === 'all'
    ? { path: 'action.yml', main: 'dist/action-all.js' }
    : { path: `action/${name}/action.yml`, main: `../../dist/action-${name}.js` };
}

/** The action.yml of an action. Every text stands in double quotes, so that none can be read as something else. */
export function actionYaml(name: ActionName): string {
  const spec = actions[name];
  const lines = [
    '# Made from action/inputs.ts: change it there, then run `npm run generate`.',
    `name: ${JSON.stringify(spec.name)}`,
    `description: ${JSON.stringify(spec.description)}`,
  ];
  if (name === 'all') lines.push('branding: { icon: check-circle, color: green }');
  lines.push('inputs:', ...spec.inputs.flatMap(inputYaml));
  if (spec.outputs.length > 0) lines.push('outputs:', ...spec.outputs.flatMap(outputYaml));
  lines.push('runs:', '  using: node24', `  main: ${actionFile(name).main}`);
  return `${lines.join('\n')}\n`;
}

function inputYaml(name: InputName): string[] {
  const spec: { readonly description: string; readonly default?: string } = inputs[name];
  const lines = [`  ${name}:`, `    description: ${JSON.stringify(spec.description)}`, '    required: false'];
  return spec.default === undefined ? lines : [...lines, `    default: ${JSON.stringify(spec.default)}`];
}

function outputYaml(name: OutputName): string[] {
  return [`  ${name}:`, `    description: ${JSON.stringify(outputs[name])}`];
}

/** docs/actions.md: inputs, outputs and permissions of every action. */
export function actionsPage(): string {
  const parts = names.flatMap((name) => {
    const spec = actions[name];
    const rows = spec.inputs.map((input) => {
      const { description, default: preset }: { description: string; default?: string } = inputs[input];
      return `| \`${input}\` | ${description} | ${preset === undefined ? '' : `\`${preset}\``} |`;
    });
    const heading = name === 'all' ? 'owner/plumbline' : `owner/plumbline/action/${name}`;
    const outs =
      spec.outputs.length === 0
        ? ['Outputs: none.']
        : [
            '| output | meaning |',
            '| --- | --- |',
            ...spec.outputs.map((out) => `| \`${out}\` | ${outputs[out]} |`),
          ];
    return [
      `## \`${heading}\``,
      '',
      spec.description,
      '',
      `Permissions of its job: ${spec.permissions.map((p) => `\`${p}\``).join(', ')}.`,
      '',
      '| input | meaning | default |',
      '| --- | --- | --- |',
      ...rows,
      '',
      ...outs,
      '',
    ];
  });
  return `${[...intro, ...parts].join('\n').trimEnd()}\n`;
}

const names = Object.keys(actions).filter((name): name is ActionName => name in actions);

/** Not a template of ours: GitHub fills it in. */
const secret = '${{ secrets.MODEL_KEY }}';

function caller(...lines: readonly string[]): readonly string[] {
  return ['```yaml', ...lines, '```', ''];
}

const intro = [
  '# Actions',
  '',
  'This page is made from `action/inputs.ts`.',
  '',
  'Most repositories use the reusable workflows, which put these actions together with the right permissions:',
  '',
  '| workflow | event | what it does |',
  '| --- | --- | --- |',
  '| `evaluate.yml` | `pull_request` | plan, shards, gate |',
  '| `baseline.yml` | `push`, `schedule`, `workflow_dispatch` | plan, shards, record |',
  '| `publish.yml` | `workflow_run` | publishes what a run could not publish itself: forks, Dependabot |',
  '',
  'A pull request gets its verdict, in `.github/workflows/prompts.yml`:',
  '',
  ...caller(
    'name: Prompts',
    'on: pull_request',
    'permissions: {}',
    'jobs:',
    '  evaluate:',
    '    permissions: { contents: read, checks: write, pull-requests: write }',
    '    uses: owner/plumbline/.github/workflows/evaluate.yml@v1',
    `    secrets: { model-key: '${secret}' }`,
  ),
  'The baseline follows the default branch, in `.github/workflows/baseline.yml`:',
  '',
  ...caller(
    'name: Baseline',
    'on: { push: { branches: [main] }, workflow_dispatch: {} }',
    'permissions: {}',
    'jobs:',
    '  record:',
    '    permissions: { contents: write }',
    '    uses: owner/plumbline/.github/workflows/baseline.yml@v1',
    `    secrets: { model-key: '${secret}' }`,
  ),
  'Only where forks may open pull requests, in `.github/workflows/publish.yml`. It runs no code of a pull request; a verdict of a fork is shown as `action_required` until a maintainer has looked:',
  '',
  ...caller(
    'name: Publish',
    'on: { workflow_run: { workflows: [Prompts], types: [completed] } } # zizmor: ignore[dangerous-triggers]',
    'permissions: {}',
    'jobs:',
    '  publish:',
    '    permissions: { actions: read, contents: read, checks: write, pull-requests: write }',
    '    uses: owner/plumbline/.github/workflows/publish.yml@v1',
  ),
  'Inputs of `evaluate.yml` and `baseline.yml`: `config`, `suites`, `shards` as below, and `install-embedded: true` for suites with an `embedded` target: it installs the packages of its own embeddings in the shard jobs, not those of [models by path](targets.md#a-model-of-your-own).',
  'Secrets: `model-key` reaches the shard step alone, as `MODEL_KEY`; `model-keys` holds further ones, one `NAME=value` a line.',
  '',
  'Every input is optional. An input that cannot be read fails the step with all problems at once.',
  '',
];
