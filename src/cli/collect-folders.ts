import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../foundation/error.ts';
import { readInput } from './plan-input.ts';

export interface Collected {
  readonly planText: string;
  readonly shards: readonly { readonly source: string; readonly text: string }[];
}

/**
 * The plan and every `shard-<i>.jsonl` in or below the folders; links are not followed. Throws UserError `input-invalid` for a
 * folder that is not there, and where no plan, or more than one, is found.
 */
export function collectFolders(folders: readonly string[], planFile: string | null): Collected {
  const files = [...new Set(folders.flatMap(filesBelow))];
  const shards = files.filter((file) => /(?:^|[\\/])shard-\d{1,3}\.jsonl$/.test(file));
  const plans = planFile === null ? files.filter((file) => /(?:^|[\\/])plan\.json$/.test(file)) : [planFile];
  const texts = new Set(plans.map(readInput));
  const [planText] = texts;
  if (planText === undefined || texts.size > 1) throw whichPlan(plans);
  return { planText, shards: shards.map((file) => ({ source: file, text: readInput(file) })) };
}

function filesBelow(folder: string): string[] {
  if (lstatSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) {
    throw new UserError({
      code: 'input-invalid',
      what: 'there is no such folder',
      found: folder,
      accepted: 'the folders that `plumbline run --plan` left its files in',
      next: 'name the folders that are there: a shard that is missing in them is reported as not measured',
    });
  }
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function whichPlan(found: readonly string[]): UserError {
  return new UserError({
    code: 'input-invalid',
    what: found.length === 0 ? 'no plan was named, and none lies in the folders' : 'there are several plans',
    found: found.length === 0 ? 'no plan.json' : found.join(', '),
    accepted: 'the plan.json that was run',
    next: 'name it with --plan',
  });
}
