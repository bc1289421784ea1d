import { setTimeout as sleepFor } from 'node:timers/promises';
import type { Clock } from '../../ports/clock.ts';
import { failureOf, missing, statusOf } from './failure.ts';
import type { Octokit, OctokitAnswer } from './octokit.ts';

export type Parameters = { readonly [name: string]: unknown };

/** Requests to GitHub, with the manners it asks for. */
export interface Requests {
  /** A look-up: repeated after trouble on the way. */
  read(route: string, parameters?: Parameters): Promise<OctokitAnswer>;
  /** The same, null where GitHub says 404 or 410: there is no such thing, or the token may not see it. */
  find(route: string, parameters?: Parameters): Promise<OctokitAnswer | null>;
  /** Every page of a list, as GitHub's Link headers lead. */
  readAll(route: string, parameters?: Parameters): Promise<readonly unknown[]>;
  /** A change that may be made twice without harm: repeated after trouble on the way. */
  write(route: string, parameters: Parameters): Promise<OctokitAnswer>;
  /** The same for what may be gone already. */
  remove(route: string, parameters: Parameters): Promise<void>;
  /**
   * A change that must not be made twice. After trouble that leaves open whether it was made, `isMade` looks; only when it was
   * not is it tried again.
   */
  create(route: string, parameters: Parameters, isMade: () => Promise<boolean>): Promise<void>;
}

export interface RequestOptions {
  readonly octokit: Octokit;
  readonly clock?: Pick<Clock, 'now' | 'sleep'>;
  /** Numbers in [0, 1), for the waits. */
  readonly random?: () => number;
  /** Least time between two changes; GitHub asks for a second. */
  readonly writeGapMs?: number;
  /** Longest single wait that is worth it. */
  readonly longestWaitMs?: number;
}

const tries = 5;
const requestTimeoutMs = 30_000;
const mostPages = 1000;

/** Changes of this process go one after the other, whoever makes them. */
let lastWrite: Promise<unknown> = Promise.resolve();
let lastWriteAt = Number.NEGATIVE_INFINITY;

export const realClock: Pick<Clock, 'now' | 'sleep'> = {
  now: () => new Date(),
  sleep: async (ms) => {
    await sleepFor(ms);
  },
};

export function createRequests(options: RequestOptions): Requests {
  const { octokit, clock = realClock, random = Math.random } = options;
  const { writeGapMs = 1000, longestWaitMs = 10 * 60_000 } = options;

  const once = async (route: string, parameters: Parameters): Promise<OctokitAnswer | null> => {
    try {
      return await octokit.request(route, {
        ...parameters,
        headers: { 'x-github-api-version': '2022-11-28', ...membersOf(parameters['headers']) },
        request: { signal: AbortSignal.timeout(requestTimeoutMs), ...membersOf(parameters['request']) },
      });
    } catch (thrown) {
      const status = statusOf(thrown);
      if (status === 404 || status === 410) return null;
      throw thrown;
    }
  };

  /** `afterDoubt` gives an answer to end with, undefined to try again. */
  const repeated = async <T>(
    route: string,
    parameters: Parameters,
    afterDoubt: () => Promise<T | undefined>,
  ): Promise<OctokitAnswer | null | T> => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await once(route, parameters);
      } catch (thrown) {
        const failure = failureOf(thrown, route, clock.now());
        if (failure.kind === 'final') throw failure.error;
        const last = attempt === tries;
        const waitMs = failure.kind === 'limited' ? failure.waitMs : backOff(attempt, random);
        if (waitMs > longestWaitMs || (last && failure.kind === 'limited')) throw failure.error;
        if (!last) await clock.sleep(waitMs);
        const made = failure.kind === 'doubt' ? await afterDoubt() : undefined;
        if (made !== undefined) return made;
        if (last) throw failure.error;
      }
    }
  };

  const find = (route: string, parameters: Parameters = {}): Promise<OctokitAnswer | null> =>
    repeated<never>(route, parameters, async () => undefined);

  const read = async (route: string, parameters?: Parameters): Promise<OctokitAnswer> => {
    const answer = await find(route, parameters);
    if (answer === null) throw missing(route);
    return answer;
  };

  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = lastWrite.then(async () => {
      // Never longer than the gap, also when the clock was set back meanwhile.
      const waitMs = Math.min(writeGapMs, lastWriteAt + writeGapMs - clock.now().getTime());
      if (waitMs > 0) await clock.sleep(waitMs);
      try {
        return await work();
      } finally {
        lastWriteAt = clock.now().getTime();
      }
    });
    lastWrite = turn.catch(() => undefined);
    return turn;
  };

  return {
    find,
    read,
    readAll: async (route, parameters = {}) => {
      const items: unknown[] = [];
      let page: Parameters | undefined = { per_page: 100, ...parameters };
      for (let count = 0; page !== undefined; count += 1) {
        if (count === mostPages) throw new Error(`${route} has more than ${mostPages} pages`);
        const answer: OctokitAnswer = await read(route, page);
        items.push(answer.data);
        page = nextPage(answer.headers['link'], page);
      }
      return items;
    },
    write: (route, parameters) => inTurn(() => read(route, parameters)),
    remove: (route, parameters) =>
      inTurn(async () => {
        await find(route, parameters);
      }),
    create: (route, parameters, isMade) =>
      inTurn(async () => {
        const answer = await repeated(route, parameters, async () => ((await isMade()) ? 'made' : undefined));
        if (answer === null) throw missing(route);
      }),
  };
}

/** 0.5 to 1 times 1, 2, 4 … seconds. */
function backOff(attempt: number, random: () => number): number {
  return Math.round(1000 * 2 ** (attempt - 1) * (0.5 + random() / 2));
}

/** The parameters of the page that Link calls next: only its query is taken over, never its address. */
function nextPage(link: string | number | undefined, current: Parameters): Parameters | undefined {
  const next = /<([^>]+)>\s*;[^,]*\brel="next"/.exec(String(link ?? ''))?.[1];
  if (next === undefined) return undefined;
  return { ...current, ...Object.fromEntries(new URL(next, 'https://api.github.com').searchParams) };
}

function membersOf(value: unknown): object {
  return typeof value === 'object' && value !== null ? value : {};
}
