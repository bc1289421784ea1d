import type { ExpandedProvider } from '../config/secrets.ts';
import type { MetricServices } from '../evaluation/metric/services.ts';
import type { OnnxModel } from '../evaluation/target/model-file.ts';
import type { SuiteCalls } from './calls.ts';

/** A service of the user, its placeholders filled in. */
export type ServiceAccess = Pick<ExpandedProvider, 'headers' | 'secrets'> & { readonly url: string };

export interface ServicesSpec {
  /** The provider of that name. Throws UserError where its variables are not set, so only what a metric really asks needs a key. */
  provider(name: string): ExpandedProvider;
  /** The service at an address of the rules. Throws UserError where its variables are not set. */
  service(written: Pick<ServiceAccess, 'url' | 'headers'>): ServiceAccess;
  /** Models by path that the rules name: no other file is loaded, since a case may come from the change that is judged. */
  readonly models: readonly OnnxModel[];
  /** Of which the process of a metric gets a few variables. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** What the model calls of its suite have in common; without it they have neither budget nor cache. */
  readonly calls?: SuiteCalls | undefined;
}

/** Makes what the metrics of one run may ask; the shells join the adapters that can. */
export type OpenMetricServices = (spec: ServicesSpec) => MetricServices;
