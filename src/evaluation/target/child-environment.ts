/** A set of environment variables: a process's own, or what the rules add for a child. */
export type Variables = Readonly<Record<string, string | undefined>>;

/** What any program needs to find its files and to write text; none of these carries a secret. */
const inherited = ['PATH', 'HOME', 'LANG', 'LC_ALL', 'LC_CTYPE', 'TZ', 'TMPDIR', 'SYSTEMROOT'] as const;

const ofTheJob = /^(?:ACTIONS|INPUT|GITHUB|RUNNER|MODEL)_/i;

/** Whether the rules may give a child a variable of that name: none that belongs to the job it runs in, nor its model keys. */
export function mayBeGiven(name: string): boolean {
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) && !ofTheJob.test(name);
}

/**
 * The environment of a child that runs the code of a change: an allow-list of `parent`, and what the rules `give` it, which wins.
 * Names that `mayBeGiven` refuses are left out, whoever gives them: the job's tokens and keys stay in the parent.
 */
export function childEnvironment(parent: Variables, give: Variables = {}): Record<string, string> {
  const kept = inherited.map((name) => [name, parent[name]] as const);
  const given = Object.entries(give).filter(([name]) => mayBeGiven(name));
  const both = [...kept, ...given].flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
  return Object.fromEntries(both);
}
