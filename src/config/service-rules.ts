import type { HttpTarget } from '../evaluation/target/http/http.ts';
import type { TargetConfig } from '../evaluation/target/target-config.ts';
import type { RuleProblem } from './rules.ts';

const loopback = /^http:\/\/(?:127\.0\.0\.1|localhost|\[::1\]):\{port\}(?:\/.*)?$/;

/** What of an http target contradicts itself or lacks its other half. */
export function serviceProblems(pipeline: string, target: TargetConfig): RuleProblem[] {
  if (target.kind !== 'http') return [];
  const at = (key: string, problem: Omit<RuleProblem, 'code' | 'path'>): RuleProblem => ({
    code: 'config-invalid',
    path: ['pipelines', pipeline, 'target', key],
    ...problem,
  });
  return [...addressProblems(target, at), ...contentProblems(target, at)];
}

type At = (key: string, problem: Omit<RuleProblem, 'code' | 'path'>) => RuleProblem;

function addressProblems({ url, start, cwd, environment }: HttpTarget, at: At): RuleProblem[] {
  if (start !== undefined) {
    if (url === undefined || loopback.test(url)) return [];
    return [
      at('url', {
        what: 'a service that is started is asked on this machine, at the port it was given',
        found: url,
        accepted: 'http://127.0.0.1:{port}/ and a path',
        next: 'write {port} in the url, or remove `start`',
      }),
    ];
  }
  const alone = (
    [
      ['cwd', cwd],
      ['environment', environment],
    ] as const
  ).flatMap(([key, value]) =>
    value === undefined
      ? []
      : [
          at(key, {
            what: `\`${key}\` is for a service that is started`,
            found: 'no `start` beside it',
            accepted: `\`start\` with \`${key}\`, or neither`,
            next: `add \`start\`, or remove \`${key}\``,
          }),
        ],
  );
  if (url !== undefined && !url.includes('{port}')) return alone;
  const missing = at('url', {
    what: 'an http target needs a service',
    found: url === undefined ? 'neither `url` nor `start`' : 'a url with {port}, but no `start`',
    accepted: '`url` of a service that runs, or `start` with the command that serves it on {port}',
    next: 'add `url` or `start`',
  });
  return [missing, ...alone];
}

function contentProblems({ method, body, stream, end }: HttpTarget, at: At): RuleProblem[] {
  const sent = method === 'GET' ? body === undefined : body !== undefined;
  const bodyProblem = at('body', {
    what: method === 'GET' ? 'a GET has no body' : 'without a body every case would be asked the same',
    found: body === undefined ? 'no `body`' : 'a `body` with method GET',
    accepted: 'a `body` with {{name}}s of the case, and method POST, PUT or PATCH',
    next:
      method === 'GET' ? 'remove `body`, or choose POST' : 'add `body`, such as { question: "{{question}}" }',
  });
  const endProblem = at('end', {
    what: '`end` marks the end of a stream',
    found: 'no `stream` beside it',
    accepted: '`stream: sse`, `text` or `ndjson` with `end`',
    next: 'add `stream`, or remove `end`',
  });
  return [...(sent ? [] : [bodyProblem]), ...(end !== undefined && stream === undefined ? [endProblem] : [])];
}
