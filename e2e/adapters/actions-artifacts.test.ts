import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { handmadeZip } from '../../fixtures/archives/handmade-zip.ts';
import { startScriptedServer } from '../../fixtures/servers/scripted-server.ts';
import { createActionsArtifacts } from '../../src/adapters/actions/artifacts.ts';
import { artifactsContract } from '../../src/ports/artifacts.contract.ts';
import { type Artifacts, startArtifacts } from '../github/results.ts';

let service: Artifacts;
let run = 100;
const temp = mkdtempSync(join(tmpdir(), 'plumbline-runner-'));
const before = { ...process.env };

beforeAll(async () => {
  service = await startArtifacts();
});
afterAll(async () => {
  process.env = before;
  await service.close();
  rmSync(temp, { recursive: true, force: true });
});

/** The store as a job of a fresh workflow run sees it: the client reads where it is from the runner's variables. */
async function freshRun() {
  run += 1;
  process.env['ACTIONS_RESULTS_URL'] = service.url;
  process.env['ACTIONS_RUNTIME_TOKEN'] = service.runtimeToken(String(run), '1');
  process.env['GITHUB_WORKSPACE'] = temp;
  process.env['RUNNER_TEMP'] = temp;
  delete process.env['GITHUB_SERVER_URL'];
  return createActionsArtifacts();
}

artifactsContract("of GitHub's own client", freshRun);

describe('createActionsArtifacts', () => {
  const limits = { files: 2, bytes: 1000 };

  async function downloaded(bytes: Buffer) {
    const store = await freshRun();
    service.add(String(run), 'planted', bytes);
    const [stored] = await store.list();
    if (stored === undefined) throw new Error('not listed');
    return store.download(stored, limits);
  }

  it.each([
    ['a link', handmadeZip([{ name: 'a', content: '/etc/passwd', mode: 0o120777 }])],
    ['a path outside', handmadeZip([{ name: '../../a', content: 'x' }])],
    ['no archive', Buffer.from('{}')],
    ['an archive cut short', handmadeZip([{ name: 'a', content: 'x' }]).subarray(0, 50)],
    ['an archive far over the limit', Buffer.alloc(2_000_000)],
  ])('refuses %s and leaves nothing in the folder of the runner', async (_, bytes) => {
    expect((await downloaded(bytes)).kind).toBe('refused');
    expect(readdirSync(temp)).toEqual([]);
  });

  it('refuses other bytes than those that were uploaded', async () => {
    const store = await freshRun();
    const archive = handmadeZip([{ name: 'plan.json', content: '{}' }]);
    const planted = { databaseId: '1', name: 'plan', size: '9', digest: `sha256:${'0'.repeat(64)}` };
    const lying = await startScriptedServer(({ path, headers }) => {
      if (path.endsWith('/ListArtifacts')) return { status: 200, body: { artifacts: [planted] } };
      if (path.startsWith('/blob'))
        return { status: 200, headers: { 'content-type': 'application/zip' }, body: archive };
      return { status: 200, body: { name: 'plan', signedUrl: `http://${headers.host}/blob` } };
    });
    try {
      process.env['ACTIONS_RESULTS_URL'] = lying.url;
      expect(await store.download({ name: 'plan', id: '1' }, limits)).toMatchObject({
        kind: 'refused',
        why: expect.stringContaining('not those that were uploaded'),
      });
    } finally {
      await lying.close();
    }
  });

  it('sees no artifact of another run', async () => {
    const first = await freshRun();
    await first.upload('plan', new Map([['a', '1']]));
    const second = await freshRun();
    expect(await second.list()).toEqual([]);
  });
});
