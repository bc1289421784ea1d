import { randomBytes } from 'node:crypto';
import { createReplayTarget } from '../evaluation/run/replay.ts';
import { stopWhereNobodyAnswers } from '../evaluation/target/never-answered.ts';
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
  return async (spec, calls) => {
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
  };
}

/** Random, and so many digits that they are never all zeros. */
function hex(digits: number): string {
  return randomBytes(digits / 2).toString('hex');
}
