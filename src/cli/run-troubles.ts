import type { SummarySuite } from '../evaluation/run/summary-file.ts';
import type { Trouble } from '../evaluation/run/troubles.ts';
import type { Problem } from '../foundation/error.ts';

/** Reasons that are shown of each kind; the results hold all. */
const mostShown = 3;

/** The reasons of one suite in lines: what failed, what has no result, what has no score. */
export function describeTroubles(troubles: readonly Trouble[], suite: string): string[] {
  const own = troubles.filter((each) => each.suite === suite);
  return (['failed', 'no-result', 'no-score'] as const).flatMap((kind) => {
    const all = own.filter((each) => each.kind === kind);
    const rest = all.length - mostShown;
    return [
      ...all.slice(0, mostShown).map((each) => `  ${headOf(each)}: ${described(each)}`),
      ...(rest > 0 ? [`  ${rest} more reasons in results.jsonl`] : []),
    ];
  });
}

function headOf({ kind, metric }: Trouble): string {
  if (kind === 'failed') return 'failed';
  return kind === 'no-result' ? 'no result' : `no score by ${metric}`;
}

function described({ code, why, trials, example }: Trouble): string {
  const cases = trials === 1 ? `case ${example}` : `${trials} trials, such as case ${example}`;
  return `${code === null ? '' : `${code}, `}${why} (${cases})`;
}

/** A suite of which too much is missing to conclude anything: with the reason that is behind most of it, and what to do about that. */
export function tooMuchMissing(
  { name, infrastructure, planned }: SummarySuite,
  troubles: readonly Trouble[],
  maxMissing: number,
): Problem {
  const first = troubles.find(({ suite, kind }) => suite === name && kind === 'no-result');
  const code = first?.code ?? '';
  return {
    code: 'not-measured',
    what: `suite ${name}: ${infrastructure} of ${planned} trials have no result; nothing may be concluded`,
    found: first === undefined ? 'trouble on the way' : described(first),
    accepted: `at most ${(100 * maxMissing).toFixed(0)} % of the trials without a result (gate.maxMissing)`,
    next: `${advice(code)}; the same command with --resume asks only what has no result`,
  };
}

/** A metric that decides, and that scored none of the answers. */
export function nothingScored(suite: SummarySuite, metric: string, troubles: readonly Trouble[]): Problem {
  const first = troubles.find((each) => each.suite === suite.name && each.metric === metric);
  return {
    code: 'not-measured',
    what: `suite ${suite.name}: metric ${metric} scored none of ${suite.answered} answers; nothing may be concluded`,
    found: first === undefined ? 'no score' : described(first),
    accepted: 'scores of a metric whose role is primary or guard',
    next: 'mend what the reason names, or give the metric the role info; the answers are kept',
  };
}

function advice(code: string): string {
  const status = /^http-(\d{3})$/.exec(code)?.[1];
  if (status === '404') return 'see whether the address of the provider or target is right';
  if (status === '429') return 'lower --concurrency, or set `limits` of the provider';
  if (status !== undefined) return 'see what the endpoint says in its own log';
  return Object.hasOwn(advices, code) ? (advices[code] ?? other) : other;
}

const other = 'see results.jsonl for what each trial says';

const advices: Readonly<Record<string, string>> = {
  auth: 'see whether the key is the right one, and may use this model',
  network: 'see whether the address is right and something answers there',
  'not-asked': 'mend what the first cases met',
  'target-hung': 'see why the target does not end a case',
  timeout: 'see why nothing answers in time, or raise `limits.caseTimeout` of the suite',
  malformed: "see whether the address speaks OpenAI's chat protocol",
  'replay-missing': 'record the cases that the recording does not have',
  'worker-died': 'run the pipeline by hand with the case that is named',
  'worker-stopped': 'run the pipeline by hand with one of the cases',
};
