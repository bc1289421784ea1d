import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkVectors, VectorsFile } from '../../scripts/vectors/check.ts';
import { functions } from '../../scripts/vectors/functions.ts';

const file = new URL('../../fixtures/vectors/stats.json', import.meta.url);
const { vectors } = VectorsFile.parse(JSON.parse(readFileSync(file, 'utf8')));

describe('reference vectors', () => {
  test.each(Object.keys(functions))('%s holds on all of its vectors', (fn) => {
    const mine = vectors.filter((vector) => vector.fn === fn);
    expect(mine).not.toHaveLength(0);
    for (const { vector, outcome } of checkVectors(mine))
      expect({ id: vector.id, ...outcome }).toEqual({ id: vector.id, kind: 'passed' });
  });

  test('no vector is left unchecked', () => {
    expect(Object.keys(functions)).toEqual(expect.arrayContaining(vectors.map(({ fn }) => fn)));
    expect(vectors).toHaveLength(107);
  });
});
