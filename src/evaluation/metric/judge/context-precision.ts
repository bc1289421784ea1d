import { z } from 'zod';
import { abstained, scored } from '../metric.ts';
import { defineKind } from '../metric-row.ts';
import { averagePrecision } from './formulas.ts';
import { askJudge, judgeModel, scoreJudged } from './judge.ts';
import { expectedOf, inputOf, passagesOf } from './material.ts';
import { promptVersion } from './prompt.ts';
import { passagesShape } from './shapes.ts';

const task =
  'For each of the `contexts`, numbered from 1 in their order: `useful` is 1 if the passage helps to arrive at the `expected` answer to the `input`, else 0.';

/** Average precision of the passages, best first, by what the judge calls useful (RAGAS context precision). */
export const contextPrecision = defineKind({
  what: 'How far in front the useful passages stand among those that were read.',
  options: z.strictObject(judgeModel),
  kind: 'score',
  direction: 'higher-is-better',
  definition: promptVersion,
  make: (model, { services }) => {
    return async (answer, of, signal) => {
      const expected = expectedOf(of);
      const contexts = passagesOf(answer, of);
      if (expected === null) return abstained('the case has no `expected`');
      if (contexts === null)
        return abstained('there are no passages: neither the target nor the case has any');
      const material = { input: inputOf(of), contexts, expected };
      const question = { task, material, shape: passagesShape(contexts.length) };
      return scoreJudged(await askJudge(question, model, services, signal), (useful) => {
        const precision = averagePrecision(useful);
        return precision === null ? abstained('there are no passages') : scored(precision);
      });
    };
  },
});
