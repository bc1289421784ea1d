/** What dist/ holds: the name of each bundle and the file it starts from. `planned`: not written yet, so not built. */
export interface Entry {
  readonly name: string;
  readonly from: string;
  readonly planned?: true;
}

export const entries: readonly Entry[] = [
  { name: 'cli', from: 'src/cli/cli.ts' },
  { name: 'index', from: 'src/index.ts' },
  { name: 'action-all', from: 'action/all.ts' },
  { name: 'action-plan', from: 'action/plan.ts' },
  { name: 'action-shard', from: 'action/shard.ts' },
  { name: 'action-gate', from: 'action/gate.ts' },
  { name: 'action-record', from: 'action/record.ts' },
  { name: 'action-publish', from: 'action/publish.ts' },
  { name: 'worker-module', from: 'src/worker/worker.ts' },
  { name: 'bot', from: 'bot/server.ts' },
];

/** Never inside dist/: optional peers that a user installs. */
export const external = ['@energetic-ai/*', '@huggingface/*', 'node-llama-cpp', 'onnxruntime-node'];
