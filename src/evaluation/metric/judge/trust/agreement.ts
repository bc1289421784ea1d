import { cohenKappa } from '../../../../stats/cohen-kappa.ts';
import { jackknife } from '../../../../stats/jackknife.ts';
import { krippendorffAlpha } from '../../../../stats/krippendorff-alpha.ts';
import { type JudgeScale, stepOf } from './label-file.ts';

/** One output that people labelled and the judge scored. */
export interface Judgement {
  /** Outputs of one case are not independent. */
  readonly case: string;
  readonly judged: number;
  readonly people: readonly { readonly rater: string; readonly value: number }[];
}

/** How far judge and people agree: 1 fully, 0 as by chance; null where that is not known. */
export interface Agreement {
  readonly method: 'cohen' | 'krippendorff';
  readonly distance: 'nominal' | 'quadratic' | 'interval';
  readonly value: number | null;
  /** 90 %, within −1 … 1; null where it is not known. */
  readonly interval: readonly [number, number] | null;
}

const conf = 0.9;

/**
 * Agreement of the judge with people. One rater on a scale of steps: Cohen's κ, weighted by the square of the distance where there are
 * more than two. Several raters, or a judge without steps: Krippendorff's α over the pairs of a person and the judge. Pairs of two
 * persons stay out of it, else raters who agree would carry a judge that guesses. The interval is a jackknife over cases.
 */
export function agreementOf(judgements: readonly Judgement[], scale: JudgeScale): Agreement {
  const raters = new Set(judgements.flatMap(({ people }) => people.map(({ rater }) => rater)));
  const { most } = scale;
  const cohen = raters.size <= 1 && most !== null;
  const statistic = (of: readonly Judgement[]): number | null =>
    cohen ? kappaOf(of, most) : alphaOf(of, most);
  const value = statistic(judgements);
  return {
    method: cohen ? 'cohen' : 'krippendorff',
    distance: most === 1 ? 'nominal' : cohen ? 'quadratic' : 'interval',
    value,
    interval: value === null ? null : intervalOf(judgements, statistic),
  };
}

function kappaOf(judgements: readonly Judgement[], most: number): number | null {
  const table = Array.from({ length: most + 1 }, () => new Array<number>(most + 1).fill(0));
  for (const { judged, people } of judgements) {
    for (const { value } of people) {
      const row = table[stepOf({ most }, value) ?? 0];
      const column = stepOf({ most }, judged) ?? 0;
      if (row !== undefined) row[column] = (row[column] ?? 0) + 1;
    }
  }
  return cohenKappa(table, most === 1 ? 'nominal' : 'quadratic').kappa;
}

function alphaOf(judgements: readonly Judgement[], most: number | null): number | null {
  const pairs = judgements.flatMap(({ judged, people }) =>
    people.map(({ value }) => [value, judged] as const),
  );
  const onStep = (value: number): number => (most === null ? value : (stepOf({ most }, value) ?? 0) / most);
  return krippendorffAlpha(
    [pairs.map(([value]) => onStep(value)), pairs.map(([, judged]) => onStep(judged))],
    most === 1 ? 'nominal' : 'interval',
  );
}

/** Where no case disagrees the jackknife has no width: then the interval reaches to what one utter disagreement more would leave. */
function intervalOf(
  judgements: readonly Judgement[],
  statistic: (of: readonly Judgement[]) => number | null,
): readonly [number, number] | null {
  const cases = new Map<string, Judgement[]>();
  for (const each of judgements) cases.set(each.case, [...(cases.get(each.case) ?? []), each]);
  const found = jackknife([...cases.values()], statistic, conf);
  if (found === null) return null;
  const { se, lo, hi } = found;
  if (se > 0) return [Math.max(-1, lo), Math.min(1, hi)];
  const worse = [0, 1].map((value) =>
    statistic([...judgements, { case: '', judged: 1 - value, people: [{ rater: '', value }] }]),
  );
  return [Math.max(-1, Math.min(...worse.map((value) => value ?? -1), lo)), Math.min(1, hi)];
}
