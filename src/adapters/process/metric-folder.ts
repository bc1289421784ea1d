import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export interface MetricFolder {
  readonly path: string;
  remove(): void;
}

const folders = new Set<string>();

// A process that ends without closing its metrics still leaves nothing behind.
process.on('exit', () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** What `import … from 'plumbline'` gets: the functions that only give types. */
const publicApi = ['defineMetric', 'defineTarget', 'defineConfig']
  .map((name) => `export const ${name} = (defined) => defined;\n`)
  .join('');

/** A temporary folder that holds these files and nothing else, so that nothing of a change can take their place. */
export function createMetricFolder(files: ReadonlyMap<string, string>): MetricFolder {
  const path = realpathSync(mkdtempSync(join(tmpdir(), 'plumbline-metric-')));
  folders.add(path);
  const own = new Map([
    ['node_modules/plumbline/package.json', '{"name":"plumbline","type":"module","exports":"./index.js"}\n'],
    ['node_modules/plumbline/index.js', publicApi],
  ]);
  for (const [name, text] of [...files, ...own]) {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), text);
  }
  return {
    path,
    remove: () => {
      folders.delete(path);
      rmSync(path, { recursive: true, force: true });
    },
  };
}
