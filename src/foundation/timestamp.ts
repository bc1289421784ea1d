import { z } from 'zod';

/** A time in UTC as ISO 8601 with `Z`. */
export const Timestamp = z.iso.datetime();
export type Timestamp = z.infer<typeof Timestamp>;
