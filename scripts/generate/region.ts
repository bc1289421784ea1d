/** A page with the text between `<!-- name -->` and `<!-- /name -->` replaced. Throws when the page lacks the marks. */
export function withRegion(page: string, name: string, content: string): string {
  const open = `<!-- ${name} -->`;
  const close = `<!-- /${name} -->`;
  const from = page.indexOf(open);
  const to = page.indexOf(close);
  if (from < 0 || to < from) throw new Error(`the page has no ${open} … ${close}`);
  return `${page.slice(0, from + open.length)}\n${content}\n${page.slice(to)}`;
}
