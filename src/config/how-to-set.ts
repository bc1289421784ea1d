/** How a person gives a variable of the environment to a run, in a workflow and on a machine of their own. */
export function howToSet(name: string): string {
  if (name === 'GITHUB_TOKEN')
    return 'in a workflow of your own give the shard step `env: { GITHUB_TOKEN: "${{ github.token }}" }` and its job `models: read`; elsewhere: export GITHUB_TOKEN=$(gh auth token)';
  const passed =
    name === 'MODEL_KEY'
      ? 'hand it to the workflow as `secrets: { model-key: "${{ secrets.MODEL_KEY }}" }`'
      : `hand it to the workflow as a line ${name}=… of the secret \`model-keys\``;
  return `add the secret (gh secret set ${name}, or Settings > Secrets and variables > Actions) and ${passed}; elsewhere: export ${name}=…`;
}
