import { chmod, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build, type Metafile } from 'esbuild';
import { type Entry, external } from './entries.ts';
import { librariesOnFirstUse } from './on-first-use.ts';
import { withoutHttp2 } from './without-http2.ts';

/** Bundled CommonJS packages call `require` and read `__dirname`: an ES module has neither. */
const banner = [
  "import { createRequire as __plumblineRequire } from 'node:module';",
  'const require = __plumblineRequire(import.meta.url);',
].join('\n');
/** Replaced where a package means the variable of CommonJS, not where it declares one of its own. */
const define = { __filename: 'import.meta.filename', __dirname: 'import.meta.dirname' };

/** Bundles the entries of the project at `root` into `outdir`; the same sources give the same bytes wherever they lie. */
export async function bundle(root: string, outdir: string, entries: readonly Entry[]): Promise<Metafile> {
  await rm(outdir, { recursive: true, force: true });
  await mkdir(outdir, { recursive: true });
  const libraries = librariesOnFirstUse();
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: Object.fromEntries(entries.map(({ name, from }) => [name, join(root, from)])),
    outdir,
    bundle: true,
    splitting: true,
    chunkNames: 'chunks/[name]-[hash]',
    platform: 'node',
    format: 'esm',
    target: 'node24',
    mainFields: ['module', 'main'],
    external: [...external],
    plugins: [withoutHttp2, libraries.plugin],
    banner: { js: banner },
    define,
    minifySyntax: true,
    legalComments: 'none',
    // One character outside of Latin-1 would make a whole file take twice the memory.
    charset: 'ascii',
    logLevel: 'warning',
    metafile: true,
  });
  const inputs = { ...metafile.inputs, ...(await libraries.write(root, outdir)) };
  // Actions and `node dist/x.js` look for the module type in the nearest package.json: dist/ carries its own.
  await writeFile(join(outdir, 'package.json'), '{ "type": "module" }\n');
  if (entries.some(({ name }) => name === 'cli')) await chmod(join(outdir, 'cli.js'), 0o755);
  return { ...metafile, inputs };
}
