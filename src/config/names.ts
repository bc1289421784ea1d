/** What providers, pipelines, suites and metrics may be called. */
export const namePattern = /^[a-z][a-z0-9-]{0,38}$/;

export function isName(text: string): boolean {
  return namePattern.test(text);
}
