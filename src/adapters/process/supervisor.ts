import type { WorkerMessage, WorkerProblem } from '../../evaluation/target/worker-file.ts';
import type { Child, ChildEnd } from './child.ts';
import { type Asked, type Ended, type Flight, type Job, type JobOutcome, takeOff } from './job.ts';

export interface SupervisorOptions {
  readonly concurrency: number;
  readonly startTimeoutMs: number;
  readonly graceMs: number;
  start(onMessage: (message: WorkerMessage) => void): Child;
}

/** Deaths in a row, no answer between them, after which nothing more is asked. */
const deathLimit = 5;
/** Cases that may run on in a worker that cannot stop them, before another takes its place. */
const abandonedLimit = 3;

interface Live {
  readonly child: Child;
  readonly flights: Map<number, Flight & { timer: NodeJS.Timeout }>;
  ready: boolean;
  fatal: WorkerProblem | null;
  abandoned: number;
  /** It gets no more cases, and is ended once it has none. */
  retiring: boolean;
  /** It did not even answer to a cancellation. */
  silent: boolean;
}

/** Keeps one worker running and gives it cases; see `openWorker` for what it promises. */
export class Supervisor {
  readonly #options: SupervisorOptions;
  readonly #waiting: Flight[] = [];
  readonly #suspects: Flight[] = [];
  #live: Live | null = null;
  #nextId = 0;
  #deaths = 0;
  #deathOutside = false;
  #stopped: JobOutcome | null = null;
  #closed: Promise<void> | null = null;
  #onStart: ((ended: Ended) => void) | null = null;

  constructor(options: SupervisorOptions) {
    this.#options = options;
  }

  open(): Promise<Ended> {
    return new Promise((resolve) => {
      this.#onStart = resolve;
      this.#start();
    });
  }

  ask(job: Job): Promise<Asked> {
    const { flight, asked } = takeOff(job, (aborted) => this.#cancel(aborted));
    this.#waiting.push(flight);
    this.#pump();
    return asked;
  }

  close(): Promise<void> {
    this.#closed ??= this.#end();
    return this.#closed;
  }

  async #end(): Promise<void> {
    const live = this.#live;
    this.#dropAll({ kind: 'cancelled' });
    if (live === null) return;
    if (live.flights.size > 0 || !live.ready) live.child.kill('it was no longer needed');
    live.child.finish();
    const late = setTimeout(
      () => live.child.kill('it did not exit at the end of its input'),
      this.#options.graceMs,
    );
    await live.child.ended;
    clearTimeout(late);
  }

