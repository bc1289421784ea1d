import { expect, test } from 'vitest';
import { runsHeadCode } from './head-code.ts';

test.each([
  [{ kind: 'prompt' }, false],
  [{ kind: 'embedded' }, false],
  [{ kind: 'replay' }, false],
  [{ kind: 'http', url: 'http://127.0.0.1:1' }, false],
  [{ kind: 'http', start: null }, false],
  [{ kind: 'http', start: ['node', 'serve.js'] }, true],
  [{ kind: 'module' }, true],
  [{ kind: 'process' }, true],
])('%j runs the code of the change: %s', (target, expected) => {
  expect(runsHeadCode(target)).toBe(expected);
});
