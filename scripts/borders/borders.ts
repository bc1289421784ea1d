import { posix } from 'node:path';
import {
  computedImports,
  libraries,
  maxLines,
  nouns,
  pureNodeModules,
  sdks,
  tools,
  type Zone,
  zones,
} from '../../src/architecture.ts';
import { readSource, type SourceImport } from './source.ts';

/** Words that reach the world, each with what it reaches. */
const worldly: readonly (readonly [RegExp, string])[] = [
  [
    /\bDate\.now\b|\bDate\s*\(\s*\)|\bnew\s+Date\b(?!\s*\(\s*[^)\s])|(?<![.\w$])performance\s*\.|\bTemporal\.Now\b/,
    'the clock',
  ],
  [/\b(?:setTimeout|setInterval|setImmediate)\b|\bAbortSignal\.timeout\b/, 'a timer'],
  [/\bMath\.random\b|\brandomUUID\b|\brandomBytes\b|\brandomInt\b|\bgetRandomValues\b/, 'randomness'],
  [/(?<![.\w$])process\s*[.[]/, 'the process and its environment'],
  [/(?<![.\w$])fetch\s*\(|\bXMLHttpRequest\b|\bnew\s+WebSocket\b|\bEventSource\b/, 'the network'],
  [/\bglobalThis\b/, 'the globals'],
  [/\bconsole\s*\./, 'the console'],
];

const isTest = (file: string) => /\.(?:test|contract)\.ts$/.test(file);
const isTool = (file: string) => tools.some((tool) => within(file, tool));
const shells = ['action', 'bot', 'src/cli'];
const shellOf = (file: string) => shells.find((shell) => within(file, shell));

/** Every broken border of one file, as sentences. `text` is its TypeScript. */
export function bordersOf(file: string, text: string): string[] {
  const source = readSource(text);
  const found = [...tooLong(text), ...betweenShells(file, source.imports)];
  if (isTool(file) || isTest(file)) return found;
  const zone = zoneOf(file);
  if (zone === undefined) return [...found, 'stands in a folder without a row in src/architecture.ts'];
  for (const item of source.imports) found.push(...importOf(file, zone, item));
  if (zone.touches !== 'the world') {
    for (const [pattern, what] of worldly) {
      const hit = pattern.exec(source.code);
      if (hit !== null) found.push(`touches ${what}: ${hit[0]}`);
    }
  }
  return found;
}

function tooLong(text: string): string[] {
  const lines = text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
  if (lines <= maxLines || /^\/\/ long because: \S/.test(text)) return [];
  return [`has ${lines} lines, more than ${maxLines}, and no first line "// long because: reason"`];
}

function betweenShells(file: string, imports: readonly SourceImport[]): string[] {
  const from = shellOf(file);
  if (from === undefined) return [];
  return imports.flatMap(({ specifier }) => {
    const target = specifier === null ? undefined : targetOf(file, specifier);
    const to = target === undefined ? undefined : shellOf(target);
    return to === undefined || to === from ? [] : [`imports ${target}: shells never import each other`];
  });
}

function importOf(file: string, zone: PlacedZone, item: SourceImport): string[] {
  const { specifier } = item;
  if (specifier === null) {
    return computedImports.some((folder) => within(file, folder))
      ? []
      : ['imports a module whose name is computed at run time'];
  }
  if (specifier.startsWith('node:')) return nodeModule(zone, item, specifier);
  const target = targetOf(file, specifier);
  if (target === undefined) return packageImport(file, specifier);
  if (isTest(target) || isTool(target)) return [`imports ${target}, which is not part of the product`];
  const there = zoneOf(target);
  if (there === undefined) return target.endsWith('.json') ? [] : [`imports ${target}, which has no row`];
  if (there.place === zone.place) return [];
  if (shellOf(file) !== undefined && shellOf(target) !== undefined) return [];
  if (!zone.imports.includes(there.at))
    return [`imports ${target}: ${zone.place} may not import ${there.place}`];
  if (zone.touches === 'types only' && !item.typeOnly) return [`imports ${target} not as a type`];
  return [];
}

function nodeModule(zone: PlacedZone, item: SourceImport, specifier: string): string[] {
  if (zone.touches === 'the world') return [];
  const allowed = pureNodeModules[specifier] ?? [];
  if (allowed.length === 0) return [`imports ${specifier}: ${zone.place} touches nothing outside`];
  const reaching = item.names.filter((name) => !allowed.includes(name));
  return item.names.length > 0 && reaching.length === 0
    ? []
    : [`imports ${reaching.join(', ') || 'all'} of ${specifier}; allowed there: ${allowed.join(', ')}`];
}

function packageImport(file: string, specifier: string): string[] {
  const [scope = '', second = ''] = specifier.split('/');
  const name = scope.startsWith('@') ? `${scope}/${second}` : scope;
  const home = sdks[name] ?? sdks[`${scope}/*`];
  if (home !== undefined)
    return within(file, home) ? [] : [`imports ${name}, which belongs to ${home} alone`];
  const users = libraries[name];
  if (users === undefined) return [`imports ${name}, which has no row in src/architecture.ts`];
  return users.some((folder) => within(file, folder))
    ? []
    : [`imports ${name}; allowed in ${users.join(', ')}`];
}

/** A zone and the folder where it was matched: each folder under `*` is a place of its own. */
type PlacedZone = Zone & { readonly place: string };

function zoneOf(file: string): PlacedZone | undefined {
  const placed = zones.flatMap((zone) => {
    const depth = zone.at.split('/').length;
    const place = file.split('/').slice(0, depth).join('/');
    const pattern = new RegExp(`^${zone.at.replaceAll('.', '\\.').replaceAll('*', '[^/]+')}$`);
    return pattern.test(place) ? [{ ...zone, place }] : [];
  });
  return placed.toSorted((a, b) => b.place.length - a.place.length)[0];
}

/** The file a relative import names; undefined for a package. */
function targetOf(file: string, specifier: string): string | undefined {
  return specifier.startsWith('.') ? posix.join(posix.dirname(file), specifier) : undefined;
}

function within(file: string, folder: string): boolean {
  return file === folder || file.startsWith(`${folder}/`);
}

/** The import rule as Markdown, for the page that explains it. */
export function bordersTable(): string {
  const rows = zones.slice(nouns.length).map((zone) => {
    const imports = zone.imports.length === 0 ? 'nothing' : summary(zone.imports);
    return `| \`${zone.at}\` | ${imports} | ${zone.touches} | ${zone.why} |`;
  });
  const chain = nouns.map((noun) => noun.replace('src/', '')).join(' → ');
  return [
    `\`${chain}\``,
    '',
    'Each of these may import those to its left, never one to its right, and touches no clock, randomness, environment, network or file.',
    '',
    '| folder | may import | touches | what it is |',
    '| --- | --- | --- | --- |',
    ...rows,
    '',
    '| SDK | its one folder |',
    '| --- | --- |',
    ...Object.entries(sdks).map(([name, home]) => `| \`${name}\` | \`${home}\` |`),
  ].join('\n');
}

function summary(imports: readonly string[]): string {
  const rest = imports.slice(nouns.length).map((at) => `\`${at}\``);
  return ['nouns', ...rest].join(', ');
}
