import type { PageRow } from '../evaluation/run/page/page-data.ts';
import { element } from './elements.ts';
import { marked, side } from './two-sides.ts';

/** Everything that is known of one trial, made when a reader opens it. */
export function body(row: PageRow): HTMLElement {
  const made = element('div');
  made.className = 'body';
  made.append(...section('Question', row.question));
  if (row.why !== null) made.append(...section('What happened', row.why));
  if (row.output !== null) {
    const pair = element('div');
    pair.className = 'pair';
    pair.append(side('Answer', marked(row.expected, row.output, 'added')));
    if (row.expected !== null) pair.append(side('Expected', marked(row.expected, row.output, 'removed')));
    made.append(pair);
  }
  if (row.notes.length > 0) made.append(element('h3', 'Metrics'), list(row.notes));
  made.append(element('p', facts(row)));
  if (row.steps.length > 0) made.append(element('h3', 'Steps'), steps(row.steps));
  return made;
}

function section(title: string, text: string): HTMLElement[] {
  return text === '' ? [] : [element('h3', title), element('pre', text)];
}

function list(lines: readonly string[]): HTMLElement {
  const made = element('ul');
  made.append(...lines.map((line) => element('li', line)));
  return made;
}

function facts({ latencyMs, costUsd, model, tags }: PageRow): string {
  return [
    latencyMs === null ? null : `${latencyMs.toFixed(0)} ms`,
    costUsd === null ? null : `$${costUsd}`,
    model,
    ...tags,
  ]
    .filter((fact) => fact !== null)
    .join(' · ');
}

function steps(all: PageRow['steps']): HTMLElement {
  const made = element('table');
  made.className = 'steps';
  for (const { name, kind, parent, startMs, ms, error, output } of all) {
    const row = element('tr');
    const took = ms === null ? 'never ended' : `${ms.toFixed(0)} ms`;
    const depth = parent === null ? '' : '— '.repeat(depthOf(all, parent));
    for (const text of [`${depth}${name}`, kind, `at ${startMs.toFixed(0)} ms`, took, error ?? output ?? ''])
      row.append(element('td', text.length > 300 ? `${text.slice(0, 300)}…` : text));
    made.append(row);
  }
  return made;
}

/** How deep the children of a step stand; a list that leads in circles ends. */
function depthOf(all: PageRow['steps'], parent: number): number {
  let depth = 1;
  let at: number | null = all[parent]?.parent ?? null;
  while (at !== null && depth < 20) {
    depth += 1;
    at = all[at]?.parent ?? null;
  }
  return depth;
}
