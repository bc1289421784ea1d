import type { Block } from './blocks.ts';

/** What a test takes from a page: all its files, or those below a heading. */
export interface Run {
  /** Name of the page in docs/. */
  readonly page: string;
  readonly heading: string | null;
}

/** What the source of a test says that it runs: each `filesOfPage(page, heading)`. */
export function runsOf(source: string): Run[] {
  const named = /const page = '([^']+)'/.exec(source)?.[1];
  const calls = source.matchAll(/filesOfPage\(\s*(?:'([^']+)'|page)(?:,\s*'([^']+)')?,?\s*\)/g);
  return [...calls].flatMap(([, page = named, heading = null]) =>
    page === undefined ? [] : [{ page, heading }],
  );
}

/** Whether a file that a page shows is among those that tests write down and run. */
export function isRun({ page, headings }: Block, runs: readonly Run[]): boolean {
  return runs.some(
    (run) => page === `docs/${run.page}` && (run.heading === null || headings.includes(run.heading)),
  );
}
