import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { messageOf, UserError } from '../foundation/error.ts';
import { parseOpenapi } from '../onboarding/openapi.ts';

const longestMs = 10_000;

/** An OpenAPI document from a file, or from a service that runs, whose address then is known too. */
export async function readOpenapi(
  from: string,
  cwd: string,
): Promise<{ readonly document: unknown; readonly address: string | null }> {
  const isUrl = /^https?:\/\//.test(from);
  try {
    const text = isUrl ? await fetched(from) : await readFile(resolve(cwd, from), 'utf8');
    return { document: parseOpenapi(text), address: isUrl ? new URL(from).origin : null };
  } catch (thrown) {
    throw new UserError({
      code: 'input-invalid',
      what: 'the OpenAPI document cannot be read',
      where: { file: from },
      found: messageOf(thrown),
      accepted: 'a file, or the address at which a running service describes itself',
      next: 'start the service and give its address, for BentoML http://127.0.0.1:3000/docs.json',
    });
  }
}

async function fetched(url: string): Promise<string> {
  const reply = await fetch(url, { signal: AbortSignal.timeout(longestMs) });
  if (!reply.ok) throw new Error(`it answers ${reply.status}`);
  return reply.text();
}
