import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cohenKappa } from './cohen-kappa.ts';
import { krippendorffAlpha } from './krippendorff-alpha.ts';

const tables = fc.integer({ min: 2, max: 4 }).chain((k) =>
  fc.array(fc.array(fc.integer({ min: 1, max: 20 }), { minLength: k, maxLength: k }), {
    minLength: k,
    maxLength: k,
  }),
);
const scales = fc.constantFrom('nominal' as const, 'ordinal' as const, 'interval' as const);
const ratings = fc.array(
  fc.array(fc.option(fc.integer({ min: 1, max: 5 })), { minLength: 4, maxLength: 9 }),
  { minLength: 2, maxLength: 4 },
);

describe('cohenKappa', () => {
  test('does not ask which rater is the first', () => {
    fc.assert(
      fc.property(
        tables,
        fc.constantFrom('nominal' as const, 'linear' as const, 'quadratic' as const),
        (table, weights) => {
          const swapped = table.map((_, i) => table.map((row) => row[i] ?? 0));
          const [forth, back] = [cohenKappa(table, weights), cohenKappa(swapped, weights)];
          expect(back.kappa).toBeCloseTo(forth.kappa ?? Number.NaN, 12);
        },
      ),
    );
  });

  test('unweighted it is (po − pe)/(1 − pe)', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const { kappa, po, pe } = cohenKappa(table, 'nominal');
        expect(kappa).toBeCloseTo(((po ?? 0) - (pe ?? 0)) / (1 - (pe ?? 0)), 9);
      }),
    );
  });

  test('independent raters agree by chance, equal ones fully', () => {
    expect(
      cohenKappa(
        [
          [16, 4],
          [4, 1],
        ],
        'linear',
      ).kappa,
    ).toBeCloseTo(0, 12);
    expect(
      cohenKappa(
        [
          [16, 0],
          [0, 4],
        ],
        'quadratic',
      ).kappa,
    ).toBe(1);
  });

  test('one category only, or no rating, is unknown', () => {
    expect(
      cohenKappa(
        [
          [20, 0],
          [0, 0],
        ],
        'nominal',
      ).kappa,
    ).toBeNull();
    expect(cohenKappa([[20]], 'linear').kappa).toBeNull();
    expect(
      cohenKappa(
        [
          [0, 0],
          [0, 0],
        ],
        'nominal',
      ),
    ).toEqual({ kappa: null, po: null, pe: null });
  });
});

describe('krippendorffAlpha', () => {
  test('is one less the mean disagreement within units over that of all pairs', () => {
    fc.assert(
      fc.property(ratings, (rows) => {
        const units = Array.from({ length: 9 }, (_, unit) => rows.flatMap((row) => row[unit] ?? [])).filter(
          (unit) => unit.length > 1,
        );
        const all = units.flat();
        const pairs = (values: readonly number[]): number => {
          let total = 0;
          for (const a of values) for (const b of values) total += (a - b) ** 2;
          return total;
        };
        const expected = pairs(all) / (all.length * (all.length - 1));
        const observed =
          units.reduce((total, unit) => total + pairs(unit) / (unit.length - 1), 0) / all.length;
        const alpha = krippendorffAlpha(rows, 'interval');
        if (expected > 0) expect(alpha).toBeCloseTo(1 - observed / expected, 9);
        else expect(alpha).toBeNull();
      }),
    );
  });

  test('neither the order of the raters nor of the units matters', () => {
    fc.assert(
      fc.property(ratings, scales, (rows, scale) => {
        const width = Math.max(...rows.map((row) => row.length));
        const padded = rows.map((row) => Array.from({ length: width }, (_, unit) => row[unit] ?? null));
        const turned = [...padded].reverse().map((row) => [...row].reverse());
        const [forth, back] = [krippendorffAlpha(padded, scale), krippendorffAlpha(turned, scale)];
        if (forth === null) expect(back).toBeNull();
        else expect(back).toBeCloseTo(forth, 9);
      }),
    );
  });

  test('full agreement is 1, whatever is missing', () => {
    expect(
      krippendorffAlpha(
        [
          [1, 2, null, 4],
          [1, 2, 3, 4],
          [null, 2, 3, null],
        ],
        'ordinal',
      ),
    ).toBe(1);
  });

  test('nothing rated twice, or never a different value, is unknown', () => {
    expect(
      krippendorffAlpha(
        [
          [1, null],
          [null, 2],
        ],
        'nominal',
      ),
    ).toBeNull();
    expect(
      krippendorffAlpha(
        [
          [3, 3],
          [3, 3],
        ],
        'interval',
      ),
    ).toBeNull();
    expect(krippendorffAlpha([], 'nominal')).toBeNull();
  });
});
