export type Level = 'read' | 'write';

/** One event that the bot acts on: what it does, and what its token for that task may do and why. */
export interface HandlerRow {
  /** What the App subscribes to; the one action of it that counts stands in the row's name. */
  readonly event: string;
  /** The file of src/operations that does the work. */
  readonly operation: string;
  readonly what: string;
  readonly permissions: Readonly<Record<string, { readonly level: Level; readonly why: string }>>;
}

/** Everything that the bot listens to: the source of bot/app.yml and of the tables in docs/app.md. */
export const handlers = {
  'workflow_run.completed': {
    event: 'workflow_run',
    operation: 'publish-workflow-run',
    what: 'publishes the verdict of an evaluation that ended, as one check and one comment, where the base says `publisher: app`',
    permissions: {
      actions: { level: 'read', why: 'look up the run that ended and download its report' },
      checks: { level: 'write', why: 'write the check `plumbline`' },
      contents: { level: 'read', why: 'read the configuration at the base branch' },
      pull_requests: {
        level: 'write',
        why: 'find the pull request, list the files it changes, write the one comment',
      },
    },
  },
} as const satisfies Readonly<Record<string, HandlerRow>>;

export type HandlerName = keyof typeof handlers;
export type Permissions = Readonly<Record<string, Level>>;

/** The permissions that a token for one task asks for, and no more. */
export function permissionsFor(name: HandlerName): Permissions {
  return Object.fromEntries(
    Object.entries(handlers[name].permissions).map(([permission, { level }]) => [permission, level]),
  );
}

/** What the App as a whole asks for: of every permission the strongest level that a handler needs. */
export function appPermissions(): Permissions {
  const all: Record<string, Level> = { metadata: 'read' };
  for (const { permissions } of Object.values<HandlerRow>(handlers))
    for (const [permission, { level }] of Object.entries(permissions))
      if (all[permission] !== 'write') all[permission] = level;
  return all;
}
