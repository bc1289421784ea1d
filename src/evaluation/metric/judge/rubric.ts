import { z } from 'zod';
import type { Json } from '../../../foundation/json.ts';
import type { Case } from '../../dataset/dataset.ts';
import type { Answer } from '../../target/target.ts';
import { type CheckResult, defineCheck, failed, passed, unknown } from '../check.ts';
import { abstained, type Scorer, scored } from '../metric.ts';
import { defineKind } from '../metric-row.ts';
import { askJudge, type Judged, judgeModel, scoreJudged } from './judge.ts';
import { expectedOf, inputOf, passagesOf } from './material.ts';
import { promptVersion } from './prompt.ts';
import { type Verdict, verdictShape } from './shapes.ts';

/** `binary` is 0 or 1; `0..5` whole points, of which the metric is the share. */
const scale = z
  .union([
    z.literal('binary'),
    z.string().regex(/^0\.\.(?:[2-9]|[1-9]\d|100)$/, 'binary, or 0..n with n up to 100'),
  ])
  .default('binary')
  .describe('binary, or 0..n: whole points, n up to 100, the metric being points / n');

const options = z.strictObject({
  rubric: z
    .string()
    .regex(
      /^(?![!/])(?!.*(?:^|\/)\.\.(?:\/|$))[^\\\p{Cc}*?[\]{}]+$/u,
      'the path of a file below the root of the repository',
    )
    .max(500)
    .describe('The file that says what is judged and how: read where the rules come from, so at the base'),
  scale,
  ...judgeModel,
});

/** A judge that scores by a rubric of the project. */
export const judge = defineKind({
  what: 'A model judges the answer by a rubric.',
  options,
  kind: (given) => (given.scale === 'binary' ? 'binary' : 'score'),
  direction: 'higher-is-better',
  definition: promptVersion,
  files: ({ rubric }) => [rubric],
  make: ({ rubric, scale: by, ...model }, { services, texts }): Scorer => {
    const most = by === 'binary' ? 1 : Number(by.slice('0..'.length));
    const task = taskOf(texts.get(rubric) ?? '', most);
    return async (answer, of, signal) => {
      if (task === null) return abstained(`the rubric ${rubric} is empty`);
      const question = { task, material: materialOf(answer, of), shape: verdictShape(most) };
      return scoreJudged(await askJudge(question, model, services, signal), ({ score, reason }) => ({
        ...scored(score / most),
        ...(reason === '' ? {} : { reason }),
      }));
    };
  },
});

/** A judge for one case alone, whose rubric stands in the case. */
export const judgeCheck = defineCheck({
  what: 'A model judges that the answer meets the rubric.',
  arguments: z.strictObject({
    rubric: z.string().regex(/\S/).max(20_000).describe('What the answer must meet, in words'),
    ...judgeModel,
  }),
  accepted: 'rubric (in words), provider, model, parameters, reply',
  make: ({ rubric, ...model }) => {
    const task = taskOf(rubric, 1) ?? '';
    return (of, services) => async (answer, signal) => {
      const question = { task, material: materialOf(answer, of), shape: verdictShape(1) };
      return checkJudged(await askJudge(question, model, services, signal));
    };
  },
});

function checkJudged({ costUsd, usage, ...judged }: Judged<Verdict>): CheckResult {
  const spent = { ...(costUsd === undefined ? {} : { costUsd }), ...(usage === undefined ? {} : { usage }) };
  if (judged.kind === 'none') return { ...unknown(judged.why), ...spent };
  const { score, reason } = judged.value;
  return { ...(score === 1 ? passed : failed(reason === '' ? 'the judge says so' : reason)), ...spent };
}

/** null of a rubric that says nothing. */
function taskOf(rubric: string, most: number): string | null {
  if (rubric.trim() === '') return null;
  const how =
    most === 1
      ? 'Score 1 if the `answer` meets this rubric, 0 if it does not.'
      : `Score how well the \`answer\` meets this rubric, from 0 (not at all) to ${most} (fully).`;
  return [
    how,
    '`input` is what was asked; `expected`, where it is given, what counts as right; `contexts`, where they are given, what could be read to answer.',
    `## Rubric\n\n${rubric.trim()}`,
  ].join('\n\n');
}

function materialOf(answer: Answer, of: Case): Json {
  const expected = expectedOf(of);
  const contexts = passagesOf(answer, of);
  return {
    input: inputOf(of),
    ...(expected === null ? {} : { expected }),
    ...(contexts === null ? {} : { contexts }),
    answer: answer.output,
  };
}
