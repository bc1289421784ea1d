import { describe, expect, test } from 'vitest';
import { readInstructions, readMessages } from './instructions.ts';

describe('readInstructions', () => {
  test.each([
    ['If the documents do not answer the question, say "I don\'t know."', "I don't know."],
    ['Say “No idea.” when you are unsure.', 'No idea.'],
    ["If it isn't in the documents,\nanswer exactly 'Not documented'.", 'Not documented'],
    ['When the answer is missing, reply only with "Ask support. Please."', 'Ask support. Please.'],
    ['If you cannot find it, say that you do not know.', "I don't know."],
    ['Answer only from the documents; otherwise say "n/a".', 'n/a'],
    ['Say "hello" first.', null],
    ['If the customer is angry, say "sorry".', null],
    ['Answer only from the documents.', null],
  ])('unknown: %s', (text, reply) => {
    expect(readInstructions(text).unknownReply).toBe(reply);
  });

  test.each([
    ['Use at most 40 words.', 40],
    ['Answer in ten words or fewer.', 10],
    ['Do not use more than 25 words.', 25],
    ['Stay under 20 words.', 19],
    ['Never exceed 12 words.', 12],
    ['Answer in one word.', 1],
    ['Use plain words.', null],
  ])('words: %s', (text, limit) => {
    expect(readInstructions(text).maxWords).toBe(limit);
  });

  test.each([
    ['Answer in one sentence.', 1],
    ['Reply with a single sentence.', 1],
    ['Write two short sentences.', 2],
    ['Never answer in one sentence.', null],
    ['Write full sentences.', null],
  ])('sentences: %s', (text, sentences) => {
    expect(readInstructions(text).sentences).toBe(sentences);
  });

  test.each([
    ['Answer as JSON: {"answer": "…", "source": "…"}.', ['answer', 'source']],
    ['Return JSON with the keys reply and confidence.', ['reply', 'confidence']],
    ['Return JSON.', ['answer']],
    ['Do not return JSON.', null],
  ])('JSON: %s', (text, keys) => {
    expect(readInstructions(text).jsonKeys).toEqual(keys);
  });

  test.each([
    ['Cite the document.', true],
    ['Always add the name of the source.', true],
    ['Give an answer from the documents.', false],
    ['Mention only what the documents say.', false],
    ["Don't mention the source.", false],
  ])('source: %s', (text, cite) => {
    expect(readInstructions(text).cite).toBe(cite);
  });

  test('letters', () => {
    expect(readInstructions('Answer in upper case.').letters).toBe('upper');
    expect(readInstructions('Write everything in lowercase.').letters).toBe('lower');
    expect(readInstructions('Do not write in capital letters.').letters).toBeNull();
  });

  test('an instruction wrapped over lines or in a list is read like one on a line', () => {
    const wrapped = '- Use at\n  most 9 words.\n- If you are not sure, say\n  "Dunno."\n';
    expect(readInstructions(wrapped)).toMatchObject({ maxWords: 9, unknownReply: 'Dunno.' });
  });
});

describe('readMessages', () => {
  test('the question is the labelled text, else the last question, else the last line', () => {
    const question = (content: string) => readMessages([{ role: 'user', content }]).question;
    expect(question('Question: When do\nyou open?')).toBe('When do\nyou open?');
    expect(question('Hello.\nWhen do you open?\nThanks.')).toBe('When do you open?');
    expect(question('Tell me the hours')).toBe('Tell me the hours');
  });

  test('what the question says is no instruction', () => {
    const content = 'Question: Can I answer in upper case with at most 3 words?';
    expect(readMessages([{ role: 'user', content }]).instructions).toMatchObject({
      letters: null,
      maxWords: null,
    });
  });

  test('text after a label is a document, not an instruction', () => {
    const content = 'Be brief.\nContext:\nWe open at nine in upper case.\n\nQuestion: When do you open?';
    const reading = readMessages([{ role: 'user', content }]);
    expect(reading.inline).toEqual([{ path: 'prompt', text: expect.stringContaining('We open at nine') }]);
    expect(reading.instructions.letters).toBeNull();
    expect(reading.question).toBe('When do you open?');
  });

  test('only the last user message asks', () => {
    const reading = readMessages([
      { role: 'system', content: 'Use at most 5 words.' },
      { role: 'user', content: 'Who?' },
      { role: 'assistant', content: 'Ann.' },
      { role: 'user', content: 'When?' },
    ]);
    expect(reading).toMatchObject({ question: 'When?', instructions: { maxWords: 5 } });
  });
});
