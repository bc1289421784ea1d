import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type ActionName, actions } from '../action/inputs.ts';
import { bordersTable } from './borders/borders.ts';
import { actionFile, actionsPage, actionYaml } from './generate/actions.ts';
import { appManifest, appTables } from './generate/app.ts';
import { errorsPage } from './generate/errors.ts';
import { checksTable, kindsTable } from './generate/metrics.ts';
import { pageScript } from './generate/page-script.ts';
import { readme } from './generate/readme.ts';
import { withRegion } from './generate/region.ts';
import { configSchema } from './generate/schema.ts';

/** Each committed file that is made from a table. A stale one fails here; the same test with `-u` writes it anew (`npm run generate`). */
const root = join(import.meta.dirname, '..');
const generated: readonly (readonly [path: string, make: () => string])[] = [
  ...Object.keys(actions)
    .filter((name): name is ActionName => name in actions)
    .map((name) => [actionFile(name).path, () => actionYaml(name)] as const),
  ['docs/actions.md', actionsPage],
  ['docs/errors.md', errorsPage],
  ['bot/app.yml', appManifest],
  ['docs/app.md', () => withRegion(readFileSync(join(root, 'docs/app.md'), 'utf8'), 'handlers', appTables())],
  [
    'docs/metrics.md',
    () => {
      const page = readFileSync(join(root, 'docs/metrics.md'), 'utf8');
      return withRegion(withRegion(page, 'checks', checksTable()), 'kinds', kindsTable());
    },
  ],
  ['README.md', readme],
  ['schema.json', configSchema],
  ['src/evaluation/run/page/script.ts', () => pageScript('run-page')],
  ['src/verdict/report/page/script.ts', () => pageScript('compare-page')],
  [
    'docs/architecture.md',
    () => withRegion(readFileSync(join(root, 'docs/architecture.md'), 'utf8'), 'borders', bordersTable()),
  ],
];

describe('generated files are fresh', () => {
  it.each(generated)('%s', async (path, make) => {
    await expect(make()).toMatchFileSnapshot(join(root, path));
  });
});
