import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { RE2JS } from 're2js';
import { z } from 'zod';
import { defineCheck, failed, passed } from '../check.ts';
import { parseJson } from './json.ts';
import { tooLong } from './too-long.ts';

/** Patterns of formats are not on RE2; each may go over a text several times. */
const mostCharacters = 200_000;
/** To find two equal items each is held against each. */
const mostToCompare = 20_000;

/** Formats of the standard; without `url`, whose pattern needs seconds for a long hostile text. */
const formatNames = [
  'date',
  'time',
  'date-time',
  'duration',
  'uri',
  'uri-reference',
  'uri-template',
  'email',
  'hostname',
  'ipv4',
  'ipv6',
  'regex',
  'uuid',
  'json-pointer',
  'relative-json-pointer',
] as const;

/** Patterns of a schema run on RE2 too: the built-in engine can be made to hang, and nothing could interrupt it. */
const onRe2 = Object.assign(
  (pattern: string) => {
    const compiled = RE2JS.compile(RE2JS.translateRegExp(pattern));
    return { test: (text: string): boolean => compiled.matcher(text).find() };
  },
  { code: 'new RegExp' },
);

/** An unknown keyword is an error: a schema that means nothing would pass everything. */
const strict = {
  strictSchema: true,
  strictTypes: false,
  strictTuples: false,
  strictRequired: false,
  allErrors: false,
  logger: false,
  code: { regExp: onRe2 },
} as const;

/** Made for the first schema: to make it takes longer than most suites have use for. */
let schemas: Ajv2020 | null = null;

/**
 * The whole output is JSON that the schema accepts: draft 2020-12, references within the schema only. Ajv compiles a schema to a
 * function of its own; what a schema holds is quoted there, never run.
 */
export const jsonSchema = defineCheck({
  what: 'The whole output is JSON that the schema accepts.',
  arguments: z.strictObject({
    value: z.record(z.string(), z.json()).describe('A JSON schema, draft 2020-12, without remote references'),
  }),
  accepted: 'value (a JSON schema, draft 2020-12, without remote references)',
  make: ({ value }) => {
    schemas ??= new Ajv2020(strict);
    if (schemas.validateSchema(value) !== true) throw new Error(schemas.errorsText(schemas.errors));
    // One instance a schema: two cases may use the same $id for different schemas.
    const ajv = new Ajv2020({ ...strict, meta: false, validateSchema: false });
    formats.default(ajv, { formats: [...formatNames], keywords: false });
    const validate = ajv.compile(value);
    const most = JSON.stringify(value).includes('"uniqueItems"') ? mostToCompare : mostCharacters;
    return () =>
      ({ output }) => {
        const long = tooLong(output, most);
        if (long !== null) return long;
        const parsed = parseJson(output);
        if (parsed.kind === 'broken') return failed('it is no JSON');
        try {
          if (validate(parsed.value)) return passed;
        } catch (thrown) {
          // A schema that refers to itself goes as deep as the output does.
          if (thrown instanceof RangeError) return failed('it is nested too deeply');
          throw thrown;
        }
        const [error] = validate.errors ?? [];
        return failed(`${error?.instancePath || 'the value'} ${error?.message ?? 'does not match'}`);
      };
  },
});
