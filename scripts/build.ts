import { existsSync } from 'node:fs';
import { cp, stat, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { bundle } from './build/bundle.ts';
import { declarations } from './build/declarations.ts';
import { entries } from './build/entries.ts';
import { licences } from './build/licences.ts';

const root = join(import.meta.dirname, '..');
const { values } = parseArgs({ options: { out: { type: 'string', default: join(root, 'dist') } } });
const outdir = resolve(values.out);

const missing = entries.filter(({ from, planned }) => planned !== true && !existsSync(join(root, from)));
if (missing.length > 0) {
  throw new Error(
    `scripts/build/entries.ts names files that do not exist: ${missing.map((e) => e.from).join(', ')}`,
  );
}
const written = entries.filter(({ planned }) => planned !== true);
const metafile = await bundle(root, outdir, written);
await writeFile(join(outdir, 'licences.txt'), licences(root, metafile));
await declarations(root, outdir);
// What a process target runs with Python: source, found beside the bundles.
await cp(join(root, 'src/adapters/process/python'), join(outdir, 'python'), {
  recursive: true,
  filter: (path) => !path.includes('__pycache__'),
});

for (const { name } of written) {
  const { size } = await stat(join(outdir, `${name}.js`));
  console.log(`${name}.js ${Math.ceil(size / 1024)} KB`);
}
const chunks = Object.entries(metafile.outputs).filter(([file]) => file.includes('/chunks/'));
const bytes = chunks.reduce((sum, [, { bytes: size }]) => sum + size, 0);
console.log(`${chunks.length} shared chunks, ${Math.ceil(bytes / 1024)} KB`);
