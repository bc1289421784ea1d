import { z } from 'zod';
import { type Answered, CompletionUsage, Content, text, textOf, toolCall, usageOf } from './completion.ts';

const CallPiece = z.object({
  index: z.number().int().nonnegative().nullish(),
  id: text,
  type: text,
  function: z.object({ name: text, arguments: z.string().nullish() }).nullish(),
  custom: z.object({ name: text, input: z.string().nullish() }).nullish(),
});

/** One piece of a streamed chat completion; some hold usage or a filter's opinion and no choice. */
const Piece = z.object({
  choices: z
    .array(
      z.object({
        index: z.number().int().nullish(),
        delta: z
          .object({
            content: Content,
            refusal: z.string().nullish(),
            tool_calls: z.array(CallPiece).nullish(),
          })
          .nullish(),
        finish_reason: text,
      }),
    )
    .nullish(),
  model: text,
  system_fingerprint: text,
  usage: CompletionUsage,
});

interface OpenCall {
  id: string | null;
  name: string;
  given: string;
  custom: boolean;
}

/** What a stream came to: whole only where a piece said why the answer ended. */
export type Streamed =
  | { readonly kind: 'whole'; readonly answer: Answered }
  | { readonly kind: 'cut' }
  /** The endpoint says that it could not go on. */
  | { readonly kind: 'broken' }
  | { readonly kind: 'malformed' };

/**
 * Puts a streamed answer together. `onFirst` is called with the first piece that holds something of the answer: a text, a refusal or a
 * call. Rejects as `pieces` do.
 */
export async function joinPieces(
  pieces: AsyncIterable<unknown>,
  asked: string,
  onFirst: () => void,
): Promise<Streamed> {
  const calls = new Map<number, OpenCall>();
  let output = '';
  let refusal = '';
  let finish: string | null = null;
  let model: string | null = null;
  let fingerprint: string | null = null;
  let usage: Answered['usage'] = { input: null, cached: null, output: null };
  let begun = false;
  const begin = (): void => {
    if (!begun) onFirst();
    begun = true;
  };
  for await (const piece of pieces) {
    const parsed = Piece.safeParse(piece);
    if (!parsed.success) return { kind: 'malformed' };
    const { choices, usage: told } = parsed.data;
    model = parsed.data.model ?? model;
    fingerprint = parsed.data.system_fingerprint ?? fingerprint;
    // Some tell it with every piece, the last being the whole.
    if (told != null) usage = usageOf(told);
    for (const { index, delta, finish_reason: ended } of choices ?? []) {
      // Only the first of several answers is read, as without a stream.
      if ((index ?? 0) !== 0) continue;
      const said = textOf(delta?.content) ?? '';
      const refused = delta?.refusal ?? '';
      const asks = delta?.tool_calls ?? [];
      if (said !== '' || refused !== '' || asks.length > 0) begin();
      output += said;
      refusal += refused;
      for (const each of asks) addCall(calls, each);
      finish = ended ?? finish;
    }
  }
  if (finish === null) return { kind: 'cut' };
  if (finish === 'error') return { kind: 'broken' };
  const answer: Answered = {
    kind: 'answered',
    output: output === '' ? refusal : output,
    toolCalls: [...calls.values()].map(({ name, given, custom }) =>
      custom ? { name, arguments: given } : toolCall(name, given),
    ),
    model: { asked, answered: model, fingerprint },
    usage,
    finish,
  };
  return { kind: 'whole', answer };
}

/** Pieces of a call share its index; endpoints that count none give each call an id. */
function addCall(
  calls: Map<number, OpenCall>,
  { index, id, type, ...piece }: z.output<typeof CallPiece>,
): void {
  const last = [...calls.keys()].at(-1) ?? -1;
  const isNext = last === -1 || (id != null && id !== calls.get(last)?.id);
  const place = index ?? (isNext ? last + 1 : last);
  const call = calls.get(place) ?? { id: null, name: '', given: '', custom: false };
  calls.set(place, call);
  call.id ??= id ?? null;
  call.name = (piece.function?.name ?? piece.custom?.name) || call.name;
  call.given += piece.function?.arguments ?? piece.custom?.input ?? '';
  call.custom ||= type === 'custom';
}
