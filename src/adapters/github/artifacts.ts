import { InternalError, messageOf, UserError } from '../../foundation/error.ts';
import type { ArtifactContent, ArtifactStore } from '../../ports/artifacts.ts';
import { unzip } from '../zip/unzip.ts';
import { ArtifactsAnswer, ownerAndRepo, readAnswer } from './answers.ts';
import type { OctokitAnswer } from './octokit.ts';
import { createRequests, type RequestOptions, realClock } from './requests.ts';

export interface RunArtifactsOptions extends RequestOptions {
  /** `owner/name` */
  readonly repository: string;
  readonly runId: number;
}

/** Bytes that a zip archive may have beside the compressed content of its files. */
const archiveOverhead = 1_000_000;
const downloadTimeoutMs = 120_000;
const downloadTries = 3;

/** The artifacts of another workflow run, over REST, to read: needs `actions: read`. */
export function createRunArtifacts(options: RunArtifactsOptions): ArtifactStore {
  const { repository, runId, clock = realClock } = options;
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
      for (let attempt = 1; ; attempt += 1) {
        // Asked anew each time, since the address GitHub signs is good for a minute.
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
        try {
          const archive = await takeArchive(answer, most);
          return archive === 'too-large'
            ? { kind: 'refused', why: `an archive of more than ${most} bytes` }
            : await unzip(archive, limits);
        } catch (thrown) {
          if (attempt === downloadTries) throw noArchive(messageOf(thrown));
          await clock.sleep(1000 * attempt);
        }
      }
    },
  };
}

/** The archive itself, or the bytes behind the address that GitHub signed; our token does not go there. */
async function takeArchive(answer: OctokitAnswer, most: number): Promise<Uint8Array | 'too-large'> {
  const { location } = answer.headers;
  if (location === undefined) return takeAtMost(answer.data, most);
  const stored = await fetch(String(location), { signal: AbortSignal.timeout(downloadTimeoutMs) });
  if (!stored.ok) throw new Error(`${stored.status} ${stored.statusText}`);
  return takeAtMost(stored.body, most);
}

function noArchive(found: string): UserError {
  return new UserError({
    code: 'github-failed',
    what: "the store of GitHub's artifacts did not give an artifact",
    found,
    next: 'Re-run the job.',
  });
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
