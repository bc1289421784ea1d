import { createSandbox, type Sandbox } from '../cli/sandbox.ts';
import { filesOfPage, fragmentsOfPage } from './page.ts';
import { trialsOf } from './suite.ts';

const whole = filesOfPage('custom-metrics.md');
export const { 'graders/length.py': program = '', ...files } = whole;
const config = files['.github/plumbline.yml'] ?? '';
export const [inConfig = ''] = /^ {6}polite:.*$/m.exec(config) ?? [];
export const [short = '', tone = ''] = fragmentsOfPage('custom-metrics.md', 'yaml');

/** The page's repository with another metric in the place of `polite`. */
export function repositoryWith(
  metric: string,
  more: Readonly<Record<string, string>> = {},
  environment = {},
): Sandbox {
  const sandbox = createSandbox(environment);
  sandbox.commit({
    ...files,
    ...more,
    '.github/plumbline.yml': config.replace(inConfig, `      ${metric.trim()}`),
  });
  return sandbox;
}

/** Runs the suite, and tells what its cases got of metrics other than `expectations`. */
export async function scoresOf(sandbox: Sandbox, ...args: string[]) {
  const end = await sandbox.plumbline('run', ...args);
  const trials = [...trialsOf(sandbox).values()].map((trial) => {
    if (trial.outcome !== 'answered') throw new Error(JSON.stringify(trial));
    const { expectations: _, ...scores } = trial.scores;
    return [trial.case, { scores, abstained: trial.abstained ?? {} }] as const;
  });
  const {
    how = null,
    where = null,
    wie = null,
  }: Readonly<Record<string, unknown>> = Object.fromEntries(trials);
  return { ...end, how, where, wie };
}
