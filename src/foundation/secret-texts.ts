/** Longest first, so that no part of one is left: the texts as they are, and as an address would carry them. */
export function secretTexts(secrets: readonly string[]): readonly string[] {
  return secrets
    .filter((secret) => secret !== '')
    .flatMap((secret) => [secret, encodeURIComponent(secret)])
    .sort((a, b) => b.length - a.length);
}

/** The text without any of the secrets, which are as `secretTexts` gives them. */
export function redact(text: string, secrets: readonly string[]): string {
  return secrets.reduce((rest, secret) => (secret === '' ? rest : rest.replaceAll(secret, '***')), text);
}

/** What a server said, so that a person can mend the request: after a colon, on one line, short, without the secrets; empty for nothing. */
export function quoted(said: string, secrets: readonly string[]): string {
  const line = redact(said.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' '), secrets).trim();
  return line === '' ? '' : `: ${line.slice(0, 300)}`;
}
