import { UserError } from '../src/foundation/error.ts';
import { readEnvironment, type Settings } from './environment.ts';
import { createLog, describe } from './log.ts';
import { serve } from './serve.ts';

/** How long a stop waits for deliveries that were acknowledged, before it gives them up. */
const longestStopMs = 30_000;

try {
  await run(readEnvironment(process.env));
} catch (thrown) {
  const known = thrown instanceof UserError;
  process.stderr.write(`${known ? thrown.message : JSON.stringify(describe(thrown))}\n`);
  process.exit(known ? 2 : 1);
}

async function run(settings: Settings): Promise<void> {
  const log = createLog(settings.logLevel);
  const serving = await serve(settings, log);
  let stopping = false;
  const stop = (signal: string): void => {
    if (stopping) return;
    stopping = true;
    log.info('stopping', { signal, working: serving.working() });
    setTimeout(() => {
      log.info('stopped with work left', { working: serving.working() });
      process.exit(1);
    }, longestStopMs).unref();
    serving.close().then(
      () => process.exit(0),
      (thrown: unknown) => {
        log.error('could not stop', thrown);
        process.exit(1);
      },
    );
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => stop(signal));
}
