import { codeHostContract } from '../../ports/code-host.contract.ts';
import { createMemoryGitHub } from './code-host.ts';

codeHostContract('in memory', async () => {
  const github = createMemoryGitHub('octocat/prompts');
  return {
    host: github.as({ kind: 'app', appId: 15368 }),
    stranger: github.as({ kind: 'user', login: 'mallory' }),
    commit: async (branch, files) => github.commit(branch, files),
    openPullRequest: async (branch) => github.openPullRequest(branch),
    closePullRequest: async (number) => github.closePullRequest(number),
    addWorkflowRun: async (run) => github.addWorkflowRun(run),
  };
});
