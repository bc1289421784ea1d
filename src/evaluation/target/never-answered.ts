import type { Failure, Target } from './target.ts';

/** So many cases that met nothing else, and no answer before, are enough to know that the others would meet it too. */
const patience = 5;
/** A wrong address or key: no other case can change it. */
const hopeless = new Set(['network', 'auth', 'http-404', 'http-405']);

/**
 * A target that is asked no more once its first cases found nobody there, or a key that does not fit: each of the others then says so
 * at once, instead of trying for a minute. After one answer it is asked to the end.
 */
export function stopWhereNobodyAnswers(target: Target): Target {
  let heard = false;
  let silences = 0;
  let met: Failure | null = null;
  const close = target.close?.bind(target);
  return {
    answer: async (request) => {
      if (!heard && silences >= patience && met !== null) return notAsked(met);
      const reply = await target.answer(request);
      if (reply.kind === 'answered' || reply.class === 'candidate') {
        // A case that the prompt cannot be filled with was never asked.
        heard ||= reply.attempts > 0;
      } else if (hopeless.has(reply.error.code)) {
        silences += 1;
        met = reply;
      }
      return reply;
    },
    ...(close === undefined ? {} : { close }),
  };
}

function notAsked({ error }: Failure): Failure {
  const message = `not asked any more: ${error.message}, and nothing has answered before`;
  return {
    kind: 'failed',
    class: 'infrastructure',
    error: { ...error, message },
    attempts: 0,
    latencyMs: 0,
  };
}
