import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { z } from 'zod';
import type { Json } from '../../../foundation/json.ts';
import { defineCheck, failed, passed } from '../check.ts';

/** The whole output is JSON. */
export const json = defineCheck({
  arguments: z.strictObject({}),
  accepted: 'no arguments',
  make: () => (output) => (parse(output).kind === 'json' ? passed : failed('it is no JSON')),
});

/** The whole output is JSON that the schema (draft 2020-12, no remote references) accepts. */
export const jsonSchema = defineCheck({
  arguments: z.strictObject({ value: z.record(z.string(), z.json()) }),
  accepted: 'value (a JSON schema)',
  make: ({ value }) => {
    const ajv = new Ajv2020({ strict: false, allErrors: false, logger: false });
    formats.default(ajv);
    const validate = ajv.compile(value);
    return (output) => {
      const parsed = parse(output);
      if (parsed.kind === 'broken') return failed('it is no JSON');
      if (validate(parsed.value)) return passed;
      const [error] = validate.errors ?? [];
      return failed(`${error?.instancePath || 'the value'} ${error?.message ?? 'does not match'}`);
    };
  },
});

function parse(output: string): { kind: 'json'; value: Json } | { kind: 'broken' } {
  try {
    return { kind: 'json', value: JSON.parse(output) };
  } catch {
    return { kind: 'broken' };
  }
}
