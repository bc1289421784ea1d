/** A name from the configuration, safe in Markdown, HTML and plain text wherever it stands, whatever a forged report puts there. */
export function nameText(name: string): string {
  const safe = name.replace(/[^A-Za-z0-9_-]/g, '-').slice(0, 100);
  // `gh-12` is a reference to an issue; a non-breaking hyphen is none.
  return safe.replace(/^gh-(?=\d)/i, (prefix) => prefix.replace('-', '\u2011'));
}
