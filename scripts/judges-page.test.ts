import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parseConfig } from '../src/config/config.ts';
import { metricKinds } from '../src/evaluation/metric/kinds.ts';

const page = readFileSync(join(import.meta.dirname, '../docs/judges.md'), 'utf8');

it('the page of judges shows a configuration that is taken as it stands', () => {
  const [, yaml = ''] = /```yaml[^\n]*\n([\s\S]*?)```/.exec(page) ?? [];
  const { metrics } = parseConfig(yaml, 'plumbline.yml').suites['core'] ?? { metrics: [] };
  expect(metrics.map(({ type }) => type)).toEqual(['expectations', 'judge', 'groundedness', 'pairwise']);
});

it('the page of judges has a row for each kind that asks a model', () => {
  const asking = Object.entries(metricKinds).filter(([, { options }]) => 'provider' in options.shape);
  for (const [name] of asking) expect(page).toContain(`\`${name}\``);
});
