import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { UserError } from '../src/foundation/error.ts';
import { actions, inputs, inputVariable, outputs, readInputs } from './inputs.ts';

const digest = `sha256:${'a'.repeat(64)}`;

function problemsOf(run: () => unknown) {
  try {
    run();
  } catch (thrown) {
    if (thrown instanceof UserError) return thrown.problems;
    throw thrown;
  }
  return [];
}

describe('reading the inputs of an action', () => {
  it('an input is found under its upper-case name with hyphens kept', () => {
    expect(inputVariable('plan-digest')).toBe('INPUT_PLAN-DIGEST');
    expect(readInputs('record', { 'INPUT_PLAN-DIGEST': digest })['plan-digest']).toBe(digest);
  });

  it('an empty or missing input has its default, else null', () => {
    for (const env of [{}, { INPUT_CONFIG: '', INPUT_SUITES: ' ', 'INPUT_GITHUB-TOKEN': '' }]) {
      expect(readInputs('plan', env)).toEqual({
        config: '.github/plumbline.yml',
        suites: null,
        shards: null,
        'github-token': null,
        'working-directory': '.',
      });
    }
  });

  it('suites are separated by commas, blanks or line ends', () => {
    expect(readInputs('plan', { INPUT_SUITES: 'a, b\n c' }).suites).toEqual(['a', 'b', 'c']);
  });

  it('numbers are whole and inside their range', () => {
    expect(readInputs('shard', { INPUT_SHARD: '0' }).shard).toBe(0);
    expect(readInputs('plan', { INPUT_SHARDS: '256' }).shards).toBe(256);
    for (const wrong of ['0', '257', '1.5', '-1', '1e2', 'three', '0x1']) {
      expect(problemsOf(() => readInputs('plan', { INPUT_SHARDS: wrong }))).toMatchObject([{ found: wrong }]);
    }
  });

  it('all wrong inputs are reported together, each with what is accepted', () => {
    const problems = problemsOf(() =>
      readInputs('shard', { INPUT_SHARD: 'x', 'INPUT_PLAN-DIGEST': 'sha256:short', INPUT_PLAN: 'a\u0007b' }),
    );
    expect(problems.map(({ what }) => what)).toEqual([
      'the input shard is wrong',
      'the input plan is wrong',
      'the input plan-digest is wrong',
    ]);
    for (const { accepted, next } of problems)
      expect([accepted, next].every((text) => text !== '')).toBe(true);
  });

  it('how another job ended is one of the four words that GitHub uses', () => {
    expect(readInputs('gate', { 'INPUT_PLAN-RESULT': 'cancelled' })['plan-result']).toBe('cancelled');
    expect(problemsOf(() => readInputs('gate', { 'INPUT_SHARD-RESULT': 'ok' }))).toHaveLength(1);
  });
});

describe('the table', () => {
  it('has no input and no output that no action uses', () => {
    const used = Object.values(actions);
    expect(new Set(used.flatMap((action) => [...action.inputs]))).toEqual(new Set(Object.keys(inputs)));
    expect(new Set(used.flatMap((action) => [...action.outputs]))).toEqual(new Set(Object.keys(outputs)));
  });

  it('gives values only to inputs that an action has', () => {
    expect(Object.keys(readInputs('publish', { INPUT_SHARDS: '3' }))).toEqual(['github-token']);
  });

  it('no action file runs on anything but node24', () => {
    for (const name of Object.keys(actions)) {
      const file = name === 'all' ? 'action.yml' : `action/${name}/action.yml`;
      expect(readFileSync(`${import.meta.dirname}/../${file}`, 'utf8')).toContain('using: node24\n');
    }
  });
});
