import { describe, expect, it } from 'vitest';
import {
  casesPath,
  config,
  configPath,
  dataset,
  planOf,
  prompt,
  promptPath,
  world,
} from '../../fixtures/builders/repository.ts';
import { plannedExport } from './planned-export.ts';

const phoenix = (url: string, more = ''): string =>
  config({ more: `phoenix: { url: ${url}, project: docs }\n${more}` });
const shorter = { [promptPath]: prompt('Be brief.') };

describe('what other systems are told of a planned run', () => {
  it('goes where the base says: a change cannot send its results elsewhere', async () => {
    const of = await world({
      base: { [configPath]: phoenix('https://ours.example.com') },
      change: { [configPath]: phoenix('https://theirs.example.com'), ...shorter },
    });
    const { exports } = await plannedExport(await planOf(of), of.commits);
    expect(exports.phoenix?.url).toBe('https://ours.example.com');
  });

  it('has the cases that are judged, how often each is asked, and what the run belongs to', async () => {
    const of = await world({
      base: {
        [configPath]: phoenix('https://ours.example.com').replace('dataset:', 'repeats: 3\n    dataset:'),
      },
      change: { [casesPath]: dataset({ id: 'a' }, { id: 'b', expected: 'no' }), ...shorter },
    });
    const { suites, facts } = await plannedExport(await planOf(of), of.commits);
    expect(suites).toMatchObject([{ name: 'docs', repeats: 3 }]);
    const cases = suites[0]?.cases.toSorted((one, other) => (one.id < other.id ? -1 : 1));
    expect(cases).toMatchObject([{ id: 'a' }, { id: 'b', expect: [{ value: 'yes' }] }]);
    const { head, base, repository, pr } = of.subject;
    expect(facts).toEqual({ commit: head.sha, base: base.sha, repository, pull_request: pr });
  });

  it.each([
    ['auto', true],
    ['none', false],
  ])('with keepOutputs %s: texts leave %s', async (keepOutputs, texts) => {
    const more = `baseline: { keepOutputs: ${keepOutputs} }\n`;
    const of = await world({
      base: { [configPath]: phoenix('https://ours.example.com', more) },
      change: shorter,
    });
    expect((await plannedExport(await planOf(of), of.commits)).texts).toBe(texts);
  });

  it('is nothing where the base names no system', async () => {
    const of = await world({ change: { [configPath]: phoenix('https://theirs.example.com'), ...shorter } });
    expect(await plannedExport(await planOf(of), of.commits)).toMatchObject({
      exports: { phoenix: null, otel: null },
      suites: [],
    });
  });
});
