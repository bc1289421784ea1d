import { diffWordsWithSpace } from 'diff';
import { element } from './elements.ts';

/** One of two texts under its title. */
export function side(title: string, content: HTMLElement): HTMLElement {
  const made = element('div');
  made.append(element('h3', title), content);
  return made;
}

/** One side of two texts, with the words that the other one lacks marked; plain where comparing would take too long. */
export function marked(expected: string | null, output: string, of: 'added' | 'removed'): HTMLElement {
  const made = element('pre');
  const parts =
    expected === null
      ? undefined
      : diffWordsWithSpace(expected, output, { maxEditLength: 1000, timeout: 200 });
  if (parts === undefined) {
    made.textContent = of === 'added' ? output : (expected ?? '');
    return made;
  }
  for (const { value, added, removed } of parts) {
    if (of === 'added' ? removed : added) continue;
    made.append(
      added ? element('ins', value) : removed ? element('del', value) : document.createTextNode(value),
    );
  }
  return made;
}
