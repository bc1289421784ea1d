import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { membersOf } from './schema.ts';

/** GitHub's description of webhooks as a judge of payloads; each is compiled when it is first asked for. */
export interface PayloadContract {
  /** What is wrong with the payload of an event; throws for one that GitHub has not, or that is not in operations.ts. */
  check(event: string, payload: object): readonly string[];
}

export function createPayloadContract(): PayloadContract {
  const ajv = new Ajv2020({ strict: false, allErrors: true, logger: false });
  addFormats.default(ajv);
  const text = readFileSync(join(import.meta.dirname, 'description', 'webhooks.json'), 'utf8');
  ajv.addSchema(JSON.parse(text), 'webhooks');
  return {
    check: (event, payload) => {
      const { action } = membersOf(payload);
      const name = [event, ...(typeof action === 'string' ? [action] : [])].join('-').replaceAll('_', '-');
      const validate = ajv.getSchema(`webhooks#/components/schemas/webhook-${name}`);
      if (validate === undefined) throw new Error(`no webhook ${name} in e2e/github/operations.ts`);
      void validate(payload);
      return (validate.errors ?? []).map(
        ({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
      );
    },
  };
}
