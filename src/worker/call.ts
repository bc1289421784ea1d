import { type Said, saidBy } from './answer.ts';
import { isInvokable, isRunnable, type Target } from './load.ts';
import { messageIn, type Plain, plain } from './values.ts';
import type { Watch } from './watch.ts';

/** What a function gets beside its input. */
export interface CallContext {
  /** Aborted when the case's time is over, or the run is. */
  readonly signal: AbortSignal;
  /** The case that is asked, without what is expected of it; absent where there is none. */
  readonly case?: unknown;
  /** W3C trace context of the trial. */
  readonly traceparent?: string;
}

/** Calls the target once; `onPiece` is called for every piece of an answer that comes piece by piece. */
export async function callTarget(
  target: Target,
  input: unknown,
  context: CallContext,
  watch: Watch | null,
  onPiece: () => void,
): Promise<Said> {
  const call = () => {
    if (!isInvokable(target)) return target(input, context);
    if (!isRunnable(target)) return target.invoke(input, context);
    return target.invoke(input, { signal: context.signal, ...watch?.config });
  };
  // A generator runs where it is asked for its next piece, so that belongs to what is watched too.
  const whole = async (): Promise<Said> => {
    const returned: unknown = await call();
    const pieces = piecesOf(returned);
    return pieces === null ? saidBy(returned) : gather(pieces, context.signal, onPiece);
  };
  return watch === null ? whole() : watch.run(context.signal, whole);
}

interface Pieces {
  next(): unknown;
  return?(): unknown;
}

/** A generator, or a stream: what can be gone through only once. Lists and texts are answers as they are. */
function piecesOf(value: unknown): Pieces | null {
  if (typeof value !== 'object' || value === null || messageIn(value) !== null) return null;
  if (Symbol.asyncIterator in value) return iteratorOf(Reflect.get(value, Symbol.asyncIterator), value);
  const isGenerator = 'next' in value && typeof value.next === 'function' && Symbol.iterator in value;
  return isGenerator ? iteratorOf(Reflect.get(value, Symbol.iterator), value) : null;
}

function iteratorOf(make: unknown, of: object): Pieces | null {
  const made: unknown = typeof make === 'function' ? Reflect.apply(make, of, []) : null;
  return isPieces(made) ? made : null;
}

function isPieces(value: unknown): value is Pieces {
  return typeof value === 'object' && value !== null && 'next' in value && typeof value.next === 'function';
}

/** Texts are joined, other pieces listed. What a generator returns at its end may tell about the answer, as an object does. */
async function gather(pieces: Pieces, signal: AbortSignal, onPiece: () => void): Promise<Said> {
  const parts: unknown[] = [];
  const stop = () => {
    // Its own clean-up may fail; the case is over by then.
    void Promise.resolve(pieces.return?.()).catch(() => {});
  };
  signal.addEventListener('abort', stop, { once: true });
  try {
    for (;;) {
      const step: unknown = await pieces.next();
      if (typeof step !== 'object' || step === null) throw new TypeError('the iterator gave no object');
      const value: unknown = await Reflect.get(step, 'value');
      if (Reflect.get(step, 'done') === true) {
        return value === undefined ? { output: joined(parts) } : saidBy(value, joined(parts));
      }
      onPiece();
      parts.push(value);
    }
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

function joined(parts: readonly unknown[]): Plain {
  const texts = parts.map((part) => (typeof part === 'string' ? part : messageIn(part)?.content));
  return texts.every((text) => typeof text === 'string') ? texts.join('') : plain(parts);
}
