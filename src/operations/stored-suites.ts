import type { Suite } from '../config/config.ts';
import type { PlannedMetric } from '../evaluation/plan/plan-file.ts';
import type { Commits } from '../ports/commits.ts';
import type { DataBranch } from '../ports/data-branch.ts';
import type { BaselineRead } from '../verdict/baseline/baseline.ts';
import { baselineScores } from '../verdict/compare/compare.ts';
import type { CaseScores } from '../verdict/compare/compare-runs.ts';
import { chooseSuites } from './choose-suites.ts';
import { readBaselines } from './read-baselines.ts';
import { readConfigOf } from './read-config.ts';
import { noCases, readDataset } from './read-dataset.ts';
import { describeMetrics, readMetricFiles } from './read-metrics.ts';
import { openTree } from './read-tree.ts';

export interface StoredSuite {
  readonly suite: Suite;
  readonly metrics: readonly PlannedMetric[];
  readonly baseline: BaselineRead;
  /** One entry per case of the dataset as it is now: its stored runs, none where case or metric changed since. */
  readonly cases: readonly CaseScores[];
}

export interface StoredSuites {
  readonly suites: readonly StoredSuite[];
  readonly alpha: number;
  /** Runs that a record is filled up to. */
  readonly baselineRuns: number;
}

/** The suites of these files beside what is stored of them for a branch. Nothing is run; throws UserError as `validate` does. */
export async function readStoredSuites(
  request: {
    readonly configPath: string;
    readonly suites: readonly string[] | null;
    readonly branch: string;
  },
  ports: {
    readonly files: Pick<Commits, 'list' | 'read'>;
    readonly dataBranch: (name: string) => DataBranch;
  },
): Promise<StoredSuites> {
  const tree = await openTree(ports.files, 'work-tree');
  const { gate, baseline, ...config } = await readConfigOf(tree, request.configPath);
  const wanted = chooseSuites({ gate, baseline, ...config }, request.suites, request.configPath);
  const { branch: name, runs: baselineRuns } = baseline;
  const { baselines } = await readBaselines(ports.dataBranch(name), name, request.branch, wanted);
  const suites: StoredSuite[] = [];
  for (const suite of wanted) {
    const metrics = describeMetrics(suite, await readMetricFiles(suite, tree));
    const cases = await readDataset(tree, suite);
    if (cases.length === 0) throw noCases(suite);
    const read = baselines.get(suite.name) ?? { kind: 'absent' };
    const found = read.kind === 'found' ? read : null;
    suites.push({
      suite,
      metrics,
      baseline: read,
      cases: cases.map((each) => baselineScores(each, metrics, found)),
    });
  }
  return { suites, alpha: gate.alpha, baselineRuns };
}
