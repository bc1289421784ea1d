import { describe, expect, test } from 'vitest';
import { predictionPoweredMean } from './prediction-powered.ts';
import { roganGladen } from './rogan-gladen.ts';
import { tInterval } from './t-interval.ts';

describe('roganGladen', () => {
  const judge = { observed: 0.7, n: 200, sensitivity: 0.9, positives: 100, specificity: 0.8, negatives: 100 };

  test('turns the share that a judge would pass back into the true one', () => {
    const truth = 0.65;
    const observed = truth * judge.sensitivity + (1 - truth) * (1 - judge.specificity);
    expect(roganGladen({ ...judge, observed }, 0.95).estimate).toBeCloseTo(truth, 12);
  });

  test('a perfect judge is believed', () => {
    const { estimate, se } = roganGladen({ ...judge, sensitivity: 1, specificity: 1 }, 0.95);
    expect([estimate, se]).toEqual([0.7, expect.closeTo(Math.sqrt((0.7 * 0.3) / 200), 12)]);
  });

  test('a worse judge leaves more doubt, one that guesses is refused', () => {
    const width = (specificity: number) => roganGladen({ ...judge, specificity }, 0.95).se;
    expect(width(0.6)).toBeGreaterThan(width(0.8));
    expect(() => width(0.1)).toThrow(RangeError);
  });
});

describe('predictionPoweredMean', () => {
  const label = [1, 1, 0, 1, 0, 1, 1, 0];
  const judgedOnly = [0.9, 0.8, 0.1, 0.7, 0.4, 0.95, 0.6, 0.2, 0.3, 0.85];

  test('without leaning on the judge it is the mean of the labels', () => {
    const { estimate, se } = predictionPoweredMean({ label, judged: label, judgedOnly }, 0.9, 0);
    const plain = tInterval(label, 0.9);
    expect([estimate, se]).toEqual([plain.mean, expect.closeTo(plain.se, 12)]);
  });

  test('a judge that is off by the same amount everywhere does no harm', () => {
    const judged = [0.8, 0.9, 0.2, 0.7, 0.3, 0.9, 0.8, 0.1];
    const shift = (values: readonly number[]) => values.map((value) => value + 0.3);
    const [straight, biased] = [
      predictionPoweredMean({ label, judged, judgedOnly }, 0.9),
      predictionPoweredMean({ label, judged: shift(judged), judgedOnly: shift(judgedOnly) }, 0.9),
    ];
    expect(biased.estimate).toBeCloseTo(straight.estimate, 12);
    expect(biased.se).toBeCloseTo(straight.se, 12);
  });

  test('the chosen lambda is of least variance', () => {
    const seen = { label, judged: [0.8, 0.9, 0.2, 0.7, 0.3, 0.9, 0.8, 0.6], judgedOnly };
    const best = predictionPoweredMean(seen, 0.9).lambda;
    expect(best).toBeGreaterThan(0);
    expect(best).toBeLessThan(1);
  });

  test('a judge that never varies, or goes against the labels, is not leant on', () => {
    const flat = { label, judged: label.map(() => 0.5), judgedOnly: [0.5, 0.5, 0.5] };
    expect(predictionPoweredMean(flat, 0.9).lambda).toBe(0);
    const against = { label, judged: label.map((value) => 1 - value), judgedOnly };
    expect(predictionPoweredMean(against, 0.9).lambda).toBe(0);
  });

  test('refuses what cannot be paired or has no spread', () => {
    expect(() => predictionPoweredMean({ label, judged: [1], judgedOnly }, 0.9)).toThrow(RangeError);
    expect(() => predictionPoweredMean({ label: [1], judged: [1], judgedOnly }, 0.9)).toThrow(RangeError);
    expect(() => predictionPoweredMean({ label, judged: label, judgedOnly: [] }, 0.9)).toThrow(RangeError);
  });
});
