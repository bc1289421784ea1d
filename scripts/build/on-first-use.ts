import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { build, type Metafile, type Plugin } from 'esbuild';

/**
 * Libraries that many runs never need, by the file that holds them: read when one of them is first used, which spares every start 15 ms
 * and 3 MB (bench/README.md). Those of one file share what they are made of.
 */
const files: Readonly<Record<string, (specifier: string) => boolean>> = {
  patterns: (specifier) => specifier === 're2js',
  'json-schema': (specifier) => /^ajv(?:-formats)?(?:\/|$)/.test(specifier),
  'json-path': (specifier) => specifier === 'json-p3',
  csv: (specifier) => specifier === 'csv-parse/sync',
  'event-stream': (specifier) => specifier === 'eventsource-parser',
  // Without the normal one: every summary of a check that passes or fails has an interval by it.
  distributions: (specifier) => /^@stdlib\/stats-base-dists-(?!normal-)/.test(specifier),
};

const name = 'on-first-use';

export interface Libraries {
  readonly plugin: Plugin;
  /** Writes the files of the libraries that the bundles named; to be called after them. */
  write(root: string, outdir: string): Promise<Metafile['inputs']>;
}

/**
 * Gives an import of ours from one of these libraries a stand-in for each name, which reads the library when it is called, made an
 * object of or looked into. Only for functions, classes and objects; a default import is the `module.exports` of a CommonJS package.
 */
export function librariesOnFirstUse(): Libraries {
  const used = new Map<string, Set<string>>();
  const plugin: Plugin = {
    name,
    setup({ onResolve, onLoad, initialOptions: { absWorkingDir = '' } }) {
      onResolve({ filter: /^[^./]/ }, ({ path, importer, namespace }) => {
        if (namespace !== 'file' || /[\\/]node_modules[\\/]/.test(importer)) return null;
        const file = Object.keys(files).find((each) => files[each]?.(path) === true);
        if (file === undefined) return null;
        used.set(file, (used.get(file) ?? new Set()).add(path));
        // Relative, so that the same sources give the same bytes wherever they lie.
        const of = relative(absWorkingDir, importer).replaceAll('\\', '/');
        return { path: `${path} of ${of}`, namespace: name, pluginData: { path, importer, file } };
      });
      onLoad({ filter: /.*/, namespace: name }, async ({ pluginData: { path, importer, file } }) => ({
        contents: standIns(file, path, namesFrom(path, await readFile(importer, 'utf8'))),
      }));
    },
  };
  const write = async (root: string, outdir: string): Promise<Metafile['inputs']> => {
    const inputs: Metafile['inputs'] = {};
    for (const [file, specifiers] of [...used].sort()) {
      const lines = [...specifiers]
        .sort()
        .map((each) => `${JSON.stringify(each)}: require(${JSON.stringify(each)})`);
      const { metafile } = await build({
        absWorkingDir: root,
        stdin: { contents: `module.exports = { ${lines.join(', ')} };`, resolveDir: join(root, 'src') },
        outfile: join(outdir, 'libraries', `${file}.cjs`),
        bundle: true,
        platform: 'node',
        format: 'cjs',
        target: 'node24',
        mainFields: ['module', 'main'],
        minifySyntax: true,
        legalComments: 'none',
        charset: 'ascii',
        logLevel: 'warning',
        metafile: true,
      });
      Object.assign(inputs, metafile.inputs);
    }
    return inputs;
  };
  return { plugin, write };
}

/** What a file imports from a library, without types. */
function namesFrom(specifier: string, source: string): readonly string[] {
  const names = [...source.matchAll(/^import (?!type )([^;]*?) from '([^']+)';$/gms)].flatMap(
    ([, clause = '', from]) => {
      if (from !== specifier) return [];
      const [, byDefault, inBraces = ''] = /^(\w+)?,?\s*(?:\{(.*)\})?$/s.exec(clause) ?? [];
      const named = inBraces.split(',').map((each) => each.trim().split(' as ')[0] ?? '');
      return [
        ...(byDefault === undefined ? [] : ['default']),
        ...named.filter((each) => each !== '' && !each.startsWith('type ')),
      ];
    },
  );
  return [...new Set(names)].sort();
}

function standIns(file: string, specifier: string, names: readonly string[]): string {
  const exports = names.map((each) => {
    const from = each === 'default' ? 'library()' : `library()[${JSON.stringify(each)}]`;
    return `export ${each === 'default' ? 'default' : `const ${each} =`} standIn(() => ${from});`;
  });
  return `
let read;
const library = () => {
  const here = import.meta.dirname;
  read ??= require(here + (here.endsWith('chunks') ? '/..' : '') + '/libraries/${file}.cjs')[${JSON.stringify(specifier)}];
  return read;
};
const standIn = (of) => new Proxy(function () {}, {
  apply: (_, self, args) => Reflect.apply(of(), self, args),
  construct: (_, args) => Reflect.construct(of(), args),
  get: (_, key) => of()[key],
});
${exports.join('\n')}
`;
}
