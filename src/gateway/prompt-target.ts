import type { PromptFile } from '../evaluation/target/prompt-file.ts';
import { promptMessages } from '../evaluation/target/prompt-messages.ts';
import { answered, candidateFault, type Target, type TargetReply } from '../evaluation/target/target.ts';
import { UserError } from '../foundation/error.ts';
import type { ChatModel, ChatRequest } from '../ports/model.ts';
import type { CallOutcome, Gateway } from './gateway.ts';

export interface PromptTargetOptions {
  readonly prompt: PromptFile;
  /** Named in errors. */
  readonly file: string;
  readonly model: ChatModel;
  readonly gateway: Gateway;
}

/** A prompt filled with the case and sent to a model: the candidate's messages, model and parameters, nothing of ours added. */
export function createPromptTarget({ prompt, file, model, gateway }: PromptTargetOptions): Target {
  if (prompt.model === null) {
    throw new UserError({
      code: 'prompt-invalid',
      what: 'the prompt names no model',
      where: { file },
      accepted: '`model:` with the name that the provider knows',
      next: `add \`model:\` to ${prompt.settingsIn}`,
    });
  }
  const name = prompt.model;
  return {
    async answer(request) {
      let messages: ChatRequest['messages'];
      try {
        messages = promptMessages(prompt, request.case, { file });
      } catch (thrown) {
        if (!(thrown instanceof UserError)) throw thrown;
        return candidateFault(thrown, 0, 0);
      }
      const { parameters, responseFormat, tools, toolChoice, stream } = prompt;
      const { timeoutMs, signal, meanwhile } = request;
      return replyOf(
        await gateway.send(
          model,
          { model: name, messages, parameters, responseFormat, tools, toolChoice, stream },
          { timeoutMs, signal, ...(meanwhile === undefined ? {} : { meanwhile }) },
        ),
      );
    },
  };
}

function replyOf(outcome: CallOutcome): TargetReply {
  const { attempts, latencyMs } = outcome;
  switch (outcome.kind) {
    case 'answered': {
      const {
        output,
        toolCalls = null,
        model,
        usage,
        finish,
        costUsd,
        firstTokenMs,
        requestId = null,
        fromCache = false,
      } = outcome;
      return answered({
        output,
        toolCalls,
        model,
        usage,
        finish,
        costUsd,
        latencyMs,
        firstTokenMs,
        attempts,
        requestId,
        fromCache,
      });
    }
    case 'rejected':
      return { kind: 'failed', class: 'candidate', error: outcome.error, attempts, latencyMs };
    case 'trouble':
      return { kind: 'failed', class: 'infrastructure', error: outcome.error, attempts, latencyMs };
  }
}
