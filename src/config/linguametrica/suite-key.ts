import { z } from 'zod';
import { judgeModel } from '../../evaluation/metric/judge/judge.ts';
import { ProcessTarget } from '../../evaluation/target/target-config.ts';

/** No character by which a pattern would match other folders. */
const folder = z
  .string()
  .regex(
    /^(?!\/)(?!.*(?:^|\/)\.\.(?:\/|$))[^\\*?[\]{}()!|\p{Cc}]+$/u,
    'a folder below the root of the repository, or . for the root itself',
  );

const Project = z.strictObject({
  folder: folder.describe('Folder that holds .linguametrica.yml and data/'),
  root: folder
    .optional()
    .describe(
      'Folder from which its module is imported; default the nearest, from the project upwards, that holds it',
    ),
  interpreter: ProcessTarget.shape.interpreter
    .unwrap()
    .optional()
    .describe('The Python that runs it; default python3'),
  environment: ProcessTarget.shape.environment
    .unwrap()
    .optional()
    .describe(
      'Names of the environment variables that its code gets; default the addresses that LinguaMetrica knows, and no key',
    ),
  judge: z
    .strictObject({
      ...judgeModel,
      parameters: judgeModel.parameters.unwrap().optional(),
      reply: judgeModel.reply.unwrap().optional(),
    })
    .refine(({ provider, model }) => provider === undefined || model !== undefined, {
      path: ['model'],
      message: 'the name of a model, as the provider calls it',
    })
    .optional()
    .describe(
      'Who judges; without a provider it is who the project names, by the variables of LinguaMetrica',
    ),
});

/** `suites.<name>.linguametrica`: a folder, or a map with more to say. */
export const LinguametricaKey = z
  .union([folder, Project])
  .describe('A LinguaMetrica project that stands for pipeline, dataset and metrics');
export type LinguametricaKey = z.output<typeof Project>;

/** The key in its full form with a plain folder, null where it is wrong. */
export function linguametricaKeyOf(written: unknown): LinguametricaKey | null {
  const parsed = LinguametricaKey.safeParse(written);
  if (!parsed.success) return null;
  const whole = typeof parsed.data === 'string' ? { folder: parsed.data } : parsed.data;
  const { root } = whole;
  return { ...whole, folder: plain(whole.folder), ...(root === undefined ? {} : { root: plain(root) }) };
}

function plain(path: string): string {
  const parts = path.split('/').filter((part) => part !== '' && part !== '.');
  return parts.join('/') || '.';
}
