import type { CheckAnnotation, CheckRun, CodeHost } from '../../ports/code-host.ts';
import { CheckRunsAnswer, type ownerAndRepo, readAnswer } from './answers.ts';
import type { Requests } from './requests.ts';

type CheckRuns = Pick<CodeHost, 'checkRuns' | 'createCheckRun' | 'updateCheckRun'>;

/** GitHub takes this many annotations in one request and adds those of later ones. */
const annotationsAtOnce = 50;

/** The check runs of one repository. Only an App may write them, which the token of a job is one of. */
export function createCheckRuns(requests: Requests, place: ReturnType<typeof ownerAndRepo>): CheckRuns {
  const checkRuns: CheckRuns['checkRuns'] = async (sha, name) => {
    const route = 'GET /repos/{owner}/{repo}/commits/{ref}/check-runs';
    const pages = await requests.readAll(route, { ...place, ref: sha, check_name: name, filter: 'all' });
    const runs = pages.flatMap((page) => readAnswer(CheckRunsAnswer, page, 'check runs').check_runs);
    return runs
      .filter((run) => run.name === name)
      .map(({ id, external_id: externalId, app }) => ({
        id,
        externalId: externalId ?? '',
        author: app === null || app === undefined ? null : { kind: 'app', appId: app.id },
      }));
  };

  const update = async (id: number, parameters: object): Promise<void> => {
    const route = 'PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}';
    await requests.write(route, { ...place, check_run_id: id, ...parameters });
  };

  const addAnnotations = async (id: number, check: CheckRun): Promise<void> => {
    for (let from = annotationsAtOnce; from < check.annotations.length; from += annotationsAtOnce)
      await update(id, { output: outputOf(check, from) });
  };

  return {
    checkRuns,
    createCheckRun: async (check) => {
      const before = new Set((await checkRuns(check.headSha, check.name)).map(({ id }) => id));
      const made = async (): Promise<number | undefined> =>
        (await checkRuns(check.headSha, check.name)).find(
          ({ id, externalId }) => !before.has(id) && externalId === check.externalId,
        )?.id;
      const parameters = { ...place, ...bodyOf(check), head_sha: check.headSha };
      const isMade = async () => (await made()) !== undefined;
      await requests.create('POST /repos/{owner}/{repo}/check-runs', parameters, isMade);
      if (check.annotations.length <= annotationsAtOnce) return;
      const id = await made();
      if (id !== undefined) await addAnnotations(id, check);
    },
    updateCheckRun: async (id, check) => {
      await update(id, bodyOf(check));
      await addAnnotations(id, check);
    },
  };
}

function bodyOf(check: CheckRun): object {
  return {
    name: check.name,
    external_id: check.externalId,
    status: 'completed',
    conclusion: check.conclusion,
    output: outputOf(check, 0),
  };
}

function outputOf({ title, summary, annotations }: CheckRun, from: number): object {
  return { title, summary, annotations: annotations.slice(from, from + annotationsAtOnce).map(annotationOf) };
}

function annotationOf({ path, line, level, title, message }: CheckAnnotation): object {
  return { path, start_line: line, end_line: line, annotation_level: level, title, message };
}
