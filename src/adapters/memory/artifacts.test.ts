import { artifactsContract } from '../../ports/artifacts.contract.ts';
import { createMemoryArtifacts } from './artifacts.ts';

artifactsContract('in memory', async () => createMemoryArtifacts());
