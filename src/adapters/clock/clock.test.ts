import { clockContract } from '../../ports/clock.contract.ts';
import { systemClock } from './clock.ts';

clockContract('of the machine', () => ({
  clock: systemClock,
  pass: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
}));
