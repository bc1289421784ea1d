import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { InternalError } from '../../foundation/error.ts';

/** The folders that the demo's repository and its pull requests are made from, wherever this file was bundled into. */
export function fixtureFolder(): { readonly base: string; readonly changes: string } {
  for (let at = import.meta.dirname; at !== dirname(at); at = dirname(at)) {
    const base = join(at, 'fixtures/repositories/quick-start');
    if (existsSync(base)) return { base, changes: `${base}-changes` };
  }
  throw new InternalError('the package came without fixtures/repositories/quick-start');
}

/** The pull requests of the demo: each is the folder of its name laid over the repository. */
export const demoChanges = [
  {
    folder: 'damaged',
    branch: 'friendlier-answers',
    title: 'Be friendlier: never leave a customer without an answer',
    decision: 'fail',
  },
  { folder: 'harmless', branch: 'plainer-prompt', title: 'Say the same in plainer words', decision: 'pass' },
  { folder: 'unrelated', branch: 'readme', title: 'Say in the README whom to ask', decision: 'untouched' },
] as const;
export type DemoChange = (typeof demoChanges)[number];
