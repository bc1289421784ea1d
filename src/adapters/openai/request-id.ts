import { redact } from '../../foundation/secret-texts.ts';

/** Azure's own comes first: it is the one that its support asks for. */
const names = ['apim-request-id', 'x-request-id', 'request-id', 'x-github-request-id'];

/** What the endpoint calls a request, for its support; undefined where it does not say, or says what could be no such name. */
export function requestIdOf(
  header: (name: string) => string | null,
  secrets: readonly string[],
): string | undefined {
  const said = names.map(header).find((value) => value !== null && /^[\w.:/=+-]{1,128}$/.test(value));
  return said == null || redact(said, secrets) !== said ? undefined : said;
}
