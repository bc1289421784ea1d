import type { Trial } from '../../evaluation/run/trial-file.ts';
import type { ModelIdentity } from '../../evaluation/target/target.ts';
import type { BaselineRun } from '../baseline/baseline-file.ts';
import type { PromisedBaseline } from '../gate/promised-baseline.ts';
import { clip } from './clip.ts';
import type { ReportModel } from './report-file.ts';

/** Every model that answered in a suite, and whether it is the one that the baseline was made with. */
export function answeringModels(
  suite: string,
  trials: readonly Trial[],
  promised: PromisedBaseline,
): ReportModel[] {
  const runs = promised.kind === 'found' ? promised.baseline.meta.runs : null;
  const distinct = new Map<string, ModelIdentity>();
  for (const trial of trials) {
    if (trial.suite !== suite || trial.outcome !== 'answered' || trial.model === null) continue;
    const { asked, answered, fingerprint } = trial.model;
    distinct.set(JSON.stringify([asked, answered, fingerprint]), trial.model);
  }
  return [...distinct]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, model]) => ({
      suite,
      asked: clip(model.asked, 500),
      answered: model.answered === null ? null : clip(model.answered, 500),
      fingerprint: model.fingerprint === null ? null : clip(model.fingerprint, 500),
      changed: runs === null ? null : changeOf(model, runs),
      before: runs === null ? null : clip(all(runs, ({ models }) => models).join(', '), 500),
    }));
}

function changeOf(model: ModelIdentity, runs: readonly BaselineRun[]): ReportModel['changed'] {
  const models = all(runs, (run) => run.models);
  const fingerprints = all(runs, (run) => run.fingerprints);
  if (models.length === 0) return null;
  const asked = all(runs, (run) => run.asked);
  if (asked.length > 0 && !asked.includes(model.asked)) return 'asked-for';
  const sameModel = models.includes(model.answered ?? model.asked);
  const sameBuild =
    model.fingerprint === null || fingerprints.length === 0 || fingerprints.includes(model.fingerprint);
  return sameModel && sameBuild ? 'same' : 'provider';
}

function all(runs: readonly BaselineRun[], pick: (run: BaselineRun) => readonly string[]): string[] {
  return [...new Set(runs.flatMap(pick))].sort();
}
