/** What happens to a request instead of an answer. */
export interface Fault {
  readonly status: number | 'close' | 'silence';
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** GitHub does what was asked all the same: only its answer is lost. */
  readonly done?: true;
}

export interface PlannedFault {
  readonly method?: string;
  /** A whole path, or what is somewhere in it. */
  readonly path: RegExp | string;
  readonly fault: Fault;
  readonly times: number | 'always';
}

/** Faults on order: the next requests that match get one. */
export interface Faults {
  add(planned: PlannedFault): void;
  next(method: string, path: string): Fault | null;
  /** Ordered faults that never happened: a test that wanted them has not tested what it says. One for an `always` that never did. */
  left(): number;
  clear(): void;
}

export function createFaults(): Faults {
  let waiting: { planned: PlannedFault; happened: number }[] = [];
  const isOver = ({ planned: { times }, happened }: (typeof waiting)[number]) =>
    times !== 'always' && happened >= times;
  return {
    add: (planned) => {
      waiting.push({ planned, happened: 0 });
    },
    next: (method, path) => {
      const found = waiting.find((each) => !isOver(each) && matches(each.planned, method, path));
      if (found === undefined) return null;
      found.happened += 1;
      return found.planned.fault;
    },
    left: () =>
      waiting.reduce(
        (sum, { planned: { times }, happened }) =>
          sum + Math.max(0, (times === 'always' ? 1 : times) - happened),
        0,
      ),
    clear: () => {
      waiting = [];
    },
  };
}

function matches(planned: PlannedFault, method: string, path: string): boolean {
  if (planned.method !== undefined && planned.method !== method) return false;
  return typeof planned.path === 'string' ? planned.path === path : planned.path.test(path);
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
  notFound: { status: 404, body: { message: 'Not Found', documentation_url: docs, status: '404' } },
  conflict: {
    status: 409,
    body: { message: 'Git Repository is empty.', documentation_url: docs, status: '409' },
  },
  unprocessable: {
    status: 422,
    body: {
      message: 'Validation Failed',
      errors: [{ resource: 'IssueComment', field: 'body', code: 'invalid' }],
      documentation_url: docs,
      status: '422',
    },
  },
  internal: { status: 500, body: { message: 'Server Error' } },
  broken: { status: 502, body: { message: 'Server Error' } },
  closed: { status: 'close' },
  answerLost: { status: 'close', done: true },
  silent: { status: 'silence' },
} as const satisfies Record<string, Fault>;
