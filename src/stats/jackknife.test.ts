import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jackknife } from './jackknife.ts';
import { mean } from './moments.ts';
import { tInterval } from './t-interval.ts';

const values = fc.array(fc.double({ min: -10, max: 10, noNaN: true }), { minLength: 2, maxLength: 60 });

describe('the jackknife', () => {
  it('of a mean is the t interval of that mean', () => {
    fc.assert(
      fc.property(values, (some) => {
        const found = jackknife(
          some.map((value) => [value]),
          mean,
          0.9,
        );
        const { se, lo, hi } = tInterval(some, 0.9);
        expect(found?.se).toBeCloseTo(se, 8);
        expect(found?.lo).toBeCloseTo(lo, 8);
        expect(found?.hi).toBeCloseTo(hi, 8);
      }),
    );
  });

  it('leaves whole groups out: ten copies of each value say no more than one', () => {
    const some = [1, 2, 4, 7, 11];
    const copied = some.map((value) => new Array<number>(10).fill(value));
    const alone = jackknife(
      some.map((value) => [value]),
      mean,
      0.9,
    );
    expect(jackknife(copied, mean, 0.9)?.se).toBeCloseTo(alone?.se ?? Number.NaN, 10);
  });

  it('knows nothing of one group, nor of a statistic that one group alone defines', () => {
    expect(jackknife([[1, 2, 3]], mean, 0.9)).toBeNull();
    const varies = (of: readonly number[]): number | null => (new Set(of).size > 1 ? 1 : null);
    expect(jackknife([[0], [0], [1]], varies, 0.9)).toBeNull();
  });

  it('deals more than 200 groups to 200, with a spread near that of all', () => {
    const many = Array.from({ length: 1000 }, (_, index) => [
      (((index + 1) * 2654435761) % 4294967296) % 101,
    ]);
    const { se } = tInterval(many.flat(), 0.9);
    const found = jackknife(many, mean, 0.9)?.se ?? 0;
    expect(found / se).toBeGreaterThan(0.5);
    expect(found / se).toBeLessThan(2);
  });
});
