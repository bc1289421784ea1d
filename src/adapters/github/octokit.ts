import { getOctokit } from '@actions/github';
import { UserError } from '../../foundation/error.ts';

/** As much of an Octokit as we use; Probot's and the one below both are one. */
export interface Octokit {
  request(route: string, parameters?: { readonly [name: string]: unknown }): Promise<OctokitAnswer>;
}

export interface OctokitAnswer {
  readonly status: number;
  readonly headers: { readonly [name: string]: string | number | undefined };
  readonly data: unknown;
}

/** An Octokit for a token, at `apiUrl` (no slash at its end). */
export function octokitFor({ token, apiUrl }: { readonly token: string; readonly apiUrl: string }): Octokit {
  if (token === '') {
    throw new UserError({
      code: 'input-invalid',
      what: 'there is no token for GitHub',
      accepted: 'the token of the job, which is the default of `github-token`',
      next: 'Remove `github-token:` below `with:`, or give it a token.',
    });
  }
  const octokit = getOctokit(token, { baseUrl: apiUrl });
  return { request: (route, parameters) => octokit.request(route, { ...parameters }) };
}
