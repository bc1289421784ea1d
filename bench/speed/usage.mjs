// Preloaded into both sides: leaves what the process used where the environment says.
import { readFileSync, writeFileSync } from 'node:fs';

process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  writeFileSync(
    process.env.BENCH_USAGE,
    JSON.stringify({ maxRssKb: ownPeakKb() ?? maxRSS, cpuMs: (userCPUTime + systemCPUTime) / 1000 }),
  );
});

/** On Linux `maxRSS` is at least what the parent held when it started this process. */
function ownPeakKb() {
  try {
    return Number(/^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))[1]);
  } catch {
    return null;
  }
}
