import type { Config, Suite } from '../config/config.ts';
import { OnnxModel } from '../evaluation/target/model-file.ts';

/** Models for embeddings, by the path of their file, that the configuration names: in its targets and in its metrics. */
export function modelsByPath({ pipelines, suites }: Config): readonly OnnxModel[] {
  const ofTargets = Object.values(pipelines).flatMap(({ target }) =>
    target.kind === 'embedded' && target.embeddings !== undefined ? [target.embeddings] : [],
  );
  return [...ofTargets, ...Object.values(suites).flatMap(modelsOfMetrics)];
}

export function modelsOfMetrics({ metrics }: Suite): readonly OnnxModel[] {
  return metrics.flatMap(({ options }) => {
    const parsed = OnnxModel.safeParse(options['embeddings']);
    return parsed.success ? [parsed.data] : [];
  });
}
