import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { optionalPackages } from '../src/adapters/packages/packages.ts';
import { entries, external } from './build/entries.ts';

const names = z.record(z.string(), z.string());
const Package = z.object({
  dependencies: z.strictObject({}).optional(),
  devDependencies: names,
  peerDependencies: names,
  peerDependenciesMeta: z.record(z.string(), z.strictObject({ optional: z.literal(true) })),
  bin: names,
  allowScripts: z.record(z.string(), z.boolean()),
});
const root = join(import.meta.dirname, '..');
const read = (path: string) => JSON.parse(readFileSync(join(root, path), 'utf8'));
const manifest = Package.parse(read('package.json'));
const exact = /^\d+\.\d+\.\d+$/;

it('the published package has no dependencies but optional peers, and those are not bundled', () => {
  const peers = Object.keys(manifest.peerDependencies);
  expect(Object.keys(manifest.peerDependenciesMeta)).toEqual(peers);
  for (const peer of peers) {
    expect(external.some((pattern) => peer.startsWith(pattern.replace('*', '')))).toBe(true);
  }
});

it('every version is exact', () => {
  for (const [name, version] of Object.entries({
    ...manifest.devDependencies,
    ...manifest.peerDependencies,
  })) {
    expect(version, name).toMatch(exact);
  }
});

it('install scripts run for node and esbuild alone', () => {
  expect(manifest.allowScripts).toEqual({ node: true, esbuild: true });
});

it('action/embedded installs the sentence embeddings, at the versions that the package names as peers', () => {
  const { dependencies } = z.object({ dependencies: names }).parse(read('action/embedded/package.json'));
  expect(dependencies).toEqual(optionalPackages['sentence embeddings']);
});

it('every optional peer is asked for at the version that the package names', () => {
  expect(Object.assign({}, ...Object.values(optionalPackages))).toEqual(manifest.peerDependencies);
});

it('the bundles have names of their own, and what the package starts is one of them', () => {
  const bundles = entries.map(({ name }) => `dist/${name}.js`);
  expect(new Set(bundles).size).toBe(bundles.length);
  for (const file of Object.values(manifest.bin)) expect(bundles).toContain(file);
});
