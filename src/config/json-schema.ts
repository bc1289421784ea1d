import { z } from 'zod';
import { metricKinds } from '../evaluation/metric/kinds.ts';
import { OtelSection, PhoenixSection } from '../evaluation/run/export-config.ts';
import { metricsByName, WrittenConfig, WrittenSuite } from './written.ts';

type Node = z.core.JSONSchema.BaseSchema;

/** JSON schema of the configuration as people write it, before defaults are in: what editors complete from. */
export function configJsonSchema(): Node {
  return z.toJSONSchema(WrittenConfig, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema === metricsByName) leaveKindsToNames(jsonSchema);
      if (zodSchema === WrittenSuite)
        orInstead(jsonSchema, 'linguametrica', ['pipeline', 'dataset', 'metrics']);
      if (zodSchema === WrittenConfig) without(jsonSchema, ['pipelines']);
      if (zodSchema === PhoenixSection || zodSchema === OtelSection) orEmpty(jsonSchema);
    },
  });
}

/** Where `key` is there the others need not be. */
function orInstead(map: Node, key: string, others: readonly string[]): void {
  without(map, others);
  map.if = { required: [key] };
  map.else = { required: [...others] };
}

function without(map: Node, names: readonly string[]): void {
  map.required = (map.required ?? []).filter((name) => !names.includes(name));
}

/** A section that says nothing is none. */
function orEmpty(section: Node): void {
  const whole = { ...section };
  for (const key of Object.keys(section)) delete section[key];
  section.anyOf = [whole, { type: 'object', maxProperties: 0 }];
}

/** A metric that is named like its kind need not say it, and may say nothing at all. */
function leaveKindsToNames(metrics: Node): void {
  const { additionalProperties } = metrics;
  const forms = typeof additionalProperties === 'object' ? (additionalProperties.oneOf ?? []) : [];
  metrics.properties = Object.fromEntries(
    Object.keys(metricKinds).map((name, index) => {
      const { required = [], ...form } = forms[index] ?? {};
      const rest = required.filter((key) => key !== 'kind');
      return [name, { anyOf: [rest.length === 0 ? form : { ...form, required: rest }, { type: 'null' }] }];
    }),
  );
}
