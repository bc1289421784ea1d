import { z } from 'zod';

/** Below the root of the repository, with forward slashes, and never up again. */
export const RepositoryPath = z
  .string()
  .min(1)
  .regex(/^(?!\/)(?!.*(?:^|\/)\.\.(?:\/|$))[^\\\p{Cc}]+$/u, 'a path below the root of the repository');
