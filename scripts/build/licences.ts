import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Metafile } from 'esbuild';

/** The licence texts of every package whose code is inside the bundles, sorted by name: their licences ask for it. */
export function licences(root: string, metafile: Metafile): string {
  const folders = new Set<string>();
  for (const file of Object.keys(metafile.inputs)) {
    const folder = /^((?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1];
    if (folder !== undefined) folders.add(folder);
  }
  const parts = [...folders].map((folder) => describe(join(root, folder)));
  return `${[...new Set(parts)].sort().join('\n')}`;
}

function describe(folder: string): string {
  const manifest: { name: string; version: string; license?: string } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  );
  const file = existsSync(folder)
    ? readdirSync(folder)
        .sort()
        .find((name) => /^(?:licen[cs]e|copying)(?:\.|-|$)/i.test(name))
    : undefined;
  const text =
    file === undefined ? '(no licence file in the package)' : readFileSync(join(folder, file), 'utf8');
  const body = text.replaceAll('\r\n', '\n').trim();
  return `${manifest.name} ${manifest.version}: ${manifest.license ?? 'see below'}\n\n${body}\n\n${'-'.repeat(80)}\n`;
}
