import { z } from 'zod';
import { WrittenConfig } from '../../src/config/written.ts';

/** The JSON schema of the configuration, for completion in editors: of what people write, before defaults are in. */
export function configSchema(): string {
  const schema = z.toJSONSchema(WrittenConfig, { io: 'input', unrepresentable: 'any' });
  return `${JSON.stringify({ ...schema, title: 'Plumbline configuration' }, null, 2)}\n`;
}
