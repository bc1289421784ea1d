import { fewestCases, type SuiteDraft } from './dataset-document.ts';
import type { PipelineDraft, Wishes } from './onboarding.ts';
import { needsOf, workflowPaths } from './workflow-documents.ts';

/** What a person has to do before the first verdict, in order. */
export function remainingSteps(
  pipelines: readonly PipelineDraft[],
  suites: readonly SuiteDraft[],
  wishes: Wishes,
): readonly string[] {
  const { settings, modelKey, modelToken } = needsOf(pipelines, wishes);
  const secrets = [
    ...(modelKey ? ['MODEL_KEY'] : []),
    ...settings.flatMap(({ name, secret }) => (secret ? [name] : [])),
  ];
  const variables = settings.flatMap(({ name, secret }) => (secret ? [] : [name]));
  const stubs = suites.flatMap(({ isStub, dataset }) => (isStub ? dataset : []));
  const few = suites.filter(({ cases }) => cases < fewestCases).map(({ name }) => name);
  return [
    `Read ${wishes.configPath}: what was guessed stands in its comments.`,
    ...(stubs.length === 0
      ? []
      : [`Replace the examples in ${stubs.join(', ')} by real questions and what a right answer must hold.`]),
    ...(few.length === 0
      ? []
      : [
          `Add cases to ${few.join(', ')}: fewer than ${fewestCases} show nothing, with 60 a margin of 5 points can be held.`,
        ]),
    'npx plumbline validate names everything that is wrong, with file and line; npx plumbline run measures once, on this machine.',
    ...secrets.map(
      (name) =>
        `Add the secret ${name}: gh secret set ${name}, or Settings > Secrets and variables > Actions > New repository secret.`,
    ),
    ...variables.map(
      (name) =>
        `Add the variable ${name}: gh variable set ${name}, or Settings > Secrets and variables > Actions > Variables.`,
    ),
    ...(modelToken
      ? ['GitHub Models needs no secret, but has to be switched on for the organisation or the account.']
      : []),
    `Settings > Actions > General: actions are allowed, those of ${wishes.uses.repository} among them. The workflows ask for the permissions they need themselves.`,
    ...(wishes.uses.repository === 'owner/plumbline'
      ? [
          'In the workflows write for owner/plumbline the repository you have Plumbline from, and a full commit id for @v1 (init --uses REPOSITORY@COMMIT does both).',
        ]
      : []),
    `Commit the files, open a pull request, merge it: its own verdict is "undecided", for there is no baseline yet. After the merge ${workflowPaths.record} records ${wishes.branch} on the branch plumbline-data, which no rule may protect from GitHub Actions.`,
    'From then on every pull request that touches what is measured gets a verdict. To make it binding, require the check "plumbline".',
  ];
}
