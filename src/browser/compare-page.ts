/** What the page of a comparison does in a reader's browser. Texts of strangers become text nodes, nothing else. */
import type { ComparedRow, Flip } from '../verdict/report/page/page-data.ts';
import { element, find } from './elements.ts';
import { showList } from './list.ts';
import { marked, side } from './two-sides.ts';

const names: Readonly<Record<Flip, string>> = {
  worse: 'got worse',
  better: 'got better',
  same: 'as before',
  missing: 'no result',
  changed: 'changed case',
  added: 'new case',
};

const { rows }: { rows: readonly ComparedRow[] } = JSON.parse(find('data', HTMLScriptElement).textContent);

showList({
  rows,
  textsOf: ({ id, question, before, after, why }) => [id, question, before, after, why],
  choice: { id: 'flip', all: 'all changes', of: ({ flip }) => flip, nameOf: (flip) => names[flip] },
  summaryOf: ({ id, flip, after, why, scores }) => ({
    id,
    label: names[flip],
    look: flip,
    text: why ?? after ?? '',
    scores: scores
      .filter(({ before, after: now }) => before !== now)
      .map(({ metric, before, after: now }) => `${metric} ${shown(before)} → ${shown(now)}`),
  }),
  bodyOf,
});

function bodyOf({ question, before, after, why, scores }: ComparedRow): HTMLElement {
  const made = element('div');
  made.className = 'body';
  if (question !== '') made.append(element('h3', 'Question'), element('pre', question));
  const pair = element('div');
  pair.className = 'pair';
  pair.append(
    side(
      'Before',
      before === null ? element('p', 'no answer kept') : marked(before, after ?? before, 'removed'),
    ),
    side('After', after === null ? element('p', why ?? 'no answer kept') : marked(before, after, 'added')),
  );
  const list = element('ul');
  list.append(
    ...scores.map(({ metric, before: was, after: now }) =>
      element('li', `${metric}: ${shown(was)} → ${shown(now)}`),
    ),
  );
  made.append(pair, list);
  return made;
}

function shown(value: number | null): string {
  return value === null ? '?' : String(Number(value.toPrecision(3)));
}
