import { describe, expect, it } from 'vitest';
import { describeProblem, messageOf, type Problem, showWhere, throwIfAny, UserError } from './error.ts';

describe("an error of the user's", () => {
  const problem: Problem = {
    code: 'config-invalid',
    what: 'the margin is too large',
    where: { file: 'a.yml', line: 3 },
    found: '2',
    accepted: '0 … 1',
    next: 'choose a smaller one',
  };

  it('says where, what, found, accepted and the next step', () => {
    expect(describeProblem(problem)).toBe(
      [
        'a.yml:3: the margin is too large [config-invalid]',
        '  found:    2',
        '  accepted: 0 … 1',
        '  next:     choose a smaller one',
      ].join('\n'),
    );
  });

  it('leaves out what is not known', () => {
    const { code, what, next } = problem;
    expect(describeProblem({ code, what, next })).toBe(`${what} [${code}]\n  next:     ${next}`);
    expect(showWhere({ file: 'a.yml' })).toBe('a.yml');
  });

  it('carries every problem at once, and none is no error', () => {
    const other = { ...problem, what: 'the floor is too low' };
    expect(() => throwIfAny([])).not.toThrow();
    expect(() => throwIfAny([problem, other])).toThrow(new UserError(problem, other));
    expect(new UserError(problem, other).message).toMatch(/margin[\s\S]*floor/);
  });

  it('has a message whatever was thrown', () => {
    expect([new Error('a'), 'b', null, undefined, 3].map(messageOf)).toEqual([
      'a',
      'b',
      'null',
      'undefined',
      '3',
    ]);
  });
});
