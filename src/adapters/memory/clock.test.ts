import { clockContract } from '../../ports/clock.contract.ts';
import { createManualClock } from './clock.ts';

clockContract('by hand', () => {
  const clock = createManualClock();
  return { clock, pass: clock.pass };
});
