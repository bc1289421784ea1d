import { expect, it } from 'vitest';
import { createUnderWay } from './under-way.ts';

it('gives up what is under way, and nothing that left', () => {
  const underWay = createUnderWay();
  const given: string[] = [];
  const enter = (name: string) => underWay.enter(() => given.push(name));
  const leaveFirst = enter('first');
  enter('second');
  leaveFirst();
  // Takes the place of the first.
  enter('third');
  enter('fourth')();
  underWay.giveUp();
  expect(given.sort()).toEqual(['second', 'third']);
});

it('gives up each once, though it leaves meanwhile', () => {
  const underWay = createUnderWay();
  const given: number[] = [];
  for (const each of [1, 2, 3]) {
    const leave = underWay.enter(() => {
      given.push(each);
      leave();
    });
  }
  underWay.giveUp();
  expect(given).toEqual([1, 2, 3]);
});
