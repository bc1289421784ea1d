import type { z } from 'zod';
import type { WrittenConfig } from './written.ts';

/** A configuration as people write it. */
export type ConfigInput = z.input<typeof WrittenConfig>;

/** Gives a configuration its types, for a script that writes `plumbline.yml`. It changes nothing, and checks nothing. */
export function defineConfig<const T extends ConfigInput>(config: T): T {
  return config;
}
