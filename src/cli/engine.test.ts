import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const engine = join(import.meta.dirname, 'engine.ts');

/** Half of the young generation in MB after 40 MB of objects that all survive, in a process of its own. */
function youngAfter(settings: string): { readonly said: string; readonly mb: number } {
  const program = `
    import { getHeapSpaceStatistics } from 'node:v8';
    import { keepYoungGeneration, tuneEngine } from ${JSON.stringify(engine)};
    ${settings}
    const kept = [];
    for (let index = 0; index < 400_000; index++) kept.push({ index, text: 'x' + index });
    const { space_size: size } = getHeapSpaceStatistics().find(({ space_name: name }) => name === 'new_space');
    process.stdout.write(String(size / 2 ** 21));`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: '', NODE_NO_WARNINGS: '1' },
  });
  return { said: stderr, mb: Number(stdout) };
}

describe('settings of the engine', () => {
  it('are known to this version of Node', () => {
    expect(youngAfter('tuneEngine(); keepYoungGeneration();').said).toBe('');
  });

  it('keep the young generation as small as it was', () => {
    const before = youngAfter('tuneEngine();').mb;
    const kept = youngAfter('tuneEngine(); keepYoungGeneration();').mb;
    expect(before).toBeGreaterThan(4);
    expect(kept).toBeLessThanOrEqual(4);
  });
});
