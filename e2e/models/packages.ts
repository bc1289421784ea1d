import { join } from 'node:path';

/** The environment of a process that finds the packages of a program of scripts/install-test-programs.sh, and no network. */
export function packagesOf(program: string): Record<string, string> {
  return {
    PLUMBLINE_PACKAGES: join(program, '../..', 'local-models'),
    NODE_OPTIONS: `--import=${join(import.meta.dirname, '../loopback-only.ts')}`,
  };
}
