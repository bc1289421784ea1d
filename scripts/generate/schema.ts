import { configJsonSchema } from '../../src/config/json-schema.ts';

/** The JSON schema of the configuration, for completion in editors: of what people write, before defaults are in. */
export function configSchema(): string {
  return `${JSON.stringify({ ...configJsonSchema(), title: 'Plumbline configuration' }, null, 2)}\n`;
}
