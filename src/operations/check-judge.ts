import { checkPath, type JudgeCheck, labelsPath } from '../evaluation/metric/judge/trust/check-file.ts';
import { type Label, readLabels } from '../evaluation/metric/judge/trust/label-file.ts';
import { ordersIn, positionConsistency, repeatability } from '../evaluation/metric/judge/trust/steadiness.ts';
import { measureTrust, scaleOf } from '../evaluation/metric/judge/trust/trust.ts';
import { type Digest, digestOfBytes } from '../foundation/digest.ts';
import { throwIfAny, UserError } from '../foundation/error.ts';
import type { Commits } from '../ports/commits.ts';
import type { OpenMetricServices } from '../ports/metric-services.ts';
import { type AskedAgain, askJudgeAgain } from './ask-judge-again.ts';
import { chooseJudge } from './choose-judge.ts';
import { type JudgedOutput, judgedOutputs, outputKey } from './judged-outputs.ts';
import { readConfigOf } from './read-config.ts';
import type { Environment } from './read-target.ts';
import { openTree } from './read-tree.ts';

export interface CheckJudgeRequest {
  readonly configPath: string;
  readonly metric: string;
  /** Names of suites, null for all that have the metric. */
  readonly suites: readonly string[] | null;
  /** `results.jsonl` of a run, and the digest of each of its metrics by suite, as far as it says. */
  readonly results: { readonly file: string; readonly text: string };
  readonly judgedBy: Readonly<Record<string, Readonly<Record<string, Digest>>>>;
  /** Ask the judge again about so many labelled outputs at most; null takes the scores of the run. */
  readonly ask: { readonly most: number; readonly concurrency: number } | null;
  readonly environment: Environment;
  readonly signal: AbortSignal;
}

export interface CheckedJudge {
  readonly check: JudgeCheck;
  readonly suites: readonly string[];
  /** US dollars that asking cost; null where no price is known or nobody was asked. */
  readonly costUsd: number | null;
}

/**
 * Holds a judge against labels of people. Throws UserError for labels that cannot be read, a run of another judge, and where the judge
 * has scored none of the labelled outputs; rejects once the signal is aborted.
 */
export async function checkJudge(
  request: CheckJudgeRequest,
  ports: { readonly files: Pick<Commits, 'list' | 'read'>; readonly openServices: OpenMetricServices },
): Promise<CheckedJudge> {
  const { metric: name, ask } = request;
  const tree = await openTree(ports.files, 'work-tree');
  const config = await readConfigOf(tree, request.configPath);
  const { suites, metric, digest } = await chooseJudge(config, tree, request);
  const file = labelsPath(name);
  // A link in the place of the check is refused before anything is asked.
  const bytes = (await tree.bytes([file, checkPath(name)])).get(file);
  if (bytes === undefined) throw noLabels(file);
  const scale = scaleOf(metric);
  const { labels, problems } = readLabels(file, bytes, scale);
  throwIfAny(problems);

  const outputs = judgedOutputs(request.results, new Set(suites.map((suite) => suite.name)), name);
  const isOfThisJudge = outputs.every(({ trial }) => request.judgedBy[trial.suite]?.[name] === digest);
  if (ask === null && !isOfThisJudge) throw anotherJudge(request.results.file, name);
  const people = Map.groupBy(labels, outputKey);
  const labelled = outputs.filter(({ key }) => people.has(key));
  const { openServices } = ports;
  const { environment, signal } = request;
  const again =
    ask === null
      ? null
      : await askJudgeAgain(
          labelled,
          { suites, metric: name, config, tree },
          { ...ask, environment, signal, openServices },
        );
  const said = again?.asked ?? labelled.map(stored);

  const scores = new Map(
    said.flatMap(({ key, scores: [first] }) => (first === undefined ? [] : [[key, first]])),
  );
  const judgements = labelled.flatMap(({ key, trial }) => {
    const judged = scores.get(key);
    return judged === undefined ? [] : [{ case: caseOf(trial), judged, people: people.get(key) ?? [] }];
  });
  if (judgements.length === 0) throw nothingScored(file, labels, labelled);
  const others = isOfThisJudge
    ? outputs.flatMap(({ key, trial, score }) =>
        score === null || people.has(key) ? [] : [{ case: caseOf(trial), judged: score }],
      )
    : [];
  const matched = judgements.flatMap((each) => each.people);
  const orders = said.flatMap((each) => (each.orders === null ? [] : [each.orders]));
  return {
    suites: suites.map((suite) => suite.name),
    costUsd: again?.costUsd ?? null,
    check: {
      schema: 'judge-check/1',
      metric: name,
      metricDigest: digest,
      labelsDigest: digestOfBytes(bytes),
      scores: again === null ? 'stored' : 'asked',
      raters: new Set(matched.map(({ rater }) => rater)).size,
      labels: matched.length,
      outputs: judgements.length,
      unmatched: labels.length - matched.length,
      ...measureTrust(judgements, others, scale),
      position: orders.length === 0 ? null : positionConsistency(orders),
      repeatability: again === null ? null : repeatability(again.asked.map((each) => each.scores)),
    },
  };
}

function stored({ key, score, detail }: JudgedOutput): AskedAgain {
  return { key, scores: score === null ? [] : [score], orders: ordersIn(detail) };
}

/** Cases of two suites are two, whatever they are called. */
function caseOf({ suite, case: id }: JudgedOutput['trial']): string {
  return JSON.stringify([suite, id]);
}

function noLabels(file: string): UserError {
  return new UserError({
    code: 'input-invalid',
    what: 'there are no labels of people to hold the judge against',
    where: { file },
    found: 'no file at this path that git does not ignore',
    accepted: 'lines of {"case", "output", "rater", "value"}',
    next: 'write what people say of stored outputs there; docs/judges.md shows how',
  });
}

function anotherJudge(file: string, metric: string): UserError {
  return new UserError({
    code: 'plan-mismatch',
    what: `the scores of this run are not of the judge ${metric} as it is now`,
    where: { file },
    found: 'another rubric, model, provider or version, or a run that does not say',
    accepted: 'a run of the judge that is checked',
    next: 'run again, or add --ask to have the stored outputs judged now',
  });
}

function nothingScored(file: string, labels: readonly Label[], labelled: readonly JudgedOutput[]): UserError {
  return new UserError({
    code: 'not-measured',
    what: 'no output has both a label and a score of the judge',
    where: { file },
    found: `${labels.length} labels; ${labelled.length} labelled outputs in the run, none with a score`,
    accepted: 'labels of outputs of this run, by case and digest, that the judge scores',
    next: 'label outputs of this run, name the run of the labels with --run, or see why the judge abstains',
  });
}
