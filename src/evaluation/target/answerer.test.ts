import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { composeAnswer, defaultSettings, type ScoredPassage } from './answerer.ts';
import { readInstructions } from './instructions.ts';

const passage = (text: string, similarity: number, path = 'a.md'): ScoredPassage => ({
  path,
  sentences: [text],
  similarity,
  similarities: [similarity],
});
const passages = [
  passage('Tea is sold at the desk.', 0.3),
  passage('We open at nine every day.', 0.7, 'hours.md'),
  passage('We close at five every day.', 0.69, 'hours.md'),
  passage('Parking is free on Sundays.', 0.5),
];
const ask = (prompt: string, settings = {}, draw = 'seed', of = passages) =>
  composeAnswer(of, readInstructions(prompt), { ...defaultSettings, ...settings }, draw);
const far = [passage('Tea is sold at the desk.', 0.39)];

describe('composeAnswer', () => {
  test('answers with the nearest sentence and tells what it read, best first', () => {
    const answer = ask('Answer in one sentence.', { top: 2 });
    expect(answer.output).toBe('We open at nine every day.');
    expect(answer.contexts).toEqual([
      { path: 'hours.md', text: 'We open at nine every day.', score: 0.7 },
      { path: 'hours.md', text: 'We close at five every day.', score: 0.69 },
    ]);
  });

  test('without a limit of sentences it goes on with the other passages it read', () => {
    expect(ask('').output).toBe(
      'We open at nine every day. We close at five every day. Parking is free on Sundays.',
    );
    expect(ask('Use at most two sentences.').output).toBe(
      'We open at nine every day. We close at five every day.',
    );
  });

  test('says it does not know only where the prompt asks for it', () => {
    const asked = 'If the documents do not say, answer "No idea."';
    expect(ask(asked, {}, 's', far).output).toBe('No idea.');
    expect(ask('', {}, 's', far).output).toBe('Tea is sold at the desk.');
    expect(ask(asked, { unknownBelow: 0.39 }, 's', far).output).toBe('Tea is sold at the desk.');
    expect(ask(asked, {}, 's', []).output).toBe('No idea.');
  });

  test('cuts at the limit of words, but never the reply to an unknown', () => {
    expect(ask('One sentence, at most 3 words.').output).toBe('We open at');
    expect(ask('At most 1 word. If unsure, say "I do not know."', {}, 's', far).output).toBe(
      'I do not know.',
    );
  });

  test('cites, changes letters, returns JSON', () => {
    expect(ask('Answer in one sentence. Cite the source.').output).toBe(
      'We open at nine every day. (source: hours.md)',
    );
    expect(ask('Answer in one sentence. Use upper case.').output).toBe('WE OPEN AT NINE EVERY DAY.');
    const json = ask('Answer in one sentence, as JSON {"answer": "", "source": "", "confidence": 0}.');
    expect(JSON.parse(json.output)).toEqual({
      answer: 'We open at nine every day.',
      source: 'hours.md',
      confidence: 0.7,
    });
  });

  test('jitter draws only among sentences that near to the best, and among all of them', () => {
    const outputs = (jitter: number) =>
      new Set(
        Array.from({ length: 40 }, (_, i) => ask('Answer in one sentence.', { jitter }, `seed ${i}`).output),
      );
    expect(outputs(0)).toEqual(new Set(['We open at nine every day.']));
    expect(outputs(0.02)).toEqual(new Set(['We open at nine every day.', 'We close at five every day.']));
  });

  test('the same draw gives the same answer whatever the order of different passages', () => {
    fc.assert(
      fc.property(fc.string(), fc.shuffledSubarray(passages, { minLength: 4 }), (draw, shuffled) => {
        expect(ask('', { jitter: 0.3 }, draw, shuffled)).toEqual(ask('', { jitter: 0.3 }, draw));
      }),
    );
  });

  test('a paragraph is retrieved by its whole and quoted by its best sentence', () => {
    const paragraph: ScoredPassage = {
      path: 'p.md',
      sentences: ['Far away.', 'Very near.'],
      similarity: 0.8,
      similarities: [0.2, 0.9],
    };
    const answer = ask('Answer in one sentence.', { top: 1, chunk: 'paragraph' }, 's', [
      ...passages,
      paragraph,
    ]);
    expect(answer.output).toBe('Very near.');
    expect(answer.contexts[0]?.text).toBe('Far away. Very near.');
  });
});
