import type { Message } from '../dataset/dataset.ts';
import type { SourceDocument } from './passages.ts';

/** What a prompt asks of its answerer, as far as this one can obey; null and false: the prompt does not ask for it. */
export interface Instructions {
  /** What to say where the documents do not have the answer. Without it the nearest sentence is given, true or not. */
  readonly unknownReply: string | null;
  readonly maxWords: number | null;
  readonly sentences: number | null;
  readonly letters: 'upper' | 'lower' | null;
  readonly jsonKeys: readonly string[] | null;
  readonly cite: boolean;
}

/** A prompt taken apart: the question, what is asked of the answer, and documents that the prompt itself carries. */
export interface Reading {
  readonly question: string;
  readonly instructions: Instructions;
  readonly inline: readonly SourceDocument[];
}

/**
 * Reads filled messages as the embedded answerer understands them: the question is what follows `Question:` in the last user
 * message, else its last line with a question mark, else its last line; text between `Context:` (or `Documents:`) and the question
 * is a document; everything else, and every system message, is instruction.
 */
export function readMessages(messages: readonly Message[]): Reading {
  const user = messages.findLast(({ role }) => role === 'user')?.content ?? '';
  const system = messages.filter(({ role }) => role === 'system').map(({ content }) => content);
  const question = questionOf(user);
  const rest = user.replace(question, '').replace(/^\s*(?:question|q)\s*:\s*$/gim, '');
  const inline = /^\s*(?:context|documents?)\s*:([\s\S]*)$/im.exec(rest);
  const asked = [...system, inline === null ? rest : rest.slice(0, inline.index)].join('\n\n');
  return {
    question,
    instructions: readInstructions(asked),
    inline: inline?.[1] === undefined ? [] : [{ path: 'prompt', text: inline[1] }],
  };
}

/** Reads a text of instructions sentence by sentence; what it cannot obey (tone, language, classification) it does not see. */
export function readInstructions(text: string): Instructions {
  const { quotes, sentences } = sentencesWithQuotes(text);
  const first = <T>(read: (sentence: string) => T | null): T | null => {
    for (const sentence of sentences) {
      const found = read(sentence);
      if (found !== null) return found;
    }
    return null;
  };
  return {
    unknownReply: first((sentence) => unknownReplyIn(sentence, quotes)),
    maxWords: first(maxWordsIn),
    sentences: first(sentencesIn),
    letters: first(lettersIn),
    jsonKeys: jsonKeysIn(text),
    cite: first((sentence) => (asksToCite(sentence) ? true : null)) ?? false,
  };
}

function questionOf(user: string): string {
  const lines = user.split('\n').filter((line) => line.trim() !== '');
  const labelled = /^\s*(?:question|q)\s*:\s*(\S[\s\S]*)$/im.exec(user)?.[1];
  return (labelled ?? lines.findLast((line) => /\?\s*$/.test(line)) ?? lines.at(-1) ?? '').trim();
}

/** Sentences of each paragraph or list item, quoted texts taken out as `«n»` so that a full stop in a quote ends no sentence. */
function sentencesWithQuotes(text: string): { quotes: string[]; sentences: string[] } {
  const quotes: string[] = [];
  const sentences = text.split(/\n\s*\n|\n(?=\s*(?:[-*+]|\d+[.)])\s)/).flatMap((block) =>
    block
      .replace(/\s+/g, ' ')
      .replace(/"([^"]+)"|“([^”]+)”|`([^`]+)`|(?<=\s)'(.+?)'(?=[\s.,;:!?)]|$)/g, (_, ...found: unknown[]) => {
        const quote = found.slice(0, 4).find((group) => typeof group === 'string');
        return `«${quotes.push(String(quote)) - 1}»`;
      })
      .split(/(?<=[.!?»])\s+(?=\p{Lu})/u),
  );
  return { quotes, sentences };
}