  #start(): void {
    const live: Live = {
      child: this.#options.start((message) => this.#take(live, message)),
      flights: new Map(),
      ready: false,
      fatal: null,
      abandoned: 0,
      retiring: false,
      silent: false,
    };
    this.#live = live;
    const { startTimeoutMs } = this.#options;
    const late = setTimeout(() => {
      if (!live.ready) live.child.kill(`it was not ready within ${startTimeoutMs} ms`);
    }, startTimeoutMs);
    void live.child.ended.then((end) => {
      clearTimeout(late);
      this.#ended(live, end);
    });
  }

  #pump(): void {
    if (this.#closed !== null) this.#dropAll({ kind: 'cancelled' });
    if (this.#stopped !== null) this.#dropAll(this.#stopped);
    const queued = this.#waiting.length + this.#suspects.length > 0;
    const live = this.#live;
    if (live === null) {
      if (queued) this.#start();
      return;
    }
    if (live.retiring && live.flights.size === 0)
      live.child.kill('cases that cannot be stopped still ran in it');
    if (!live.ready || live.retiring) return;
    while (live.flights.size < this.#room(live)) {
      const next = this.#suspects.shift() ?? this.#waiting.shift();
      if (next === undefined) return;
      if (!next.settled()) this.#send(live, next);
    }
  }

  #room({ flights }: Live): number {
    const suspected = this.#suspects.length > 0 || [...flights.values()].some(({ alone }) => alone);
    return suspected ? 1 : this.#options.concurrency;
  }

  #send(live: Live, flight: Flight): void {
    const id = this.#nextId++;
    const { input, timeoutMs, traceparent } = flight;
    const timer = setTimeout(() => this.#late(live, id), timeoutMs + this.#options.graceMs);
    live.flights.set(id, { ...flight, attempts: flight.attempts + 1, sentAt: performance.now(), timer });
    const trace = traceparent === undefined ? {} : { traceparent };
    live.child.send({ id, input, timeoutMs, steps: 'full', ...trace });
  }

  /** The worker should have given up by itself: it is told to, and ended when it does not answer to that either. */
  #late(live: Live, id: number): void {
    const flight = live.flights.get(id);
    if (flight === undefined) return;
    live.child.send({ cancel: id });
    flight.timer = setTimeout(() => {
      live.silent = true;
      live.child.kill('it did not even answer to the cancellation');
    }, this.#options.graceMs);
  }

  #cancel(flight: Flight): void {
    const { settle } = flight;
    const inFlight = [...(this.#live?.flights ?? [])].find(([, each]) => each.settle === settle);
    settle(
      { kind: 'cancelled' },
      inFlight?.[1].attempts ?? flight.attempts,
      inFlight?.[1].sentAt ?? flight.sentAt,
    );
    if (inFlight === undefined || this.#live === null) return;
    clearTimeout(inFlight[1].timer);
    this.#late(this.#live, inFlight[0]);
  }

  #take(live: Live, message: WorkerMessage): void {
    switch (message.kind) {
      case 'ready':
        live.ready = true;
        this.#onStart?.({ kind: 'ready' });
        this.#onStart = null;
        break;
      case 'fatal':
        live.fatal = message.fatal;
        live.child.kill(`${message.fatal.class}: ${message.fatal.message}`);
        return;
      case 'answered':
        this.#answer(live, message.answer.id, message);
        break;
      case 'failed':
        if (message.failure.abandoned === true) live.abandoned++;
        if (live.abandoned >= abandonedLimit) live.retiring = true;
        this.#answer(live, message.failure.id, message);
        break;
      case 'garbage':
        return;
    }
    this.#pump();
  }

  #answer(live: Live, id: number, outcome: JobOutcome): void {
    const flight = live.flights.get(id);
    if (flight === undefined) {
      // An id that was asked before may come late; another one is an answer to nothing.
      if (id >= this.#nextId) live.child.kill(`it answered case ${id}, which it was never asked`);
      return;
    }
    clearTimeout(flight.timer);
    live.flights.delete(id);
    this.#deaths = 0;
    this.#deathOutside = false;
    flight.settle(outcome, flight.attempts, flight.sentAt);
  }

  #ended(live: Live, end: ChildEnd): void {
    this.#live = null;
    const flights = [...live.flights.values()];
    for (const { timer } of flights) clearTimeout(timer);
    if (this.#onStart !== null) {
      const { fatal } = live;
      this.#onStart(fatal === null ? { kind: 'ended', end } : { kind: 'fatal', fatal });
      this.#onStart = null;
      return;
    }
    if (!(live.retiring && flights.length === 0)) this.#died(live, flights, end);
    this.#pump();
  }

  #died(live: Live, flights: readonly Flight[], end: ChildEnd): void {
    const [only, ...others] = flights;
    if (only !== undefined && others.length > 0) {
      // Any of them may have done it: nobody fails for another's deed.
      this.#suspects.push(...flights.map((flight) => ({ ...flight, alone: true })));
      return;
    }
    const outside = end.outside || !live.ready;
    this.#deaths++;
    this.#deathOutside ||= outside;
    const { why, stderr } = end;
    only?.settle(
      live.silent ? { kind: 'silent', why } : { kind: 'died', why, stderr, outside },
      only.attempts,
      only.sentAt,
    );
    if (this.#deaths < deathLimit) return;
    this.#stopped = {
      kind: 'stopped',
      why: `not asked: the process died ${deathLimit} times in a row; the last time ${why}`,
      outside: this.#deathOutside,
    };
  }

  #dropAll(outcome: JobOutcome): void {
    for (const flight of [...this.#suspects.splice(0), ...this.#waiting.splice(0)])
      flight.settle(outcome, flight.attempts, flight.sentAt);
  }
}
