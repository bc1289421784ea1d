import { appPermissions, type HandlerRow, handlers } from '../../bot/handlers.ts';

const rows = Object.entries<HandlerRow>(handlers);

/** bot/app.yml: the App as GitHub's manifest and Probot's set-up read it. */
export function appManifest(): string {
  const events = [...new Set(rows.map(([, { event }]) => event))].sort();
  const permissions = Object.entries(appPermissions()).sort();
  return [
    '# Made from bot/handlers.ts: change it there, then run `npm run generate`.',
    'name: plumbline',
    'description: "Publishes the verdict on a change of prompts as a check that the change cannot write itself."',
    'url: https://github.com/owner/plumbline',
    'public: false',
    'default_events:',
    ...events.map((event) => `  - ${event}`),
    'default_permissions:',
    ...permissions.map(([permission, level]) => `  ${permission}: ${level}`),
    '',
  ].join('\n');
}

/** The tables of docs/app.md: what the App listens to, and what it may do and why. */
export function appTables(): string {
  return [
    '| event | what the App does |',
    '| --- | --- |',
    ...rows.map(([name, { what }]) => `| \`${name}\` | ${what} |`),
    '',
    '| permission | level | to |',
    '| --- | --- | --- |',
    ...Object.entries(appPermissions())
      .sort()
      .map(
        ([permission, level]) => `| ${permission.replace('_', ' ')} | ${level} | ${reasonsFor(permission)} |`,
      ),
  ].join('\n');
}

function reasonsFor(permission: string): string {
  const reasons = rows.flatMap(([, { permissions }]) => permissions[permission]?.why ?? []);
  return reasons.length === 0 ? 'be an App at all: GitHub gives it to every one' : reasons.join('; ');
}
