import { exchange } from '../adapters/http/exchange.ts';
import { createSpanExport } from '../adapters/otel/otel.ts';
import { createPhoenix } from '../adapters/phoenix/phoenix.ts';
import { type ExpandedExport, expandOtel, expandPhoenix } from '../config/config.ts';
import type { Exports } from '../evaluation/run/export-config.ts';
import { showDuration } from '../foundation/duration.ts';
import { messageOf, UserError } from '../foundation/error.ts';
import { redact, secretTexts } from '../foundation/secret-texts.ts';
import { type DescribedExport, describeExport, type ExportedTo } from '../operations/describe-export.ts';
import { type ExportPorts, exportRun } from '../operations/export-run.ts';
import type { Environment } from '../operations/read-target.ts';
import type { ExportedRun } from '../ports/run-export.ts';

interface Destination extends Pick<ExportedTo, 'name' | 'section'> {
  readonly timeoutMs: number;
  expand(): ExpandedExport;
  open(expanded: ExpandedExport, signal: AbortSignal): ExportPorts;
}

/**
 * Tells a run to every system that the configuration names, one after the other. Never rejects: nothing that happens to another system
 * may change what a run measured.
 */
export async function exportToAll(
  run: ExportedRun,
  exports: Exports,
  environment: Environment,
  interrupted: AbortSignal,
): Promise<readonly DescribedExport[]> {
  const described: DescribedExport[] = [];
  for (const destination of destinationsOf(exports, environment))
    described.push(await exportTo(destination, run, interrupted));
  return described;
}

async function exportTo(
  to: Destination,
  run: ExportedRun,
  interrupted: AbortSignal,
): Promise<DescribedExport> {
  let secrets: readonly string[] = [];
  const stop = new AbortController();
  const interrupt = (): void => stop.abort(new Error('it was interrupted'));
  interrupted.addEventListener('abort', interrupt);
  if (interrupted.aborted) interrupt();
  const limit = setTimeout(
    () =>
      stop.abort(
        new Error(`the time limit of ${showDuration(to.timeoutMs)} is over (${to.section}.timeout)`),
      ),
    to.timeoutMs,
  );
  try {
    const expanded = to.expand();
    // A server may quote what it was sent.
    secrets = secretTexts(expanded.secrets);
    const exported = await exportRun(run, to.open(expanded, stop.signal));
    const { lines, warning } = describeExport(exported, { ...to, ...expanded });
    return {
      lines: lines.map((line) => redact(line, secrets)),
      warning: warning === null ? null : redact(warning, secrets),
    };
  } catch (thrown) {
    const why = thrown instanceof UserError ? thrown.problems[0].what : messageOf(thrown);
    const warning = `${to.name}: ${why}; nothing was told to it. The results are complete all the same.`;
    return { lines: [], warning: redact(warning, secrets) };
  } finally {
    clearTimeout(limit);
    interrupted.removeEventListener('abort', interrupt);
  }
}

function destinationsOf({ phoenix, otel }: Exports, environment: Environment): readonly Destination[] {
  return [
    ...(phoenix === null
      ? []
      : [
          {
            name: 'Phoenix',
            section: 'phoenix',
            timeoutMs: phoenix.timeoutMs,
            expand: () => expandPhoenix(phoenix, environment),
            open: ({ url: written, headers }, signal) => {
              const url = written.replace(/\/+$/, '');
              const { project } = phoenix;
              const spans = createSpanExport({
                url: `${url}/v1/traces`,
                headers,
                resource: { ...service, 'openinference.project.name': project },
                exchange,
                signal,
              });
              return { spans, experiments: createPhoenix({ url, headers, project, exchange, signal }) };
            },
          } as const satisfies Destination,
        ]),
    ...(otel === null
      ? []
      : [
          {
            name: 'OpenTelemetry',
            section: 'otel',
            timeoutMs: otel.timeoutMs,
            expand: () => expandOtel(otel, environment),
            open: ({ url, headers }, signal) => ({
              spans: createSpanExport({ url, headers, resource: service, exchange, signal }),
              experiments: null,
            }),
          } as const satisfies Destination,
        ]),
  ];
}

const service = { 'service.name': 'plumbline' };
