import { afterEach, describe, expect, it } from 'vitest';
import { handmadeZip } from '../../../fixtures/archives/handmade-zip.ts';
import {
  type ScriptedRequest,
  type ScriptedServer,
  startScriptedServer,
} from '../../../fixtures/servers/scripted-server.ts';
import { createRunArtifacts } from './artifacts.ts';
import { octokitFor } from './octokit.ts';

const servers: ScriptedServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

async function serve(answer: Parameters<typeof startScriptedServer>[0]): Promise<ScriptedServer> {
  const server = await startScriptedServer(answer);
  servers.push(server);
  return server;
}

const artifact = { name: 'plumbline-report-attempt-1', id: '7' };
const limits = { files: 1, bytes: 1000 };
const zip = { 'content-type': 'application/zip' };
const report = handmadeZip([{ name: 'report.json', content: '{"a":1}' }]);

/** A GitHub that sends every download on to a store, as GitHub does. */
async function behind(store: Parameters<typeof startScriptedServer>[0]) {
  const blobs = await serve(store);
  const api = await serve([{ status: 302, headers: { location: `${blobs.url}/blob?sig=x` } }]);
  const octokit = octokitFor({ token: 'secret', apiUrl: api.url });
  const clock = { now: () => new Date(0), sleep: async () => {} };
  return { artifacts: createRunArtifacts({ octokit, clock, repository: 'a/b', runId: 5 }), api, blobs };
}

describe('createRunArtifacts', () => {
  it('lists the artifacts of the run, every page', async () => {
    const { url } = await serve((request: ScriptedRequest) => {
      const last = request.path.includes('page=2');
      const link = '<https://x.example/?page=2>; rel="next"';
      const artifacts = [{ id: last ? 2 : 1, name: last ? 'b' : 'a' }];
      return { status: 200, body: { total_count: 2, artifacts }, ...(last ? {} : { headers: { link } }) };
    });
    const octokit = octokitFor({ token: 't', apiUrl: url });
    const artifacts = createRunArtifacts({ octokit, repository: 'a/b', runId: 5 });
    expect(await artifacts.list()).toEqual([
      { id: '1', name: 'a' },
      { id: '2', name: 'b' },
    ]);
  });

  it('follows to the store without taking the token along', async () => {
    const { artifacts, api, blobs } = await behind([{ status: 200, headers: zip, body: report }]);
    const content = await artifacts.download(artifact, limits);
    if (content.kind !== 'read') throw new Error(content.why);
    expect(new TextDecoder().decode(content.files.get('report.json'))).toBe('{"a":1}');
    expect(api.requests[0]).toMatchObject({ path: '/repos/a/b/actions/artifacts/7/zip' });
    expect(blobs.requests[0]?.headers.authorization).toBeUndefined();
  });

  it('also takes an archive that comes without a detour', async () => {
    const api = await serve([{ status: 200, headers: zip, body: report }]);
    const octokit = octokitFor({ token: 't', apiUrl: api.url });
    const artifacts = createRunArtifacts({ octokit, repository: 'a/b', runId: 5 });
    expect(await artifacts.download(artifact, limits)).toMatchObject({ kind: 'read' });
  });

  it('takes in no more of an archive than its limit, whatever comes', async () => {
    const { artifacts } = await behind([{ status: 200, headers: zip, body: Buffer.alloc(3_000_000) }]);
    expect(await artifacts.download(artifact, limits)).toMatchObject({
      kind: 'refused',
      why: expect.stringContaining('archive of more than'),
    });
  });

  it('refuses a hostile archive and one that is cut short', async () => {
    const link = handmadeZip([{ name: 'report.json', content: '/etc/passwd', mode: 0o120777 }]);
    for (const body of [link, report.subarray(0, 60), Buffer.alloc(0)]) {
      const { artifacts } = await behind([{ status: 200, headers: zip, body }]);
      expect((await artifacts.download(artifact, limits)).kind).toBe('refused');
    }
  });

  it.each([[404], [410]])('refuses what is gone (%d)', async (status) => {
    const { url } = await serve([{ status, body: { message: 'Artifact has expired' } }]);
    const octokit = octokitFor({ token: 't', apiUrl: url });
    const artifacts = createRunArtifacts({ octokit, repository: 'a/b', runId: 5 });
    expect(await artifacts.download(artifact, limits)).toMatchObject({ kind: 'refused' });
  });

  it('asks again after a download that broke off', async () => {
    const { artifacts, api } = await behind([
      { status: 503 },
      'hang-up',
      { status: 200, headers: zip, body: report },
    ]);
    expect((await artifacts.download(artifact, limits)).kind).toBe('read');
    expect(api.requests).toHaveLength(3);
  });

  it('rejects when the store stays in trouble, since that says nothing about the artifact', async () => {
    const { artifacts } = await behind([{ status: 500 }]);
    await expect(artifacts.download(artifact, limits)).rejects.toThrow(/github-failed/);
  });
});
