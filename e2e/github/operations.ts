/** Every operation of GitHub that the product calls, and nothing more: what the committed description holds. */
export const operations = [
  'apps/create-installation-access-token',
  'apps/get-authenticated',
  'apps/get-repo-installation',
  'actions/download-artifact',
  'actions/get-workflow-run',
  'actions/list-workflow-run-artifacts',
  'actions/list-workflow-runs-for-repo',
  'checks/create',
  'checks/list-for-ref',
  'checks/update',
  'issues/create-comment',
  'issues/delete-comment',
  'issues/list-comments',
  'issues/update-comment',
  'pulls/get',
  'pulls/list',
  'pulls/list-files',
  'repos/compare-commits-with-basehead',
  'repos/get',
  'repos/get-collaborator-permission-level',
  'repos/get-commit',
  'repos/get-content',
  'users/get-authenticated',
] as const;

/** Every event that the product gets, as a webhook or as the event file of a job, by its name in GitHub's description of webhooks. */
export const webhooks = [
  'pull-request-opened',
  'pull-request-synchronize',
  'push',
  'workflow-run-completed',
] as const;
