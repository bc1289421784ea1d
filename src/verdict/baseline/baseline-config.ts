import { z } from 'zod';

/** `baseline:` as people write it. */
export const WrittenBaseline = z.strictObject({
  branch: z
    .string()
    .regex(/^[A-Za-z0-9][A-Za-z0-9._/-]{0,99}$/)
    .default('plumbline-data'),
  runs: z.number().int().min(1).max(5).default(3),
  maxAge: z.string().default('7d'),
  keepOutputs: z.enum(['auto', 'none', 'redacted']).default('auto'),
});
