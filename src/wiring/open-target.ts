import { randomBytes } from 'node:crypto';
import { createReplayTarget } from '../evaluation/run/replay.ts';
import { stopWhereNobodyAnswers } from '../evaluation/target/never-answered.ts';
import { UserError } from '../foundation/error.ts';
import { createPromptTarget } from '../gateway/prompt-target.ts';
import type { Clock } from '../ports/clock.ts';
import type { OpenTarget } from '../ports/targets.ts';
import { createModelGateway, endpointOf, type ModelGateway } from './model-gateway.ts';
import { openEmbeddedTarget } from './open-embedded.ts';
import { requireSameFiles } from './same-files.ts';

/**
 * Joins each kind of target to the adapter that can run it, which is loaded then; all model calls of a process share one gateway.
 */
export function createOpenTarget(options: {
  readonly clock: Clock;
  readonly concurrency: number;
  /** Where the code of a change is run: the root of its files, and the environment of which it gets a few variables. */
  readonly headCode: {
    readonly root: string;
    readonly environment: Readonly<Record<string, string | undefined>>;
  };
  /** Shared with judges and metrics that call models; without it one of its own. */
  readonly gateway?: ModelGateway;
}): OpenTarget {
  const gateway = options.gateway ?? createModelGateway(options);
  return namingWhatIsNotSet(async (spec, calls) => {
    switch (spec.kind) {
      case 'prompt': {
        const { createOpenAiModel } = await import('../adapters/openai/openai.ts');
        const { prompt, file } = spec;
        const model = createOpenAiModel(spec, endpointOf(spec));
        return stopWhereNobodyAnswers(
          createPromptTarget({ prompt, file, model, gateway: gateway.of(calls) }),
        );
      }
      case 'embedded':
        return openEmbeddedTarget(spec, options.headCode.root);
      case 'http': {
        if (spec.start !== null) await requireSameFiles(options.headCode.root, spec.start.files);
        const { body, settings, readAs, streamTimeoutMs } = spec;
        const { clock, concurrency } = options;
        const { openHttpService } = await import('../adapters/http/open.ts');
        const { createHttpTarget } = await import('../gateway/http-target.ts');
        const service = await openHttpService(spec, options.headCode);
        const how = { clock, random: Math.random, hex, concurrency };
        return stopWhereNobodyAnswers(
          createHttpTarget({ service, body, settings, readAs, streamTimeoutMs, ...how }),
        );
      }
      case 'process': {
        await requireSameFiles(options.headCode.root, spec.files);
        const { openProcessTarget } = await import('../adapters/process/process.ts');
        return openProcessTarget(spec, { ...options.headCode, concurrency: options.concurrency });
      }
      case 'module': {
        await requireSameFiles(options.headCode.root, spec.files);
        const { openModuleTarget } = await import('../adapters/process/module.ts');
        return openModuleTarget(spec, { ...options.headCode, concurrency: options.concurrency });
      }
      case 'replay':
        return createReplayTarget({ file: spec.file, recording: spec.recording });
    }
  });
}

/** A program that does not start may lack a variable that the rules give it and nobody has set. */
function namingWhatIsNotSet(open: OpenTarget): OpenTarget {
  return async (spec, calls) => {
    try {
      return await open(spec, calls);
    } catch (thrown) {
      const notSet = spec.kind === 'http' ? spec.start?.notSet : 'notSet' in spec ? spec.notSet : undefined;
      if (!(thrown instanceof UserError) || notSet === undefined || notSet.length === 0) throw thrown;
      const [first, ...rest] = thrown.problems;
      if (!startFailures.includes(first.code)) throw thrown;
      const next = `set what is not set here (${notSet.join(', ')}), if it needs it; ${first.next}`;
      throw new UserError({ ...first, next }, ...rest);
    }
  };
}
const startFailures: readonly string[] = ['worker-failed', 'service-not-ready'];

/** Random, and so many digits that they are never all zeros. */
function hex(digits: number): string {
  return randomBytes(digits / 2).toString('hex');
}
