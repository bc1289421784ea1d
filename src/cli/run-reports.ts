import { accessSync, constants, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { Summary } from '../evaluation/run/summary-file.ts';
import { Trial } from '../evaluation/run/trial-file.ts';
import { messageOf, UserError } from '../foundation/error.ts';
import { linesOf } from '../foundation/lines.ts';
import type { MeasuredSuite } from '../operations/evaluate-work-tree.ts';
import { writing } from './output-folder.ts';

export interface ReportsToLeave {
  /** Where to, from `cwd`; null for none. */
  readonly html: string | null;
  readonly junit: string | null;
  readonly cwd: string;
  /** Holds results.jsonl. */
  readonly folder: string;
  readonly summary: Summary;
  /** Cases to show beside the answers; of suites that are not here, the answers alone are shown. */
  readonly suites: readonly Pick<MeasuredSuite, 'name' | 'cases' | 'slices'>[];
}

/** Writes the reports that were asked for, made from results.jsonl. Throws UserError `output-failed`; no result is lost by it. */
export async function leaveReports({
  html,
  junit,
  cwd,
  folder,
  summary,
  suites,
}: ReportsToLeave): Promise<void> {
  if (html === null && junit === null) return;
  const lines = linesOf(readFileSync(join(folder, 'results.jsonl')));
  const trials = Array.from(lines.filter((line) => line !== '')).map((line) => Trial.parse(JSON.parse(line)));
  if (junit !== null) {
    const { junitOf } = await import('../evaluation/run/junit.ts');
    write(resolve(cwd, junit), junitOf(trials));
  }
  if (html === null) return;
  const { collectPage } = await import('../evaluation/run/page/collect.ts');
  const { renderPage } = await import('../evaluation/run/page/page.ts');
  const cases = new Map(
    suites.map(({ name, cases: own }) => [name, new Map(own.map((each) => [each.id, each]))]),
  );
  const page = collectPage({
    title: `Evaluation of ${summary.suites.map(({ name }) => name).join(', ') || basename(dirname(folder))}`,
    createdAt: new Date().toISOString(),
    summary,
    trials,
    caseOf: (suite, id) => cases.get(suite)?.get(id) ?? null,
    slices: new Map(suites.map(({ name, slices }) => [name, slices])),
  });
  write(resolve(cwd, html), renderPage(page));
}

/** Before anything is measured: files that cannot be written are better known now than after the last case. */
export function requireReportFiles({
  html,
  junit,
  cwd,
}: Pick<ReportsToLeave, 'html' | 'junit' | 'cwd'>): void {
  if (html !== null && junit !== null && resolve(cwd, html) === resolve(cwd, junit))
    throw notThere(resolve(cwd, html), 'the same file for --html and --junit');
  for (const name of [html, junit]) {
    if (name === null) continue;
    const file = resolve(cwd, name);
    try {
      accessSync(dirname(file), constants.W_OK);
    } catch (thrown) {
      throw notThere(file, messageOf(thrown));
    }
    if (!statSync(dirname(file)).isDirectory()) throw notThere(file, `${dirname(file)} is no folder`);
    if (statSync(file, { throwIfNoEntry: false })?.isDirectory() === true) throw notThere(file, 'a folder');
  }
}

function write(file: string, text: string): void {
  writing(file, () => writeFileSync(file, text));
}

function notThere(file: string, found: string): UserError {
  return new UserError({
    code: 'input-invalid',
    what: 'a report cannot be written there',
    where: { file },
    found,
    accepted: 'a file of its own in a folder that exists and may be written to',
    next: 'name another file',
  });
}
