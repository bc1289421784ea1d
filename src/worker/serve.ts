import { AsyncLocalStorage } from 'node:async_hooks';
import type { Said } from './answer.ts';
import { callTarget } from './call.ts';
import type { Target } from './load.ts';
import { type Problem, problemOf } from './problem.ts';
import { fieldOf } from './values.ts';
import type { MakeWatch, Watch } from './watch.ts';

/** How long a case that was given up may take to notice, and how long open cases are waited for at the end; milliseconds. */
const patience = { cancelled: 200, end: 10_000 };

export interface Serving {
  readonly target: Target;
  /** null where there is no LangChain to be watched. */
  readonly watch: MakeWatch | null;
  send(message: object): void;
  /** Ends the process for real. */
  exit(code: number): void;
}

export interface Server {
  take(message: unknown): void;
  /** Waits for what is open. */
  finish(): Promise<void>;
}

type Outcome =
  | { readonly kind: 'said'; readonly said: Said }
  | { readonly kind: 'failed'; readonly problem: Problem }
  | { readonly kind: 'given-up'; readonly problem: Problem };

interface Open {
  readonly id: number;
  readonly started: number;
  readonly controller: AbortController;
  /** The first outcome counts. */
  settle(outcome: Outcome): void;
}

/**
 * Answers each request by one message, several at a time. Whatever the target does in the name of a case fails that case alone: what
 * it throws now or later, and a wish to end the process. An error that no case can be found for ends the process, as Node would.
 */
export function createServer({ target, watch: makeWatch, send, exit }: Serving): Server {
  const open = new Map<number, Promise<void>>();
  const cases = new Map<number, Open>();
  const current = new AsyncLocalStorage<Open>();
  watchProcess(current, exit);

  async function answer(request: unknown, id: number): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<Outcome>();
    const one: Open = { id, started: performance.now(), controller: new AbortController(), settle: resolve };
    cases.set(id, one);
    const limit = fieldOf(request, 'timeoutMs');
    const timer =
      typeof limit === 'number'
        ? setTimeout(() => giveUp(one, 'Timeout', `no answer within ${limit} ms`), limit)
        : undefined;
    const watch = makeWatch?.(one.started) ?? null;
    let firstMs: number | undefined;
    let working = true;
    const { signal } = one.controller;
    const work = current
      .run(one, async () => {
        const { input, context } = inputOf(request);
        return callTarget(target, input, { signal, ...context, ...traceOf(request) }, watch, () => {
          firstMs ??= since(one);
        });
      })
      .then(
        (said) => one.settle({ kind: 'said', said }),
        (thrown) => one.settle({ kind: 'failed', problem: problemOf(thrown) }),
      )
      .finally(() => {
        working = false;
      });
    const outcome = await promise;
    clearTimeout(timer);
    if (outcome.kind === 'given-up') await Promise.race([work, sleep(patience.cancelled)]);
    // What is still under way belongs to a case that is over.
    else if (working) one.controller.abort(new Error('the case is over'));
    cases.delete(id);
    reply(one, outcome, { firstMs, abandoned: outcome.kind !== 'said' && working, watch });
  }

  function reply(
    one: Open,
    outcome: Outcome,
    { firstMs, abandoned, watch }: { firstMs: number | undefined; abandoned: boolean; watch: Watch | null },
  ): void {
    const told = { id: one.id, ms: since(one) };
    const seen = watch?.steps() ?? [];
    try {
      if (outcome.kind !== 'said') {
        send({ ...told, error: outcome.problem, abandoned, ...(watch === null ? {} : { steps: seen }) });
        return;
      }
      const { steps = [], usage = watch?.usage(), ...said } = outcome.said;
      const all = watch === null && outcome.said.steps === undefined ? {} : { steps: [...seen, ...steps] };
      send({
        ...told,
        ...said,
        ...all,
        ...(usage == null ? {} : { usage }),
        ...(firstMs === undefined ? {} : { firstMs }),
      });
    } catch (thrown) {
      send({ ...told, error: problemOf(thrown) });
    }
  }

  return {
    take: (message) => {
      const cancelled = fieldOf(message, 'cancel');
      if (typeof cancelled === 'number') {
        const one = cases.get(cancelled);
        if (one !== undefined) giveUp(one, 'Cancelled', 'cancelled by the caller');
        return;
      }
      const id = fieldOf(message, 'id');
      if (typeof id !== 'number') return;
      open.set(
        id,
        answer(message, id).finally(() => open.delete(id)),
      );
    },
    finish: async () => {
      await Promise.race([Promise.all(open.values()), sleep(patience.end)]);
    },
  };
}

function giveUp(one: Open, name: string, message: string): void {
  const reason = new Error(message);
  reason.name = `${name}Error`;
  one.settle({ kind: 'given-up', problem: { class: name, message } });
  one.controller.abort(reason);
}

/** A target of a suite gets an input and its case; a metric gets one value. */
function inputOf(request: unknown): { input: unknown; context: { readonly case?: unknown } } {
  const given = fieldOf(request, 'input');
  const of = fieldOf(given, 'case');
  const isTarget = fieldOf(given, 'for') === 'target';
  return isTarget ? { input: fieldOf(given, 'input'), context: { case: of } } : { input: given, context: {} };
}

/** The trace that a request belongs to, where it names one. */
function traceOf(request: unknown): { readonly traceparent?: string } {
  const traceparent = fieldOf(request, 'traceparent');
  return typeof traceparent === 'string' ? { traceparent } : {};
}

/** Ends of the process that a case may cause are its failures. */
function watchProcess(current: AsyncLocalStorage<Open>, exit: (code: number) => void): void {
  const blame = (thrown: unknown): void => {
    const one = current.getStore();
    if (one !== undefined) {
      one.settle({ kind: 'failed', problem: problemOf(thrown) });
      return;
    }
    const { class: name, message, traceback = '' } = problemOf(thrown);
    process.stderr.write(`${name}: ${message}\n${traceback}\n`, () => exit(1));
  };
  process.on('uncaughtException', blame);
  process.on('unhandledRejection', blame);
  process.exit = (code) => {
    const error = new ProcessExit(`process.exit(${code ?? ''})`);
    current.getStore()?.settle({ kind: 'failed', problem: problemOf(error) });
    if (current.getStore() === undefined) exit(Number(code ?? 0));
    throw error;
  };
}

class ProcessExit extends Error {}

function since({ started }: Open): number {
  return Math.round((performance.now() - started) * 100) / 100;
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms).unref();
  });
}
