import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { isSigned } from './signature.ts';

const body = Buffer.from('{"zen":"Keep it logically awesome. ✓"}');
const by = (secret: string): string => `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;

describe('isSigned', () => {
  it('accepts either of two secrets while one takes the place of the other', () => {
    for (const secret of ['new', 'old']) expect(isSigned(body, by(secret), ['new', 'old'])).toBe(true);
    expect(isSigned(body, by('older'), ['new', 'old'])).toBe(false);
  });

  it('knows the example that GitHub documents', () => {
    const signature = 'sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17';
    expect(isSigned(Buffer.from('Hello, World!'), signature, ["It's a Secret to Everybody"])).toBe(true);
  });

  it.each([
    ['nothing', undefined],
    ['an empty text', ''],
    ['half of it', by('new').slice(0, 40)],
    ['it without its method', by('new').slice('sha256='.length)],
  ])('takes %s for no signature', (_, header) => {
    expect(isSigned(body, header, ['new'])).toBe(false);
  });
});
