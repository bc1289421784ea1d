import { below, folderOf, isPlainPath, nearest } from './names.ts';
import type { RepositoryFiles, Runtime, Setting } from './onboarding.ts';

/** Where a Python file is imported from. */
export interface ImportPlace {
  readonly module: string;
  /** Folder whose modules are imported, '' for the root. */
  readonly cwd: string;
  /** The package at the top of it, or the file itself. */
  readonly top: string;
}

/** How a file is imported: by the longest end of its path that is made of names, a folder `src` not being one of them. */
export function importPlace(path: string): ImportPlace | null {
  const parts = path.replace(/(?:\/__init__)?\.py$/, '').split('/');
  let first = parts.length;
  while (first > 0 && /^[A-Za-z_]\w*$/.test(parts[first - 1] ?? '') && parts[first - 1] !== 'src') first -= 1;
  const names = parts.slice(first);
  const [top] = names;
  if (top === undefined) return null;
  const cwd = parts.slice(0, first).join('/');
  return { module: names.join('.'), cwd, top: names.length === 1 ? path : below(cwd, top) };
}

/** What a job installs for a Python file, and the file that says it; null where no file does. */
export function pythonRuntime(
  { paths, texts }: RepositoryFiles,
  folder: string,
): { readonly runtime: Runtime; readonly from: string } | null {
  const requirements = nearest(paths, folder, 'requirements.txt');
  const project = nearest(paths, folder, 'pyproject.toml');
  const version = nearest(paths, folder, '.python-version');
  const from = requirements ?? project;
  if (from === null || !isPlainPath(from)) return null;
  const install =
    from === requirements ? `pip install -r ${from}` : installProject(from, texts.get(from) ?? '');
  return { runtime: { language: 'python', versionFile: version, install }, from };
}

/** The dependencies of a project, and not the project itself: many are no package that could be built. */
function installProject(path: string, text: string): string {
  if (/^\[project\]/m.test(text)) return `pip install uv && uv pip install --system -r ${path}`;
  return `pip install ./${folderOf(path)}`.replace(/\/$/, '');
}

/** Keys that packages read by themselves. */
const keysOfPackages: readonly (readonly [RegExp, string])[] = [
  [/\blangchain_openai\b|\bopenai\b/, 'OPENAI_API_KEY'],
  [/\blangchain_anthropic\b|\banthropic\b/, 'ANTHROPIC_API_KEY'],
  [/\blangchain_mistralai\b|\bmistralai\b/, 'MISTRAL_API_KEY'],
  [/\blangchain_google_genai\b|\bgoogle\.generativeai\b/, 'GOOGLE_API_KEY'],
  [/\blangchain_groq\b|\bgroq\b/, 'GROQ_API_KEY'],
  [/\blangchain_cohere\b|\bcohere\b/, 'COHERE_API_KEY'],
];

const secretName = /KEY|TOKEN|SECRET|PASSWORD|CREDENTIAL/i;

/** Variables of the environment that Python texts need: those they name as a must, and keys. */
export function pythonSettings(texts: readonly string[]): Setting[] {
  const names = new Set<string>();
  for (const text of texts) {
    for (const [, name = ''] of text.matchAll(/environ\[\s*["'](\w+)["']\s*\]/g)) names.add(name);
    for (const [, name = ''] of text.matchAll(/(?:getenv|environ\.get)\(\s*["'](\w+)["']/g))
      if (secretName.test(name)) names.add(name);
    const imports = [...text.matchAll(/^\s*(?:from|import)\s+([\w.]+)/gm)].map(([, name = '']) => name);
    for (const [pattern, key] of keysOfPackages)
      if (imports.some((name) => pattern.test(name))) names.add(key);
  }
  return settingsOf(names);
}

export function settingsOf(names: Iterable<string>): Setting[] {
  return [...new Set(names)].sort().map((name) => ({ name, secret: secretName.test(name) }));
}
