import { type Check, fullName } from '../state.ts';
import { appOf } from './apps.ts';
import { resolveRef } from './contents.ts';
import {
  type Answer,
  type Call,
  forbiddenTo,
  member,
  notFound,
  ok,
  page,
  type Route,
  text,
  unprocessable,
} from './route.ts';

const repo = '/repos/{owner}/{repo}';
const mostCharacters = 65_535;
const mostAnnotations = 50;

export const checkRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: `${repo}/commits/{ref}/check-runs`,
    needs: ['checks', 'read'],
    answer: (call) => {
      const { query, repository } = call;
      const sha = resolveRef(repository, call.params['ref'] ?? '');
      const wanted = (key: string, value: string | number) =>
        query.get(key) === null || query.get(key) === String(value);
      const all = repository.checks.filter(
        (check) =>
          check.headSha === sha &&
          wanted('check_name', check.name) &&
          wanted('app_id', check.app.id) &&
          wanted('status', check.status),
      );
      const checks = query.get('filter') === 'all' ? all : latest(all);
      return page(call, checks, (list) => ({
        total_count: checks.length,
        check_runs: list.map((check) => checkOf(call, check)),
      }));
    },
  },
  { method: 'POST', path: `${repo}/check-runs`, needs: ['checks', 'write'], answer: createCheck },
  {
    method: 'PATCH',
    path: `${repo}/check-runs/{check_run_id}`,
    needs: ['checks', 'write'],
    answer: updateCheck,
  },
];

/** Without `filter=all` GitHub shows of each name of each App the newest. */
function latest(checks: readonly Check[]): Check[] {
  return [...new Map(checks.map((check) => [`${check.app.id} ${check.name}`, check])).values()];
}

function createCheck(call: Call): Answer {
  if (call.principal.kind !== 'installation') return forbiddenTo('You must authenticate via a GitHub App.');
  const headSha = text(call.body, 'head_sha') ?? '';
  if (resolveRef(call.repository, headSha) === null)
    return unprocessable(`No commit found for SHA: ${headSha}`);
  const wrong = tooMuch(call.body);
  if (wrong !== null) return unprocessable(wrong);
  const check: Check = {
    id: call.state.nextId(),
    headSha,
    name: text(call.body, 'name') ?? '',
    app: call.principal.app,
    externalId: '',
    status: 'queued',
    conclusion: null,
    title: '',
    summary: '',
    text: null,
    annotations: [],
  };
  change(check, call.body);
  call.repository.checks.push(check);
  return ok(checkOf(call, check), 201);
}

function updateCheck(call: Call): Answer {
  const check = call.repository.checks.find(({ id }) => id === Number(call.params['check_run_id']));
  if (check === undefined) return notFound();
  if (call.principal.kind !== 'installation' || call.principal.app.id !== check.app.id) {
    const asked = call.principal.kind === 'installation' ? call.principal.app.id : 'none';
    return forbiddenTo(
      `Invalid app_id \`${asked}\` - check run can only be modified by the GitHub App that created it.`,
    );
  }
  const wrong = tooMuch(call.body);
  if (wrong !== null) return unprocessable(wrong);
  change(check, call.body);
  return ok(checkOf(call, check));
}

/** Annotations add up; everything else is what was said last. */
function change(check: Check, body: unknown): void {
  check.externalId = text(body, 'external_id') ?? check.externalId;
  check.status = text(body, 'status') ?? check.status;
  const conclusion = text(body, 'conclusion');
  if (conclusion !== undefined) Object.assign(check, { conclusion, status: 'completed' });
  const output = member(body, 'output');
  check.title = text(output, 'title') ?? check.title;
  check.summary = text(output, 'summary') ?? check.summary;
  check.text = text(output, 'text') ?? check.text;
  const annotations = member(output, 'annotations');
  if (Array.isArray(annotations)) check.annotations.push(...annotations);
}

function tooMuch(body: unknown): string | null {
  const output = member(body, 'output');
  const annotations = member(output, 'annotations');
  if (Array.isArray(annotations) && annotations.length > mostAnnotations)
    return 'No more than 50 annotations may be sent at once.';
  const long = ['summary', 'text'].find((key) => (text(output, key) ?? '').length > mostCharacters);
  return long === undefined ? null : `${long} is too long (maximum is 65535 characters)`;
}

function checkOf({ repository }: Call, check: Check): object {
  const url = `https://example.test/${fullName(repository)}/check-runs/${check.id}`;
  return {
    id: check.id,
    name: check.name,
    head_sha: check.headSha,
    external_id: check.externalId,
    html_url: url,
    details_url: url,
    status: check.status,
    conclusion: check.conclusion,
    output: {
      title: check.title,
      summary: check.summary,
      text: check.text,
      annotations_count: check.annotations.length,
      annotations_url: `${url}/annotations`,
    },
    app: appOf(check.app),
  };
}
