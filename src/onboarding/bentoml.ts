import { mayBeGiven } from '../evaluation/target/child-environment.ts';
import { suggestHttpTargets } from '../evaluation/target/http/suggest.ts';
import { describeService } from './bentoml-source.ts';
import { below, folderOf, isTest, patternOf, pipelineName, withoutCovered } from './names.ts';
import type { Detected, LeftOut, PipelineDraft, RepositoryFiles, Wishes } from './onboarding.ts';
import { pythonRuntime, pythonSettings } from './python-project.ts';

/** Where a port of the machine is filled in when the service is started. */
const onPort = 'http://127.0.0.1:{port}';
const standIn = 'http://127.0.0.1:1';

interface Service {
  /** The folder it is served from, '' for the root. */
  readonly folder: string;
  /** As `bentoml serve` takes it. */
  readonly reference: string;
  readonly from: string;
  readonly source: string;
}

/** BentoML services by bentofile.yaml or by their decorator; and any other service whose OpenAPI document was given. */
export function bentomlServices(repository: RepositoryFiles, { openapi }: Wishes): Detected {
  const services = servicesOf(repository);
  const found = services.map((service) => draftOf(service, repository, openapi?.document));
  if (services.length > 0 || openapi === null) return joined(found);
  return joined([ofDocument(openapi)]);
}

function servicesOf({ texts }: RepositoryFiles): Service[] {
  const sources = [...texts].filter(
    ([path, text]) => path.endsWith('.py') && !isTest(path) && /^@bentoml\.service\b/m.test(text),
  );
  return sources.flatMap(([path, source]) => {
    const [, name] = /^@bentoml\.service\b[\s\S]*?^class\s+(\w+)/m.exec(source) ?? [];
    const module = /([^/]+)\.py$/.exec(path)?.[1];
    if (name === undefined || module === undefined) return [];
    const here = { folder: folderOf(path), reference: `${module}:${name}` };
    return [{ ...(namedByFile(texts, path, name) ?? here), from: path, source }];
  });
}

/** How a bentofile.yaml names the class of a source; null where none does. */
function namedByFile(
  texts: RepositoryFiles['texts'],
  path: string,
  name: string,
): Pick<Service, 'folder' | 'reference'> | null {
  for (const [file, text] of texts) {
    if (!/(?:^|\/)bentofile\.ya?ml$/.test(file)) continue;
    const [, module, named] = /^service:\s*["']?([\w.]+?)(?:\.py)?:(\w+)/m.exec(text) ?? [];
    const folder = folderOf(file);
    if (module === undefined || named !== name) continue;
    if (below(folder, `${module.replaceAll('.', '/')}.py`) === path)
      return { folder, reference: `${module}:${name}` };
  }
  return null;
}

function draftOf(service: Service, repository: RepositoryFiles, document: unknown): PipelineDraft | LeftOut {
  const { folder, reference, from, source } = service;
  const described = document ?? describeService(source);
  const [suggestion, ...others] = suggestHttpTargets(described, standIn);
  const own = folder === '' ? '' : patternOf(folder);
  if (suggestion === undefined || own === null)
    return {
      what: `the BentoML service ${reference}`,
      from,
      why: 'none of its routes takes JSON by POST, as far as its source tells',
      instead: 'start it and give --openapi http://127.0.0.1:3000/docs.json',
      metric: null,
    };
  const { url, kind: _, ...target } = suggestion.target;
  const installed = pythonRuntime(repository, folder);
  const settings = pythonSettings([source]).filter(({ name }) => mayBeGiven(name));
  return {
    name: pipelineName(reference.split(':')[1] ?? '', 'service'),
    what: 'a BentoML service',
    from,
    paths: withoutCovered([
      own === '' ? '*.py' : `${own}/**`,
      ...(installed === null ? [] : [installed.from]),
    ]),
    target: {
      kind: 'http',
      start: ['bentoml', 'serve', reference, '--host', '127.0.0.1', '--port', '{port}'],
      ...(folder === '' ? {} : { cwd: folder }),
      environment: ['BENTOML_HOME', 'BENTOML_DO_NOT_TRACK', ...settings.map(({ name }) => name)],
      url: String(url).replace(standIn, onPort),
      ...target,
    },
    model: null,
    variables: suggestion.variables,
    cases: [],
    guesses: [
      document === undefined
        ? `Route and reply were read from ${from}; --openapi with the address of the running service reads them from its own description`
        : 'Route and reply were read from the OpenAPI document',
      ...(others.length === 0 ? [] : [`Other routes: ${others.map(({ route }) => route).join(', ')}`]),
    ],
    runtime: installed?.runtime ?? { language: 'python', versionFile: null, install: 'pip install bentoml' },
    settings,
  };
}

/** A service that runs already, of which nothing but its description is known. */
function ofDocument({ document, address }: NonNullable<Wishes['openapi']>): PipelineDraft | LeftOut {
  const base = address ?? firstServer(document);
  const [suggestion] = base === null ? [] : suggestHttpTargets(document, base);
  if (suggestion === undefined)
    return {
      what: 'the OpenAPI document',
      from: '--openapi',
      why: base === null ? 'it does not say where the service runs' : 'none of its routes takes JSON by POST',
      instead:
        base === null
          ? 'give the address of the running service: --openapi http://127.0.0.1:3000/docs.json'
          : null,
      metric: null,
    };
  return {
    name: 'service',
    what: 'a service over HTTP',
    from: suggestion.route,
    paths: ['**'],
    target: suggestion.target,
    model: null,
    variables: suggestion.variables,
    cases: [],
    guesses: ['Name in paths what the service is made of: a change elsewhere need not be measured'],
    runtime: null,
    settings: [],
  };
}

function firstServer(document: unknown): string | null {
  const servers: unknown = Object(document)['servers'];
  const url: unknown = Array.isArray(servers) ? Object(servers[0])['url'] : undefined;
  return typeof url === 'string' && /^https?:\/\//.test(url) ? url : null;
}

function joined(found: readonly (PipelineDraft | LeftOut)[]): Detected {
  return {
    pipelines: found.filter((each): each is PipelineDraft => 'target' in each),
    leftOut: found.filter((each): each is LeftOut => 'why' in each),
  };
}
