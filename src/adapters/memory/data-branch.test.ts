import { dataBranchContract } from '../../ports/data-branch.contract.ts';
import { createMemoryDataBranch } from './data-branch.ts';

dataBranchContract('in memory', async () => {
  const branch = createMemoryDataBranch();
  return { open: () => branch, breakStore: async () => branch.breakWith('the store is gone') };
});
