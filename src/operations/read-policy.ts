import { parsePolicy } from '../config/config.ts';
import { defaultPolicy, type Policy } from '../evaluation/plan/policy.ts';
import type { CodeHost } from '../ports/code-host.ts';
import { defaultConfigPath } from './read-config.ts';

/** What the base branch says of judging and publishing; where it has no configuration, the defaults. */
export async function policyAt(host: CodeHost, baseRef: string): Promise<Policy> {
  const file = await host.file(defaultConfigPath, baseRef);
  return file.kind === 'absent' ? defaultPolicy : parsePolicy(file.text, defaultConfigPath);
}
