import picomatch from 'picomatch';

/** The paths that match any of the patterns (`*`, `**`, `?`, `{a,b}`; `/` separates; dot files included), in their order. */
export function matchPaths(patterns: readonly string[], paths: readonly string[]): string[] {
  const matches = picomatch([...patterns], { dot: true, nonegate: true });
  return paths.filter((path) => matches(path));
}
