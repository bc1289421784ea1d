/** What happens to a request instead of an answer. */
export interface Fault {
  readonly status: number | 'close' | 'silence';
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface PlannedFault {
  readonly method?: string;
  readonly path: RegExp;
  readonly fault: Fault;
  readonly times: number;
}

/** Faults on order: the next requests that match get one. */
export interface Faults {
  add(planned: PlannedFault): void;
  next(method: string, path: string): Fault | null;
  /** Ordered faults that never happened: a test that wanted them has not tested what it says. */
  left(): number;
  clear(): void;
}

export function createFaults(): Faults {
  let waiting: { planned: PlannedFault; left: number }[] = [];
  return {
    add: (planned) => {
      waiting.push({ planned, left: planned.times });
    },
    next: (method, path) => {
      const found = waiting.find(
        ({ planned, left }) => left > 0 && (planned.method ?? method) === method && planned.path.test(path),
      );
      if (found === undefined) return null;
      found.left -= 1;
      return found.planned.fault;
    },
    left: () => waiting.reduce((sum, { left }) => sum + left, 0),
    clear: () => {
      waiting = [];
    },
  };
}

const docs = 'https://docs.github.com/rest';

/** Faults as GitHub itself words them. */
export const faultsOfGitHub = {
  badCredentials: {
    status: 401,
    body: { message: 'Bad credentials', documentation_url: docs, status: '401' },
  },
  forbidden: {
    status: 403,
    body: { message: 'Resource not accessible by integration', documentation_url: docs, status: '403' },
  },
  secondaryLimit: {
    status: 403,
    body: {
      message: 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.',
      documentation_url: docs,
    },
    headers: { 'retry-after': '1' },
  },
  tooMany: {
    status: 429,
    body: { message: 'API rate limit exceeded', documentation_url: docs },
    headers: { 'retry-after': '1' },
  },
  broken: { status: 502, body: { message: 'Server Error' } },
  closed: { status: 'close' },
} as const satisfies Record<string, Fault>;
