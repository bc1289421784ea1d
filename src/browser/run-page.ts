/** What the page of an evaluation does in a reader's browser: search, filter, show. Texts of strangers become text nodes, nothing else. */
import type { PageData, PageRow } from '../evaluation/run/page/page-data.ts';
import { find } from './elements.ts';
import { showList } from './list.ts';
import { body } from './row-body.ts';

const names: Readonly<Record<PageRow['outcome'], string>> = {
  passed: 'passed',
  failed: 'failed',
  answered: 'answered',
  'candidate-failed': 'no answer',
  infrastructure: 'no result',
  'not-run': 'not run',
};

const data: PageData = JSON.parse(find('data', HTMLScriptElement).textContent);

showList({
  rows: data.rows,
  textsOf: ({ id, question, output, expected, tags, why }) => [id, question, output, expected, why, ...tags],
  choice: {
    id: 'outcome',
    all: 'all outcomes',
    of: ({ outcome }) => outcome,
    nameOf: (outcome) => names[outcome],
  },
  summaryOf: (row) => ({
    id: row.repeat === 1 ? row.id : `${row.id} (${row.repeat})`,
    label: names[row.outcome],
    look: row.outcome,
    text: row.why ?? row.output ?? row.question,
    scores: Object.entries(row.scores)
      .filter(([name]) => name !== 'latency' && name !== 'cost' && name !== 'tokens')
      .map(([name, value]) => `${name} ${value === null ? '?' : Number(value.toFixed(3))}`),
  }),
  bodyOf: body,
});
