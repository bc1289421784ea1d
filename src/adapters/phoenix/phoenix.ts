import { messageOf } from '../../foundation/error.ts';
import type { Exchange } from '../../ports/exchange.ts';
import type { ExperimentExport, ToldExperiment } from '../../ports/run-export.ts';
import { Datasets } from './replies.ts';
import { createRest } from './rest.ts';
import { publishSuite } from './suite.ts';

export interface PhoenixOptions {
  /** Address of the server. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Whose datasets these are: part of their names. */
  readonly project: string;
  readonly exchange: Exchange;
  /** Aborted when no more time is left, or nobody wants it any more. */
  readonly signal: AbortSignal;
}

/** A Phoenix server: each suite becomes a dataset, each run of it an experiment. */
export function createPhoenix({ url, headers, project, exchange, signal }: PhoenixOptions): ExperimentExport {
  const rest = createRest({ url, headers, exchange, signal });
  return {
    probe: async () => {
      try {
        // Not its health: that needs no key.
        await rest.get('/v1/datasets?limit=1', Datasets);
        return null;
      } catch (thrown) {
        return messageOf(thrown);
      }
    },
    publish: async (run) => {
      const told: ToldExperiment[] = [];
      for (const suite of run.suites)
        told.push(await publishSuite(rest, { run, suite, dataset: `${project}.${suite.name}`, url }));
      return told;
    },
  };
}
