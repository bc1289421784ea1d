/** What a remote is told about us, as an HTTP header: in the environment of one git process and nowhere else. */
export interface Credential {
  readonly token: string;
}

/** Set by a surrounding git (hooks, worktree commands); each would point us at another repository. */
const inherited = [
  'GIT_DIR',
  'GIT_WORK_TREE',
  'GIT_INDEX_FILE',
  'GIT_PREFIX',
  'GIT_COMMON_DIR',
  'GIT_NAMESPACE',
  'GIT_OBJECT_DIRECTORY',
  'GIT_ALTERNATE_OBJECT_DIRECTORIES',
  'GIT_SHALLOW_FILE',
  'GIT_GRAFT_FILE',
  'GIT_CEILING_DIRECTORIES',
  'GIT_EXTERNAL_DIFF',
  'GIT_TRACE',
  'GIT_TRACE_CURL',
  'GIT_CURL_VERBOSE',
];

/** Settings of ours, stronger than any file, so that the same commits give the same result on every machine. */
const settings: readonly (readonly [string, string])[] = [
  ['core.hooksPath', '/dev/null'],
  ['core.fsmonitor', 'false'],
  ['core.quotePath', 'true'],
  ['gc.auto', '0'],
  ['maintenance.auto', 'false'],
  ['fetch.recurseSubmodules', 'false'],
  ['push.recurseSubmodules', 'no'],
  ['push.followTags', 'false'],
  ['push.gpgSign', 'false'],
  ['protocol.version', '2'],
  ['merge.renames', 'true'],
  ['merge.directoryRenames', 'conflict'],
  ['merge.renormalize', 'false'],
  ['http.lowSpeedLimit', '1'],
  ['http.lowSpeedTime', '60'],
];

/**
 * The environment for one git process: the given one with what would lead astray taken out, no prompt, no replaced objects,
 * messages in English, and our settings counted on after those that are already in `GIT_CONFIG_COUNT`.
 */
export function gitEnvironment(
  from: NodeJS.ProcessEnv,
  credential: Credential | undefined,
  gitDir: string | undefined,
): NodeJS.ProcessEnv {
  const env: NodeJS.ProcessEnv = { ...from };
  for (const name of inherited) delete env[name];
  const before = Number.parseInt(from['GIT_CONFIG_COUNT'] ?? '', 10);
  let count = Number.isInteger(before) && before > 0 ? before : 0;
  const set = (key: string, value: string): void => {
    env[`GIT_CONFIG_KEY_${count}`] = key;
    env[`GIT_CONFIG_VALUE_${count}`] = value;
    count += 1;
  };
  for (const [key, value] of settings) set(key, value);
  if (credential !== undefined) {
    const basic = Buffer.from(`x-access-token:${credential.token}`, 'utf8').toString('base64');
    set('http.extraheader', `AUTHORIZATION: basic ${basic}`);
  }
  env['GIT_CONFIG_COUNT'] = String(count);
  env['GIT_TERMINAL_PROMPT'] = '0';
  env['GIT_OPTIONAL_LOCKS'] = '0';
  env['GIT_NO_REPLACE_OBJECTS'] = '1';
  env['GIT_LITERAL_PATHSPECS'] = '1';
  env['LC_ALL'] = 'C';
  if (gitDir !== undefined) env['GIT_DIR'] = gitDir;
  return env;
}
