import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import type { Shell } from '../command.ts';

export interface ChildEnd {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** This very command line in a process of its own, as a person would type it into the repository. */
export type PlumblineChild = (...args: string[]) => Promise<ChildEnd>;

export function plumblineIn(dir: string, { environment, interrupted }: Shell): PlumblineChild {
  return async (...args) => {
    const [, cli = ''] = process.argv;
    const child = spawn(process.execPath, [cli, ...args], {
      cwd: dir,
      env: { ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
      signal: interrupted,
    });
    const closed = once(child, 'close');
    const [stdout, stderr, [code]] = await Promise.all([text(child.stdout), text(child.stderr), closed]);
    return { code: typeof code === 'number' ? code : 1, stdout, stderr };
  };
}

/** A step of the demo that did not end as it has to; its own words say why. */
export class StepFailed extends Error {
  readonly end: ChildEnd;

  constructor(step: string, end: ChildEnd) {
    super(`${step} ended with exit code ${end.code}`);
    this.end = end;
  }
}

/** Holds a step against the exit codes it may have. */
export function expectEnd(step: string, end: ChildEnd, ...codes: readonly number[]): void {
  if (!codes.includes(end.code)) throw new StepFailed(step, end);
}
