import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import { readSource } from '../borders/source.ts';

const require = createRequire(import.meta.url);

/**
 * Writes the types of the public API below `outdir`: `index.d.ts` and, in `types/`, only the declarations that it reaches. Those of a
 * package (zod's) are copied along, so that users need no dependency of ours to read them.
 */
export async function declarations(root: string, outdir: string): Promise<void> {
  const scratch = mkdtempSync(join(root, 'node_modules/.plumbline-types-'));
  try {
    emit(root, scratch);
    const files = new Map<string, string>();
    const nameOf = (file: string) =>
      file.startsWith(`${scratch}/`)
        ? `types/${relative(scratch, file)}`
        : `types/packages/${file.slice(file.lastIndexOf('node_modules/') + 'node_modules/'.length)}`;
    collect(join(scratch, 'src/index.d.ts'), files, nameOf);
    for (const [name, text] of files) {
      const path = join(outdir, name);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, text);
    }
    await writeFile(join(outdir, 'index.d.ts'), "export * from './types/src/index.js';\n");
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

function emit(root: string, outDir: string): void {
  const compiler = join(dirname(require.resolve('typescript/package.json')), 'bin/tsc');
  const options = [
    '--noEmit',
    'false',
    '--declaration',
    '--emitDeclarationOnly',
    '--rewriteRelativeImportExtensions',
  ];
  try {
    execFileSync(
      process.execPath,
      [compiler, '-p', 'tsconfig.json', ...options, '--rootDir', '.', '--outDir', outDir],
      {
        cwd: root,
        encoding: 'utf8',
        stdio: 'pipe',
      },
    );
  } catch (thrown) {
    // Types are written even when some file has errors; `npm run check` is where errors count.
    if (!existsSync(join(outDir, 'src/index.d.ts'))) throw thrown;
  }
}

/** Adds a declaration file and everything it imports; imports are rewritten to relative paths of the copies. */
function collect(file: string, into: Map<string, string>, nameOf: (file: string) => string): void {
  const name = nameOf(file);
  if (into.has(name)) return;
  let text = readFileSync(file, 'utf8').replace(/^\/\/# sourceMappingURL=.*\n?/gm, '');
  into.set(name, text);
  for (const specifier of new Set(readSource(text).imports.map((item) => item.specifier))) {
    if (specifier === null || specifier.startsWith('node:')) continue;
    const target = declarationOf(file, specifier);
    collect(target, into, nameOf);
    const path = relative(dirname(name), nameOf(target))
      .replace(/\.d\.ts$/, '.js')
      .replace(/\.d\.mts$/, '.mjs');
    const written = path.startsWith('.') ? path : `./${path}`;
    text = text.replaceAll(`'${specifier}'`, `'${written}'`).replaceAll(`"${specifier}"`, `"${written}"`);
  }
  into.set(name, text);
}

function declarationOf(file: string, specifier: string): string {
  if (specifier.startsWith('.')) {
    const path = resolve(dirname(file), specifier);
    const tried = [path.replace(/\.[cm]?[jt]s$/, '.d.ts'), path.replace(/\.mjs$/, '.d.mts'), `${path}.d.ts`];
    const found = tried.find((candidate) => existsSync(candidate));
    if (found === undefined) throw new Error(`${file}: no declarations for ${specifier}`);
    return found;
  }
  const code = createRequire(file).resolve(specifier);
  const found = [code.replace(/\.[cm]?js$/, '.d.ts'), code.replace(/\.mjs$/, '.d.mts')].find((c) =>
    existsSync(c),
  );
  if (found === undefined) throw new Error(`${file}: no declarations for ${specifier}`);
  return found;
}
