import { z } from 'zod';
import type { Json } from '../../../foundation/json.ts';
import type { Case } from '../../dataset/dataset.ts';
import type { Answer } from '../../target/target.ts';
import { abstained, scored } from '../metric.ts';
import { defineKind, type MetricRow } from '../metric-row.ts';
import { shareOf } from './formulas.ts';
import { askJudge, judgeModel, scoreJudged } from './judge.ts';
import { expectedOf, inputOf, passagesOf } from './material.ts';
import { promptVersion } from './prompt.ts';
import { statementsShape } from './shapes.ts';

const takeApart =
  'short statements, each true or false on its own, with every pronoun replaced by what it stands for';

/** Statements of the answer that the passages support / statements (RAGAS faithfulness, arXiv:2309.15217 §3), in one request. */
export const groundedness = shareOfStatements({
  what: 'Share of the statements in the answer that the passages support.',
  task: `Take the \`answer\` to the \`input\` apart into ${takeApart}. \`holds\` is 1 if the \`contexts\` alone support the statement, else 0: also where it is true, but not in them. A refusal to answer or a phrase of courtesy is no statement.`,
  material: (answer, of) => {
    const contexts = passagesOf(answer, of);
    if (contexts === null) return 'there are no passages: neither the target nor the case has any';
    return { input: inputOf(of), contexts, answer: answer.output };
  },
  none: 'the answer states nothing',
});

/**
 * Statements of the answer that are to the point / statements, as DeepEval's answer relevancy. RAGAS compares questions that are made
 * up from the answer by embeddings: there, a wrong answer that repeats the question does best.
 */
export const answerRelevance = shareOfStatements({
  what: 'Share of the statements in the answer that help to answer what was asked; not whether they are true.',
  task: `Take the \`answer\` apart into ${takeApart}. \`holds\` is 1 if the statement helps to answer the \`input\`, whether it is true or not, else 0. A refusal to answer or a phrase of courtesy is no statement.`,
  material: (answer, of) => ({ input: inputOf(of), answer: answer.output }),
  none: 'the answer states nothing',
});

/** Statements of the reference that the passages hold / statements (RAGAS context recall). */
export const contextRecall = shareOfStatements({
  what: 'Share of the statements in the `expected` of the case that the passages support.',
  task: `Take the \`expected\` answer apart into ${takeApart}. \`holds\` is 1 if the \`contexts\` support the statement, else 0.`,
  material: (answer, of) => {
    const expected = expectedOf(of);
    const contexts = passagesOf(answer, of);
    if (expected === null) return 'the case has no `expected`';
    if (contexts === null) return 'there are no passages: neither the target nor the case has any';
    return { input: inputOf(of), contexts, expected };
  },
  none: 'the `expected` of the case states nothing',
});

/** A judge that takes a text apart and judges each statement; of no statement there is no share, and no score. */
function shareOfStatements(how: {
  readonly what: string;
  readonly task: string;
  /** A text is why there is nothing to judge. */
  readonly material: (answer: Answer, of: Case) => string | { readonly [name: string]: Json };
  readonly none: string;
}): MetricRow {
  return defineKind({
    what: how.what,
    options: z.strictObject(judgeModel),
    kind: 'score',
    direction: 'higher-is-better',
    definition: promptVersion,
    make: (model, { services }) => {
      return async (answer, of, signal) => {
        const material = how.material(answer, of);
        if (typeof material === 'string') return abstained(material);
        const question = { task: how.task, material, shape: statementsShape };
        return scoreJudged(await askJudge(question, model, services, signal), (statements) => {
          const share = shareOf(statements.map(({ holds }) => holds));
          if (share === null) return abstained(how.none);
          return scored(share, {
            failed: statements
              .filter(({ holds }) => holds === 0)
              .map(textOf)
              .slice(0, 20),
          });
        });
      };
    },
  });
}

function textOf({ statement }: { readonly statement: string }): string {
  return statement.slice(0, 200);
}
