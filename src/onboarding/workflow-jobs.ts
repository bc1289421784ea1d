import type { Runtime, Setting, Wishes } from './onboarding.ts';
import type { JobNeeds } from './workflow-documents.ts';

/** Actions of others by commit, as the shipped workflows name them. */
const checkout = 'actions/checkout@de0fac2e4500dabe0009e67214ff5f5447ce83dd # v6.0.2';
const setups = {
  python: 'actions/setup-python@a26af69be951a213d495a4c3e4e4022e16d87065 # v5.6.0',
  node: 'actions/setup-node@49933ea5288caeca8642d1e84afbd3f7d6820020 # v4.4.0',
} as const;
const versions = { python: '3.12', node: '24' } as const;

/** Plan, shards and gate: what evaluate.yml does, with what this repository needs before its shards. */
export function evaluateJobs(needs: JobNeeds, wishes: Wishes): string {
  return `${planJob(wishes)}${shardJob(needs, wishes)}  # Also when the plan or a shard failed or was cancelled: what was not measured is said, never left out.
  gate:
    needs: [plan, shard]
    if: always()
    runs-on: ubuntu-latest
    timeout-minutes: 15
    permissions: { contents: read, checks: write, pull-requests: write }
    steps:
      - uses: ${action(wishes, 'gate')}
        with:
          plan-digest: \${{ needs.plan.outputs.plan-digest }}
          plan-result: \${{ needs.plan.result }}
          shard-result: \${{ needs.shard.result }}
`;
}

/** Plan, shards and record: what baseline.yml does, likewise. */
export function recordJobs(needs: JobNeeds, wishes: Wishes): string {
  return `${planJob(wishes)}${shardJob(needs, wishes)}  # Only when every shard succeeded: a baseline with gaps is no baseline.
  record:
    needs: [plan, shard]
    runs-on: ubuntu-latest
    timeout-minutes: 15
    permissions: { contents: write }
    steps:
      - uses: ${action(wishes, 'record')}
        with: { plan-digest: "\${{ needs.plan.outputs.plan-digest }}" }
`;
}

function planJob(wishes: Wishes): string {
  const config =
    wishes.configPath === '.github/plumbline.yml'
      ? ''
      : `        with: { config: ${JSON.stringify(wishes.configPath)} }\n`;
  return `  plan:
    runs-on: ubuntu-latest
    timeout-minutes: 15
    permissions: { contents: read }
    outputs:
      matrix: \${{ steps.plan.outputs.matrix }}
      has-work: \${{ steps.plan.outputs.has-work }}
      plan-digest: \${{ steps.plan.outputs.plan-digest }}
    steps:
      - uses: ${checkout}
        with: { fetch-depth: 2, persist-credentials: false }
      - id: plan
        uses: ${action(wishes, 'plan')}
${config}`;
}

function shardJob(needs: JobNeeds, wishes: Wishes): string {
  return `  shard:
    needs: plan
    if: needs.plan.outputs.has-work == 'true'
    name: shard \${{ matrix.shard }} of \${{ matrix.of }}
    runs-on: ubuntu-latest
    timeout-minutes: 60
    permissions: { contents: read${needs.modelToken ? ', models: read' : ''} }
    strategy:
      fail-fast: false
      matrix: \${{ fromJSON(needs.plan.outputs.matrix) }}
    steps:
      - uses: ${checkout}
        with: { fetch-depth: 2, persist-credentials: false }
${needs.runtimes.map(setupSteps).join('')}      - uses: ${action(wishes, 'shard')}
        with:
          shard: \${{ matrix.shard }}
          plan-digest: \${{ needs.plan.outputs.plan-digest }}
${environment(needs)}`;
}

function setupSteps({ language, versionFile, install }: Runtime): string {
  const version =
    versionFile === null
      ? `${language}-version: "${versions[language]}"`
      : `${language}-version-file: ${JSON.stringify(versionFile)}`;
  return `      - uses: ${setups[language]}
        with: { ${version} }
      - run: ${install}
`;
}

/** What the shard step alone gets. */
function environment({ settings, modelKey, modelToken, quietBento }: JobNeeds): string {
  const lines = [
    ...(modelKey ? ['MODEL_KEY: ${{ secrets.MODEL_KEY }}'] : []),
    ...(modelToken ? ['GITHUB_TOKEN: ${{ github.token }}'] : []),
    ...settings.map((each) => `${each.name}: ${expressionOf(each)}`),
    ...(quietBento ? ['BENTOML_DO_NOT_TRACK: "True"'] : []),
  ];
  return lines.length === 0 ? '' : `        env:\n${lines.map((line) => `          ${line}\n`).join('')}`;
}

function expressionOf({ name, secret }: Setting): string {
  return secret ? `\${{ secrets.${name} }}` : `\${{ vars.${name} }}`;
}

function action({ uses }: Wishes, name: string): string {
  return `${uses.repository}/action/${name}@${uses.ref}`;
}
