import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { caseOf } from '../fixtures/builders/cases.ts';
import { smallConfig } from '../fixtures/builders/config.ts';
import { systemClock } from '../src/adapters/clock/clock.ts';
import { parseConfig } from '../src/config/config.ts';
import { Expectation } from '../src/evaluation/dataset/dataset.ts';
import { checks, makeCheck, splitName } from '../src/evaluation/metric/checks.ts';
import { answered, Step, ToolCall } from '../src/evaluation/target/target.ts';
import { createModelGateway } from '../src/wiring/model-gateway.ts';
import { createOpenMetricServices } from '../src/wiring/open-metric-services.ts';

const folder = join(import.meta.dirname, '..');
const page = readFileSync(join(folder, 'docs/metrics.md'), 'utf8');
const [, examples = ''] = /### Examples\n([\s\S]*?)\n## /.exec(page) ?? [];
const rows = examples
  .split('\n')
  .map((line) => [...line.matchAll(/ `([^`]*)` \|/g)].map(([, cell = '']) => cell))
  .filter((cells) => cells.length === 3)
  .map(([expectation = '', meets = '', not = '']) => [expectation, meets, not] as const);
const Told = z.strictObject({
  output: z.string().default(''),
  contexts: z.array(z.string()).nullable().default(null),
  toolCalls: z.array(ToolCall).nullable().default(null),
  steps: z.array(Step).nullable().default(null),
});

describe('the page of metrics', () => {
  it.each(rows)('%s', async (written, meets, not) => {
    const expectation = Expectation.parse(JSON.parse(written));
    const check = makeCheck(expectation, caseOf('a'), services());
    const { signal } = new AbortController();
    expect(await check(answerOf(meets), signal)).toMatchObject({ pass: true });
    expect(await check(answerOf(not), signal)).toMatchObject({ pass: false });
  });

  it('has an example of every check', () => {
    const shown = rows.map(([written]) => splitName(Expectation.parse(JSON.parse(written)).type).name);
    expect(Object.keys(checks).filter((name) => !shown.includes(name) && !asked.includes(name))).toEqual([]);
  });

  it('shows metrics that a configuration accepts', () => {
    const [, yaml = ''] = /```yaml\n([\s\S]*?)```/.exec(page) ?? [];
    const metrics = yaml.split('\n').map((line) => `    ${line}`);
    const text = smallConfig.replace(/ {4}metrics:[\s\S]*/, metrics.join('\n'));
    expect(parseConfig(text, 'p.yml').suites['core']?.metrics.map(({ type }) => type)).toEqual([
      'expectations',
      'recall-at-k',
      'levenshtein',
      'contains-any',
      'latency',
    ]);
  });

  it('shows a check that works as it stands', () => {
    const [, code = ''] = /```ts\n([\s\S]*?)```/.exec(page) ?? [];
    const file = join(mkdtempSync(join(tmpdir(), 'plumbline-page-')), 'ends-with.ts');
    const here = code
      .replace("'../check.ts'", `'${pathToFileURL(join(folder, 'src/evaluation/metric/check.ts'))}'`)
      .replace("'zod'", `'${import.meta.resolve('zod')}'`);
    const use = "const check = endsWith.make({ value: '.' })();";
    const show = "console.log(check({ output: 'Yes. ' }).pass, check({ output: 'Yes' }).pass);";
    writeFileSync(file, [here, use, show].join('\n'));
    expect(execFileSync(process.execPath, [file], { encoding: 'utf8' }).trim()).toBe('true false');
  });
});

/** Checks that ask a model or run code of the user: their pages show them. */
const asked = ['judge', 'custom'];

function services() {
  const gateway = createModelGateway({ clock: systemClock, concurrency: 1 });
  return createOpenMetricServices({ gateway, root: '.' })({
    provider: (name) => {
      throw new Error(`no example asks ${name}`);
    },
    service: ({ url }) => {
      throw new Error(`no example asks ${url}`);
    },
    models: [],
    environment: {},
  });
}

function answerOf(written: string) {
  const isMore = /^\{"(?:output|contexts|toolCalls|steps)":/.test(written);
  const told = Told.parse(isMore ? JSON.parse(written) : { output: written });
  return answered({ latencyMs: 1, ...told });
}
