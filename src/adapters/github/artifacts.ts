import { InternalError, messageOf, UserError } from '../../foundation/error.ts';
import type { ArtifactContent, ArtifactStore } from '../../ports/artifacts.ts';
import { unzip } from '../zip/unzip.ts';
import { ArtifactsAnswer, ownerAndRepo, readAnswer } from './answers.ts';
import { createRequests, type RequestOptions } from './requests.ts';

export interface RunArtifactsOptions extends RequestOptions {
  /** `owner/name` */
  readonly repository: string;
  readonly runId: number;
}

/** Bytes that a zip archive may have beside the compressed content of its files. */
const archiveOverhead = 1_000_000;
const downloadTimeoutMs = 120_000;

/** The artifacts of another workflow run, over REST, to read: needs `actions: read`. */
export function createRunArtifacts(options: RunArtifactsOptions): ArtifactStore {
  const { repository, runId } = options;
  const place = ownerAndRepo(repository);
  const requests = createRequests(options);
  return {
    upload: () => Promise.reject(new InternalError('artifacts of another workflow run can only be read')),
    list: async () => {
      const route = 'GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts';
      const pages = await requests.readAll(route, { ...place, run_id: runId });
      const artifacts = pages.flatMap((page) => readAnswer(ArtifactsAnswer, page, 'artifacts').artifacts);
      return artifacts.map(({ id, name }) => ({ id: String(id), name }));
    },
    download: async (artifact, limits): Promise<ArtifactContent> => {
      const most = limits.bytes + archiveOverhead;
      const answer = await requests.find(
        'GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}',
        {
          ...place,
          artifact_id: artifact.id,
          archive_format: 'zip',
          // The redirect is followed by hand, since Octokit would take in whatever comes, however large.
          request: { redirect: 'manual', parseSuccessResponseBody: false },
        },
      );
      if (answer === null) return { kind: 'refused', why: 'it is gone: deleted or expired' };
      const { location } = answer.headers;
      const archive =
        location === undefined ? await takeAtMost(answer.data, most) : await follow(String(location), most);
      return archive === 'too-large'
        ? { kind: 'refused', why: `an archive of more than ${most} bytes` }
        : unzip(archive, limits);
    },
  };
}

/** The bytes behind an address that GitHub signed; our token does not go there. */
async function follow(location: string, most: number): Promise<Uint8Array | 'too-large'> {
  try {
    const answer = await fetch(location, { signal: AbortSignal.timeout(downloadTimeoutMs) });
    if (!answer.ok) throw new Error(`${answer.status} ${answer.statusText}`);
    return await takeAtMost(answer.body, most);
  } catch (thrown) {
    throw new UserError({
      code: 'github-failed',
      what: "the store of GitHub's artifacts did not give an artifact",
      found: messageOf(thrown),
      next: 'Re-run the job.',
    });
  }
}

async function takeAtMost(body: unknown, most: number): Promise<Uint8Array | 'too-large'> {
  if (!isByteStream(body)) return new Uint8Array();
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of body) {
    size += part.length;
    if (size > most) return 'too-large';
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function isByteStream(body: unknown): body is AsyncIterable<Uint8Array> {
  return typeof body === 'object' && body !== null && Symbol.asyncIterator in body;
}
