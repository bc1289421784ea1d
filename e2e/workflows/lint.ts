import { execFileSync, spawnSync } from 'node:child_process';
import { basename, join } from 'node:path';
import { z } from 'zod';

const ActionlintFinding = z.object({
  filepath: z.string(),
  kind: z.string(),
  line: z.number(),
  message: z.string(),
});
const ZizmorFinding = z.object({
  ident: z.string(),
  desc: z.string(),
  locations: z.array(
    z.object({
      symbolic: z.object({
        kind: z.unknown(),
        key: z.object({ Local: z.object({ verbatim_path: z.string() }) }),
      }),
      concrete: z.object({ location: z.object({ start_point: z.object({ row: z.number() }) }) }),
    }),
  ),
});

export interface Finding {
  readonly file: string;
  /** `actionlint <kind>` or `zizmor <audit>` */
  readonly rule: string;
  readonly line: number;
  readonly text: string;
}

const root = join(import.meta.dirname, '../..');

/** What both linters find in the workflows and actions of a folder. Throws when one of them could not lint. */
export function lintWorkflows(
  folder: string,
  programs: { actionlint: string; zizmor: string },
): readonly Finding[] {
  // Both look for the root of a repository.
  execFileSync('git', ['init', '-q'], { cwd: folder });
  const found = run(
    folder,
    programs.actionlint,
    ['-shellcheck=', '-pyflakes=', '-format', '{{json .}}'],
    [0, 1],
  );
  const audited = run(
    folder,
    programs.zizmor,
    [
      '--offline',
      ...['--persona', 'pedantic'],
      '--strict-collection',
      ...['--config', join(root, '.github/zizmor.yml')],
      '-q',
      '--no-progress',
      ...['--format', 'json'],
      '.',
    ],
    // 0 nothing found, 11 to 14 by severity; below 11 it did not lint.
    [0, 11, 12, 13, 14],
  );
  return [
    ...z
      .array(ActionlintFinding)
      .parse(found)
      .map(({ filepath, kind, line, message }) => ({
        file: basename(filepath),
        rule: `actionlint ${kind}`,
        line,
        text: message,
      })),
    ...z.array(ZizmorFinding).parse(audited).map(ofZizmor),
  ];
}

function ofZizmor({ ident, desc, locations }: z.infer<typeof ZizmorFinding>): Finding {
  const at = locations.find(({ symbolic }) => symbolic.kind === 'Primary') ?? locations[0];
  if (at === undefined) throw new Error(`zizmor names no place for ${ident}`);
  return {
    file: basename(at.symbolic.key.Local.verbatim_path),
    rule: `zizmor ${ident}`,
    line: at.concrete.location.start_point.row + 1,
    text: desc,
  };
}

function run(cwd: string, program: string, args: readonly string[], fine: readonly number[]): unknown {
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    cwd,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  if (error !== undefined) throw error;
  if (status === null || !fine.includes(status))
    throw new Error(`${program} ended with ${status}: ${stderr}`);
  return JSON.parse(stdout === '' ? '[]' : stdout);
}
