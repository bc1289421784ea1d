import { constants, copyFileSync, linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { UserError } from '../../foundation/error.ts';

/**
 * Takes a file as the sign that this process writes into the folder around it; gives what takes it away again. The sign of a process
 * that is no more, also of one that was killed, is taken over. Throws UserError `input-invalid` while the other one still runs.
 */
export function lockFolder(path: string): () => void {
  for (;;) {
    if (tryLock(path)) break;
    const holder = holderOf(path);
    if (holder !== null) throw inUse(path, holder);
    rmSync(path, { force: true });
  }
  const release = (): void => {
    process.removeListener('exit', release);
    rmSync(path, { force: true });
  };
  process.once('exit', release);
  return release;
}

/** In one step, so that nobody ever reads half of a sign. */
function tryLock(path: string): boolean {
  const own = `${path}.${process.pid}`;
  writeFileSync(own, `${process.pid} ${startOf(process.pid)}\n`);
  try {
    linkSync(own, path);
    return true;
  } catch (thrown) {
    if (codeOf(thrown) === 'EEXIST') return false;
    return copied(own, path);
  } finally {
    rmSync(own, { force: true });
  }
}

/** For a file system that has no links. */
function copied(own: string, path: string): boolean {
  try {
    copyFileSync(own, path, constants.COPYFILE_EXCL);
    return true;
  } catch (thrown) {
    if (codeOf(thrown) === 'EEXIST') return false;
    throw thrown;
  }
}

function codeOf(thrown: unknown): unknown {
  return thrown instanceof Error && 'code' in thrown ? thrown.code : null;
}

/** The process that holds the sign, or null where none does any more. */
function holderOf(path: string): number | null {
  const [, id = '', start = ''] = /^(\d+) (\S+)/.exec(readFileSync(path, 'utf8')) ?? [];
  const pid = Number(id);
  if (pid === 0 || pid === process.pid || !isAlive(pid)) return null;
  // In a container the number of a process that was killed is soon another one's.
  return startOf(pid) === start ? pid : null;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (thrown) {
    return codeOf(thrown) === 'EPERM';
  }
}

/** When a process began, in a form that only this machine since it booted gives; `unknown` where the system does not tell. */
function startOf(pid: number): string {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    // After the name, which may hold anything, stands the state; the start is the twentieth from there.
    const [, ticks = ''] = /^.*\) (?:\S+ ){19}(\d+)/s.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? [];
    return `${boot}:${ticks}`;
  } catch {
    return 'unknown';
  }
}

function inUse(path: string, holder: number): UserError {
  return new UserError({
    code: 'input-invalid',
    what: 'another evaluation writes into this folder',
    where: { file: path },
    found: `process ${holder}, which still runs`,
    accepted: 'one evaluation at a time in a folder',
    next: 'wait until it ends, or choose another folder with --out',
  });
}
