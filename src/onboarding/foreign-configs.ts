import type { Detected, RepositoryFiles } from './onboarding.ts';

/** Files of other tools that are seen, and not turned into suites. */
export function foreignConfigs({ paths }: RepositoryFiles): Detected {
  const promptfoo = paths.filter((path) => /(?:^|\/)promptfooconfig\.(?:ya?ml|json|[cm]?[jt]s)$/.test(path));
  return {
    pipelines: [],
    leftOut: promptfoo.map((from) => ({
      what: 'a promptfoo configuration',
      from,
      why: 'this version does not read its tests, providers and assertions',
      instead:
        'it goes on working beside Plumbline; cases can be copied into a dataset by hand (docs/metrics.md lists the checks)',
      metric: null,
    })),
  };
}
