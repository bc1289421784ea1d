import { describe, expect, it } from 'vitest';
import { answered, runs, tell, ten, traces } from '../../fixtures/builders/exported-run.ts';
import type { Asked, Instead } from '../../fixtures/servers/small-phoenix.ts';

describe('a server in order', () => {
  it('is told of everything, and the person where it is', async () => {
    const { warning, lines, server } = await tell(() => null);
    expect(warning).toBeNull();
    expect(lines).toEqual([`Phoenix, suite core: ${server.url}/datasets/d1/compare?experimentId=x1`]);
    expect(server.posted('/runs')).toHaveLength(10);
    expect(server.posted('/v1/experiment_evaluations')).toHaveLength(10);
    for (const { headers } of server.asked) expect(headers.authorization).toBe('Bearer secret-key-1');
  });

  it('is asked for the node of an example, never by the id of its case', async () => {
    const { server } = await tell(() => null);
    const nodes = server.posted('/runs').map((body) => body['dataset_example_id']);
    expect(nodes.sort()).toEqual(ten.map((trial) => `node-${trial.case}`).sort());
  });

  it('gets a reason where a metric abstained, no score where there is none, and the cost', async () => {
    const trials = [
      answered('a', { scores: { judge: null }, abstained: { judge: 'unreadable' }, costUsd: 0.25 }),
      answered('b', { scores: { judge: null } }),
    ];
    const { server, warning } = await tell(() => null, { trials });
    expect(warning).toBeNull();
    expect(server.posted('/v1/experiment_evaluations')).toMatchObject([
      { name: 'judge', error: 'abstained: unreadable' },
      { name: 'cost', result: { score: 0.25 } },
    ]);
  });

  it('gets texts that any database keeps', async () => {
    const trials = [
      answered('a', { output: 'a\u0000b\ud800', details: { passes: { 'x\u0000': '\\u0000' } } }),
    ];
    const { server } = await tell(() => null, { trials });
    expect(server.posted('/runs')).toMatchObject([{ output: { answer: 'a\ufffdb\ufffd' } }]);
    for (const { body } of server.asked) expect(body.includes('\\u0000b')).toBe(false);
  });
});

describe('a server in a bad state is said in one warning', () => {
  it.each<[string, (asked: Asked, index: number) => Instead, string[]]>([
    [
      'that refuses the key',
      () => ({ status: 401 }),
      ['status 401', '0 of 20 spans, 0 of 10 runs', 'Check the key in PHOENIX_API_KEY.'],
    ],
    ['that is another one', () => ({ status: 404 }), ['status 404', 'Set `phoenix.url`']],
    [
      'that answers with a page',
      () => ({ status: 200, body: '<html>' }),
      ["not Phoenix's", 'Set `phoenix.url`'],
    ],
    [
      'that sends elsewhere',
      () => ({ status: 302, headers: { location: 'http://127.0.0.1:9/' } }),
      ['status 302'],
    ],
    ['that is broken', () => ({ status: 500 }), ['status 500', '--resume']],
    ['that hangs up', () => 'hang-up', ['0 of 20 spans']],
    [
      'that takes no spans',
      ({ path }) => (traces(path) ? { status: 500 } : null),
      ['status 500', '0 of 20 spans, 10 of 10 runs, 10 of 10 scores'],
    ],
    [
      'that keeps fewer spans than it took',
      // OTLP's partial success: field 1, a message whose field 1 is 3.
      ({ path }) => (traces(path) ? { status: 200, body: Uint8Array.of(0x0a, 2, 0x08, 3) } : null),
      ['refused 3 spans', '17 of 20 spans'],
    ],
    [
      'that loses a dataset',
      ({ path }) => (path.includes('upload') ? { status: 500 } : null),
      ['20 of 20 spans, 0 of 10 runs, 0 of 10 scores'],
    ],
    [
      'that is overloaded for good',
      ({ path }) => (runs(path) ? { status: 503, headers: { 'retry-after': '0' } } : null),
      ['status 503', '0 of 10 runs'],
    ],
  ])('%s', async (_, state, words) => {
    const { warning } = await tell(state);
    for (const word of words) expect(warning).toContain(word);
    expect(warning).toContain('The results are complete all the same.');
    expect(warning).not.toContain('\n');
  });

  it('after the first refusal nothing more is sent', async () => {
    const { server } = await tell(() => ({ status: 401 }));
    expect(server.asked).toHaveLength(1);
  });

  it('that is silent costs no more than the time it was given', async () => {
    const started = performance.now();
    const { warning } = await tell(() => 'silence', { timeoutMs: 300 });
    expect(performance.now() - started).toBeLessThan(5000);
    expect(warning).toContain('the time limit of 300 ms is over (phoenix.timeout)');
  });

  it('is asked again where it is only busy', async () => {
    let busy = 0;
    const { warning } = await tell(({ path }) => {
      if (!runs(path) || busy >= 3) return null;
      busy += 1;
      return { status: 429, headers: { 'retry-after': '0' } };
    });
    expect(warning).toBeNull();
    expect(busy).toBe(3);
  });

  it('loses one run that it chokes on, and no other', async () => {
    const { warning, server } = await tell(({ path, body }) =>
      runs(path) && body.includes('node-c4') ? { status: 500 } : null,
    );
    expect(warning).toContain('9 of 10 runs, 9 of 10 scores');
    expect(server.posted('/runs')).toHaveLength(10);
  });

  it('that takes no spans is not sent the rest of them, which are counted all the same', async () => {
    const trials = Array.from({ length: 400 }, (_, index) => answered(`c${index}`));
    const { warning, server } = await tell(
      ({ path }) => (traces(path) || runs(path) ? { status: 500 } : null),
      { trials },
    );
    expect(warning).toContain('0 of 800 spans');
    expect(server.asked.filter(({ path }) => traces(path))).toHaveLength(1);
  });

  it('is given up when it chokes on one after the other', async () => {
    const trials = Array.from({ length: 100 }, (_, index) => answered(`c${index}`));
    const { warning, server } = await tell(({ path }) => (runs(path) ? { status: 500 } : null), { trials });
    expect(warning).toContain('0 of 100 runs, 0 of 100 scores');
    expect(server.posted('/runs').length).toBeLessThan(20);
  });

  it('shows no key, also when the server quotes it', async () => {
    const { warning } = await tell(({ path, headers }) =>
      runs(path) ? { status: 422, body: `bad ${headers.authorization} secret-key-1` } : null,
    );
    expect(warning).toContain('status 422');
    expect(warning).not.toContain('secret-key-1');
  });

  it('whose key is not set is not asked at all', async () => {
    const { warning, server } = await tell(() => null, { key: '' });
    expect(warning).toContain('PHOENIX_API_KEY');
    expect(server.asked).toEqual([]);
  });
});