const speak = '(?:say|answer|reply|respond|write|return|output)';
const condition = /\b(?:if|when|whenever|where|unless|otherwise|for anything)\b/i;
const lack =
  /\b(?:not|cannot|no|nothing|never|unknown|unsure|uncertain|missing|absent|lacks?|without|unless|otherwise|outside)\b|n['’]t\b/i;

function unknownReplyIn(sentence: string, quotes: readonly string[]): string | null {
  if (!condition.test(sentence) || !lack.test(sentence)) return null;
  const said = new RegExp(`\\b${speak}\\b[^«]{0,30}«(\\d+)»`, 'i').exec(sentence)?.[1];
  if (said !== undefined) return quotes[Number(said)] ?? null;
  const inOwnWords = new RegExp(
    `\\b(?:${speak}|admit)(?:\\s+that)?\\s+(?:you\\s+(?:do\\s+not|don['’]t)\\s+know|so\\b)`,
    'i',
  );
  return inOwnWords.test(sentence) ? "I don't know." : null;
}

const numbers = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');
const number = `(\\d+|an?(?:\\s+single)?|${numbers.join('|')})`;
const negation = /\b(?:do not|never|without|avoid|no need)\b|n['’]t\b/i;

function maxWordsIn(sentence: string): number | null {
  const below = new RegExp(`\\b(?:under|below|fewer than|less than)\\s+${number}\\s+words?\\b`, 'i').exec(
    sentence,
  );
  if (below?.[1] !== undefined) return Math.max(1, count(below[1]) - 1);
  const limit = 'at most|max(?:imum)?(?: of)?|within|more than|exceed|up to|limit(?:ed)? to|a maximum of';
  const upTo =
    new RegExp(`\\b(?:${limit})\\s+${number}\\s+words?\\b`, 'i').exec(sentence) ??
    new RegExp(`\\b${number}\\s+words?\\s+(?:or\\s+(?:fewer|less)|at\\s+(?:the\\s+)?most)`, 'i').exec(
      sentence,
    ) ??
    new RegExp(`\\bin\\s+${number}\\s+words?\\b`, 'i').exec(sentence);
  return upTo?.[1] === undefined ? null : count(upTo[1]);
}

function sentencesIn(sentence: string): number | null {
  const found = new RegExp(`\\b${number}\\s+(?:\\w+\\s+)?sentences?\\b`, 'i').exec(sentence)?.[1];
  return found === undefined || negation.test(sentence) ? null : count(found);
}

function lettersIn(sentence: string): 'upper' | 'lower' | null {
  if (negation.test(sentence)) return null;
  if (/\b(?:upper[ -]?case|capital letters|all caps|capitals)\b/i.test(sentence)) return 'upper';
  return /\blower[ -]?case\b/i.test(sentence) ? 'lower' : null;
}

function asksToCite(sentence: string): boolean {
  const between = '(?:(?:the|its|your|a|each|which|name|title|of|file)\\s+){0,5}';
  const asked = `\\b(?:cite|name|mention|state|add|include|give|quote|end with)\\s+${between}(?:source|document|file|page)s?\\b`;
  return new RegExp(asked, 'i').test(sentence) && !negation.test(sentence);
}

/** Keys of `JSON … {"answer": …, "source": …}` or of `JSON with the keys answer and source`; `answer` alone where none are named. */
function jsonKeysIn(text: string): readonly string[] | null {
  const json = /\bJSON\b/.exec(text);
  if (json === null || negation.test(text.slice(Math.max(0, json.index - 30), json.index))) return null;
  const after = text.slice(json.index);
  const shape = /^[^{]{0,80}\{([^}]*)\}/.exec(after)?.[1];
  const named = /^[^.]{0,40}?\b(?:keys?|fields?|propert(?:y|ies))\s+([^.\n]+)/i.exec(after)?.[1];
  const keys =
    shape === undefined
      ? [...(named ?? '').matchAll(/\w+/g)].map(([word]) => word).filter((word) => word !== 'and')
      : shape.split(',').map((member) => /[A-Za-z_]\w*/.exec(member)?.[0] ?? '');
  const distinct = [...new Set(keys.filter((key) => key !== ''))];
  return distinct.length === 0 ? ['answer'] : distinct;
}

function count(text: string): number {
  if (/^\d+$/.test(text)) return Math.max(1, Number(text));
  return Math.max(1, numbers.indexOf(text.toLowerCase()) + 1);
}
