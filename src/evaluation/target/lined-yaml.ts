import { isNode, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { messageOf, type Problem, throwIfAny, UserError } from '../../foundation/error.ts';
import { nearestName } from '../../foundation/nearest.ts';
import { acceptedBy, showFound, valueAt } from '../../foundation/schema-words.ts';
import { yamlWords } from '../../foundation/yaml-words.ts';

/** Where a YAML text stands: its file, and the line of the file at which it begins. */
export interface Place {
  readonly file: string;
  /** 1 for the whole of a file. */
  readonly firstLine: number;
}

/** A YAML text that is no syntax error, with the line of everything in it. */
export interface LinedYaml extends Place {
  /** null of an empty text. */
  readonly value: unknown;
  /** Placeholders for environment variables, none of which may be there. */
  readonly secrets: readonly Problem[];
  /** Of what stands at a path, or of the nearest thing around it. */
  lineOf(path: readonly PropertyKey[]): number;
}

const readable = 'one YAML 1.2 document whose keys each stand once';

/** Reads YAML of the change that is judged. Throws UserError `prompt-invalid` and `config-secret` where it is none. */
export function readLinedYaml(text: string, { file, firstLine }: Place): LinedYaml {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const lineAt = (offset: number): number => lines.linePos(offset).line + firstLine - 1;
  const secrets = placeholdersIn(text, { file, firstLine });
  const broken = document.errors.map((error) =>
    promptProblem(
      'not valid YAML',
      { file, line: lineAt(error.pos[0]) },
      'mend the YAML; an editor with YAML support shows the place',
      { found: yamlWords(error.message), accepted: readable },
    ),
  );
  if (broken.length > 0) throwIfAny([...broken, ...secrets]);
  return {
    file,
    firstLine,
    secrets,
    value: plainOf(document, file),
    lineOf: (path) => {
      for (let depth = path.length; depth >= 0; depth--) {
        const node = depth === 0 ? document.contents : document.getIn(path.slice(0, depth), true);
        if (isNode(node) && node.range) return lineAt(node.range[0]);
      }
      return firstLine;
    },
  };
}

/** Every `${NAME}` of a text that comes from a change: nothing of it may read the environment. */
export function placeholdersIn(text: string, { file, firstLine }: Place): Problem[] {
  return [...text.matchAll(/\$\{[^}\n]*\}/g)].map((match) => ({
    code: 'config-secret',
    what: 'a prompt file may not read environment variables: it comes from the change that is judged',
    where: { file, line: firstLine + text.slice(0, match.index).split('\n').length - 1 },
    found: match[0],
    accepted: 'placeholders only in .github/plumbline.yml, in apiKey, headers and baseUrl of a provider',
    next: 'use a {{variable}} of the case, or write the text itself',
  }));
}

/**
 * What a schema makes of it; `known` gives the keys that are valid at a path, for the nearest name. Throws UserError `prompt-invalid`
 * with every problem and its line.
 */
export function readKeys<T>(
  schema: z.ZodType<T>,
  yaml: LinedYaml,
  known: (path: readonly PropertyKey[]) => readonly string[],
): T {
  const { file, lineOf, value, secrets } = yaml;
  const parsed = schema.safeParse(value);
  const issues = (parsed.error?.issues ?? []).map((issue): Problem => {
    const at = issue.path.map(String).join('.');
    if (issue.code !== 'unrecognized_keys') {
      const where = { file, line: lineOf(issue.path) };
      const subject = at === '' ? 'the file' : at;
      return promptProblem(`${subject} cannot be read`, where, 'correct the value', {
        found: showFound(valueAt(value, issue.path)),
        accepted: acceptedBy(issue),
      });
    }
    const [unknown = ''] = issue.keys;
    const names = known(issue.path);
    const near = nearestName(unknown, names);
    return promptProblem(
      `unknown ${issue.keys.length === 1 ? 'key' : 'keys'} ${issue.keys.join(', ')}`,
      { file, line: lineOf([...issue.path, unknown]) },
      near === null ? 'remove it' : `write "${near}"`,
      { found: issue.keys.join(', '), ...(names.length === 0 ? {} : { accepted: names.join(', ') }) },
    );
  });
  throwIfAny([...issues, ...secrets]);
  if (!parsed.success) throw parsed.error;
  return parsed.data;
}

/** A problem of a file of a prompt, at its place. */
export function promptProblem(
  what: string,
  where: Problem['where'] & object,
  next: string,
  more: Pick<Problem, 'found' | 'accepted'> = {},
): Problem {
  return { code: 'prompt-invalid', what, where, next, ...more };
}

function plainOf(document: ReturnType<typeof parseDocument>, file: string): unknown {
  try {
    return document.toJS({ maxAliasCount: 50 });
  } catch (thrown) {
    const more = { found: yamlWords(messageOf(thrown)), accepted: readable };
    const next = 'write repeated parts out instead of using aliases';
    throw new UserError(promptProblem('not readable as YAML', { file }, next, more));
  }
}
