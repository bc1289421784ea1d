import { z } from 'zod';
import { JsonValue } from '../../dataset/dataset.ts';
import { defineCheck, failed, passed, unknown } from '../check.ts';
import { isWithin } from './same-json.ts';

const untold = unknown('the target does not tell which tools it asks for');

/** The answer asks for the tool, with at least these arguments; a list has to be the same, a map may have more. */
export const tool = defineCheck({
  what: 'The answer asks for the tool, with at least these arguments.',
  arguments: z.strictObject({
    value: z.string().min(1).describe('Name of the tool'),
    arguments: z
      .record(z.string(), JsonValue)
      .optional()
      .describe('Arguments that it must have; maps may have more, all else must be equal'),
  }),
  accepted: 'value (the name of a tool), arguments (a map)',
  make: ({ value, arguments: wanted = {} }) => {
    return () =>
      ({ toolCalls }) => {
        if (toolCalls === null) return untold;
        const calls = toolCalls.filter(({ name }) => name === value);
        if (calls.length === 0) return failed(`it does not ask for ${JSON.stringify(value)}`);
        const fits = calls.some((call) => isWithin(wanted, call.arguments));
        return fits ? passed : failed(`it asks for ${JSON.stringify(value)} with other arguments`);
      };
  },
});

/** The answer asks for no tool at all. */
export const noTool = defineCheck({
  what: 'The answer asks for no tool.',
  arguments: z.strictObject({}),
  accepted: 'no arguments',
  make:
    () =>
    () =>
    ({ toolCalls }) => {
      if (toolCalls === null) return untold;
      const [first] = toolCalls;
      return first === undefined ? passed : failed(`it asks for ${JSON.stringify(first.name)}`);
    },
});
