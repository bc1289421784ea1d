import { z } from 'zod';
import { defineCheck, failed, passed } from '../check.ts';

/** Ways in which assistants say that they do not know or will not answer; matched in lower case at the start of a sentence. */
const phrases = [
  "i don't know",
  'i do not know',
  "i'm not sure",
  'i am not sure',
  "i can't",
  'i cannot',
  "i'm unable",
  'i am unable',
  "i won't",
  "i'm sorry",
  'i am sorry',
  'sorry,',
  "the documents don't",
  'the documents do not',
  'the documentation does not',
  "the documentation doesn't",
  'there is no information',
  'no information about',
  'no information on',
  'no information is available',
  'no information was found',
  'not in the documents',
  'as an ai',
];

/** Whoever declines does so before that. */
const mostCharacters = 100_000;

/** The output declines to answer. */
export const refusal = defineCheck({
  what: 'The output declines to answer.',
  arguments: z.strictObject({}),
  accepted: 'no arguments',
  make:
    () =>
    () =>
    ({ output }) => {
      const sentences = output
        .slice(0, mostCharacters)
        .toLowerCase()
        .replaceAll('’', "'")
        .split(/[.!?\n]+/)
        .map((sentence) => sentence.trim());
      const declines = sentences.some((sentence) => phrases.some((phrase) => sentence.startsWith(phrase)));
      return declines ? passed : failed('it answers');
    },
});
