import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Metafile } from 'esbuild';

const rule = '-'.repeat(80);

/** The licence text of every package whose code is inside the bundles, packages with the same text together: their licences ask for it. */
export function licences(root: string, metafile: Metafile): string {
  const folders = new Set<string>();
  for (const file of Object.keys(metafile.inputs)) {
    const folder = /^((?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1];
    if (folder !== undefined) folders.add(join(root, folder));
  }
  const byText = new Map<string, Set<string>>();
  for (const folder of folders) {
    const names = byText.get(textOf(folder)) ?? new Set();
    byText.set(textOf(folder), names.add(nameOf(folder)));
  }
  return [...byText]
    .map(([text, names]) => `${[...names].sort().join('\n')}\n\n${text}\n\n${rule}\n`)
    .sort()
    .join('\n');
}

function nameOf(folder: string): string {
  const manifest: { name: string; version: string; license?: string } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  );
  return `${manifest.name} ${manifest.version} (${manifest.license ?? 'see below'})`;
}

function textOf(folder: string): string {
  const files = readdirSync(folder).sort();
  return files
    .filter((name) => /^(?:licen[cs]e|copying|notice)(?:\.|-|$)/i.test(name))
    .map((name) => readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n').trim())
    .join('\n\n');
}
