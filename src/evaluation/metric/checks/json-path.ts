import {
  FunctionExpressionType,
  JSONPathEnvironment,
  JSONPathRecursionLimitError,
  type JSONValue,
} from 'json-p3';
import { RE2JS } from 're2js';
import { z } from 'zod';
import { JsonValue } from '../../dataset/dataset.ts';
import { defineCheck, failed, passed, unknown } from '../check.ts';
import { sameJson } from './same-json.ts';
import { tooLong } from './too-long.ts';

/** RFC 9535, its two functions for patterns on RE2: the library's own run on an engine that can be made to hang. */
function openPaths(): JSONPathEnvironment {
  const made = new JSONPathEnvironment();
  for (const [name, whole] of [
    ['match', true],
    ['search', false],
  ] as const) {
    made.functionRegister.set(name, {
      argTypes: [FunctionExpressionType.ValueType, FunctionExpressionType.ValueType],
      returnType: FunctionExpressionType.LogicalType,
      call: (text: unknown, pattern: unknown) => {
        if (typeof text !== 'string' || typeof pattern !== 'string') return false;
        const matcher = RE2JS.compile(pattern).matcher(text);
        return whole ? matcher.matches() : matcher.find();
      },
    });
  }
  return made;
}

/** Made for the first path: most suites have none. */
let paths: JSONPathEnvironment | null = null;

const mostCharacters = 100_000;

/** The output is JSON in which the path leads somewhere; with a value, to at least one place that holds it. */
export const jsonPath = defineCheck({
  what: 'The output is JSON in which the path leads somewhere, with `value` to that value.',
  arguments: z.strictObject({
    path: z.string().min(1).max(500).describe('A JSONPath of RFC 9535, such as $.items[0].price'),
    value: JsonValue.optional().describe('What must stand at one of the places; without it, anything'),
  }),
  accepted: 'path (a JSONPath of RFC 9535 with at most two `..`, two filters and one `$`), value',
  make: ({ path, value }) => {
    refuseExplosions(path);
    paths ??= openPaths();
    const query = paths.compile(path);
    return () =>
      ({ output }) => {
        const long = tooLong(output, mostCharacters);
        if (long !== null) return long;
        let data: JSONValue;
        try {
          data = JSON.parse(output);
        } catch {
          return failed('it is no JSON');
        }
        try {
          const found = query.query(data).values();
          if (found.length === 0) return failed('the path leads nowhere');
          if (value === undefined) return passed;
          return found.some((each) => sameJson(value, each)) ? passed : failed('another value stands there');
        } catch (thrown) {
          if (thrown instanceof JSONPathRecursionLimitError || thrown instanceof RangeError)
            return unknown('it is nested too deeply to follow the path');
          throw thrown;
        }
      };
  },
});

/** Each of these multiplies the work by the size of the output: a path with more could take hours for a long one. */
function refuseExplosions(path: string): void {
  const outsideTexts = path.replace(/'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"/g, '');
  const counts = [
    ['..', 2],
    ['?', 2],
    ['$', 1],
  ] as const;
  for (const [part, most] of counts) {
    if (outsideTexts.split(part).length - 1 > most)
      throw new Error(`more than ${most} of ${part} in the path`);
  }
}
