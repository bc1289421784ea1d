import { commitsContract } from '../../ports/commits.contract.ts';
import { createMemoryCommits } from './commits.ts';

commitsContract('in memory', async () => {
  const commits = createMemoryCommits();
  return {
    commits,
    plant: async (files, parents) => commits.plant(files, parents),
    branch: async (name, commit) => commits.branch(name, commit),
  };
});
