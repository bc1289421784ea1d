import type { Json } from '../../../foundation/json.ts';
import type { Case } from '../../dataset/dataset.ts';
import type { Answer } from '../../target/target.ts';

/** What the pipeline was asked: its variables, the conversation so far, or both. */
export function inputOf({ vars, messages }: Case): Json {
  if (messages === null) return vars;
  const conversation = messages.map(({ role, content }) => ({ role, content }));
  return Object.keys(vars).length === 0 ? conversation : { conversation, ...vars };
}

/** What counts as right, as text; null where the case does not say. */
export function expectedOf({ expected }: Case): string | null {
  if (expected === null) return null;
  return typeof expected === 'string' ? expected : JSON.stringify(expected);
}

/** The passages that were read: those that the target tells of, else those that the case gives; null of neither, and of none. */
export function passagesOf(answer: Answer, of: Case): readonly string[] | null {
  const passages = answer.contexts ?? of.contexts;
  return passages.length === 0 ? null : passages;
}
