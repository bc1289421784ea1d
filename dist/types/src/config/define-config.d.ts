import type { z } from '../../packages/zod/index.js';
import type { WrittenConfig } from './written.js';
/** A configuration as people write it. */
export type ConfigInput = z.input<typeof WrittenConfig>;
/** Gives a configuration its types, for a script that writes `plumbline.yml`. It changes nothing, and checks nothing. */
export declare function defineConfig<const T extends ConfigInput>(config: T): T;
