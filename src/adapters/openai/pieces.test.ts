import { expect, it } from 'vitest';
import { joinPieces } from './pieces.ts';

const delta = (said: object, finish: string | null = null) => ({
  choices: [{ index: 0, delta: said, finish_reason: finish }],
});

it.each([
  ['a text', { content: 'At' }],
  ['a refusal', { refusal: 'No' }],
  ['a call', { tool_calls: [{ index: 0, function: { name: 'find' } }] }],
])('the first piece is the first that holds something of the answer: %s', async (_, said) => {
  let told = 0;
  const seen: number[] = [];
  async function* pieces() {
    for (const each of [{ role: 'assistant', content: '' }, {}, said, said]) {
      yield delta(each);
      // Whoever reads has read it once it asks for the next.
      seen.push(told);
    }
    yield delta({}, 'stop');
  }
  await joinPieces(pieces(), 'm', () => {
    told += 1;
  });
  expect(seen).toEqual([0, 0, 1, 1]);
});

it('pieces of a call that repeat its name or start at another number make one call', async () => {
  async function* pieces() {
    yield delta({ tool_calls: [{ index: 1, id: 'a', function: { name: 'find', arguments: '{"n"' } }] });
    yield delta({ tool_calls: [{ index: 1, function: { name: 'find', arguments: ':1}' } }] });
    yield delta({}, 'tool_calls');
  }
  const { answer } = { answer: null, ...(await joinPieces(pieces(), 'm', () => {})) };
  expect(answer?.toolCalls).toEqual([{ name: 'find', arguments: { n: 1 } }]);
});
