// Prints `passed failed skipped` of a vitest JSON report, for .ci/run; plain JavaScript, because the host's Node may be 20.
// usage: node scripts/ci-count.mjs REPORT EXIT_CODE
import { readFileSync } from 'node:fs';

const [file, exitCode] = process.argv.slice(2);
const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = JSON.parse(
  readFileSync(file, 'utf8'),
);
// A file that cannot be loaded has no tests to fail: it counts as one.
const unloaded = testResults.filter(
  ({ status, assertionResults }) =>
    status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
).length;
let failed = numFailedTests + unloaded;
if (exitCode !== '0' && failed === 0) failed = 1;
console.log(numPassedTests, failed, numPendingTests + numTodoTests);
