import { z } from 'zod';

/**
 * Cut out of the `/openapi.json` of Phoenix 20.26.1: of each reply the part that is read. Keys that are not named here are passed over,
 * since a later Phoenix may have more.
 */
const id = z.string().min(1);
const count = z.number().int().nonnegative();
const pageOf = <T extends z.ZodType>(row: T) =>
  z.object({ data: z.array(row), next_cursor: z.string().nullable() });

export const Datasets = z.object({ data: z.array(z.object({ id })) });

export const UploadedDataset = z.object({ data: z.object({ dataset_id: id, version_id: id }) });

/** `id` is the one that was given with the upload; runs want `node_id`. */
export const Examples = z.object({
  data: z.object({ examples: z.array(z.object({ id, node_id: id })) }),
});

export const Experiment = z.object({
  id,
  metadata: z.record(z.string(), z.unknown()),
  created_at: z.iso.datetime({ offset: true }),
  example_count: count,
  successful_run_count: count,
  failed_run_count: count,
});
export const ExperimentReply = z.object({ data: Experiment });
export const Experiments = pageOf(Experiment);

export const Created = z.object({ data: z.object({ id }) });

export const Run = z.object({
  id,
  dataset_example_id: id,
  repetition_number: z.number().int(),
  error: z.string().nullish(),
});
export const Runs = pageOf(Run);

/** `/json` of an experiment: the only reply that tells which scores are there. */
export const ScoredRuns = z.array(
  z.object({
    example_id: id,
    repetition_number: z.number().int(),
    annotations: z.array(
      z.object({ name: z.string(), score: z.number().nullable(), error: z.string().nullish() }),
    ),
  }),
);
