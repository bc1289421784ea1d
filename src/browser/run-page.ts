/** What the page of an evaluation does in a reader's browser: search, filter, show. Texts of strangers become text nodes, nothing else. */
import type { PageData, PageRow } from '../evaluation/run/page/page-data.ts';
import { element, find } from './elements.ts';
import { body } from './row-body.ts';

const atOnce = 200;
const names: Readonly<Record<PageRow['outcome'], string>> = {
  passed: 'passed',
  failed: 'failed',
  answered: 'answered',
  'candidate-failed': 'no answer',
  infrastructure: 'no result',
  'not-run': 'not run',
};

const data: PageData = JSON.parse(find('data', HTMLScriptElement).textContent);
const searched = data.rows.map(({ id, question, output, expected, tags, why }) =>
  [id, question, output, expected, why, ...tags].join('\n').toLowerCase(),
);
const [filter, suite, outcome] = [
  find('filter', HTMLInputElement),
  find('suite', HTMLSelectElement),
  find('outcome', HTMLSelectElement),
];
const [rows, more, count] = [
  find('rows', HTMLElement),
  find('more', HTMLButtonElement),
  find('count', HTMLElement),
];
let matching: readonly PageRow[] = [];
let shown = 0;

function choices(
  select: HTMLSelectElement,
  all: string,
  values: readonly (readonly [string, string])[],
): void {
  for (const [value, text] of [['', all] as const, ...values]) {
    const option = element('option', text);
    option.value = value;
    select.append(option);
  }
}

function apply(): void {
  const words = filter.value
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  matching = data.rows.filter(
    (row, index) =>
      (suite.value === '' || row.suite === suite.value) &&
      (outcome.value === '' || row.outcome === outcome.value) &&
      words.every((word) => searched[index]?.includes(word)),
  );
  shown = 0;
  rows.replaceChildren();
  count.textContent = `${matching.length} of ${data.rows.length}`;
  showMore();
}

function showMore(): void {
  rows.append(...matching.slice(shown, shown + atOnce).map(item));
  shown = Math.min(matching.length, shown + atOnce);
  more.hidden = shown === matching.length;
}

function item(row: PageRow): HTMLElement {
  const details = element('details');
  const scores = Object.entries(row.scores)
    .filter(([name]) => name !== 'latency' && name !== 'cost' && name !== 'tokens')
    .map(([name, value]) => `${name} ${value === null ? '?' : Number(value.toFixed(3))}`);
  const summary = element('summary');
  const label = element('span', names[row.outcome]);
  label.className = `outcome ${row.outcome}`;
  const id = element('span', row.repeat === 1 ? row.id : `${row.id} (${row.repeat})`);
  id.className = 'id';
  const text = element('span', row.why ?? row.output ?? row.question);
  text.className = 'text';
  summary.append(label, id, text, element('span', scores.join(', ')));
  details.append(summary);
  details.addEventListener('toggle', () => {
    if (details.open && details.childElementCount === 1) details.append(body(row));
  });
  const li = element('li');
  li.append(details);
  return li;
}

const suites = [...new Set(data.rows.map((row) => row.suite))];
choices(
  suite,
  'all suites',
  suites.map((name) => [name, name] as const),
);
const outcomes = [...new Set(data.rows.map((row) => row.outcome))];
choices(
  outcome,
  'all outcomes',
  outcomes.map((each) => [each, names[each]] as const),
);
for (const control of [filter, suite, outcome]) control.addEventListener('input', apply);
more.addEventListener('click', showMore);
apply();
