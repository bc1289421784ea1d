import type { TargetConfig } from '../evaluation/target/target-config.ts';
import type { RuleProblem } from './rules.ts';

/** An embedded target answers from documents, or has a model that writes. */
export function embeddedProblems(pipeline: string, target: TargetConfig): RuleProblem[] {
  if (target.kind !== 'embedded' || target.documents !== undefined || target.models !== undefined) return [];
  return [
    {
      code: 'config-invalid',
      path: ['pipelines', pipeline, 'target'],
      what: 'an embedded target has nothing to answer with',
      found: 'neither documents nor models',
      accepted: 'documents: a pattern such as docs/**, or models: language models by name',
      next: 'add `documents`',
    },
  ];
}
