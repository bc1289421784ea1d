import { element, find } from './elements.ts';

/** One line of a list, before a reader opens it. */
export interface LineOfList {
  readonly id: string;
  readonly label: string;
  /** Class of the label. */
  readonly look: string;
  readonly text: string;
  readonly scores: readonly string[];
}

export interface ListToShow<R extends { readonly suite: string }, C extends string> {
  readonly rows: readonly R[];
  /** What is searched. */
  readonly textsOf: (row: R) => readonly (string | null)[];
  /** What is filtered by, beside the suite. */
  readonly choice: {
    readonly id: string;
    readonly all: string;
    readonly of: (row: R) => C;
    readonly nameOf: (value: C) => string;
  };
  readonly summaryOf: (row: R) => LineOfList;
  /** Made when a reader opens the row. */
  readonly bodyOf: (row: R) => HTMLElement;
}

const atOnce = 200;

/** Fills the list of a page: search, filters, and more of it on demand. */
export function showList<R extends { readonly suite: string }, C extends string>(
  list: ListToShow<R, C>,
): void {
  const { rows: all, choice } = list;
  const searched = all.map((row) => list.textsOf(row).join('\n').toLowerCase());
  const [filter, suite, chosen] = [
    find('filter', HTMLInputElement),
    find('suite', HTMLSelectElement),
    find(choice.id, HTMLSelectElement),
  ];
  const [rows, more, count] = [
    find('rows', HTMLElement),
    find('more', HTMLButtonElement),
    find('count', HTMLElement),
  ];
  let matching: readonly R[] = [];
  let shown = 0;
  const showMore = (): void => {
    rows.append(...matching.slice(shown, shown + atOnce).map((row) => item(list, row)));
    shown = Math.min(matching.length, shown + atOnce);
    more.hidden = shown === matching.length;
  };
  const apply = (): void => {
    const words = filter.value
      .toLowerCase()
      .split(/\s+/)
      .filter((word) => word !== '');
    matching = all.filter(
      (row, index) =>
        (suite.value === '' || row.suite === suite.value) &&
        (chosen.value === '' || choice.of(row) === chosen.value) &&
        words.every((word) => searched[index]?.includes(word)),
    );
    shown = 0;
    rows.replaceChildren();
    count.textContent = `${matching.length} of ${all.length}`;
    showMore();
  };
  choices(
    suite,
    'all suites',
    [...new Set(all.map((row) => row.suite))].map((name) => [name, name] as const),
  );
  choices(
    chosen,
    choice.all,
    [...new Set(all.map(choice.of))].map((value) => [value, choice.nameOf(value)] as const),
  );
  for (const control of [filter, suite, chosen]) control.addEventListener('input', apply);
  more.addEventListener('click', showMore);
  apply();
}

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

function item<R extends { readonly suite: string }, C extends string>(
  list: ListToShow<R, C>,
  row: R,
): HTMLElement {
  const line = list.summaryOf(row);
  const details = element('details');
  const summary = element('summary');
  const label = element('span', line.label);
  label.className = `outcome ${line.look}`;
  const id = element('span', line.id);
  id.className = 'id';
  const text = element('span', line.text);
  text.className = 'text';
  summary.append(label, id, text, element('span', line.scores.join(', ')));
  details.append(summary);
  details.addEventListener('toggle', () => {
    if (details.open && details.childElementCount === 1) details.append(list.bodyOf(row));
  });
  const li = element('li');
  li.append(details);
  return li;
}
