import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * Whether GitHub signed these very bytes with one of our secrets. `header` is `X-Hub-Signature-256`; the older SHA-1 header is not
 * accepted in its place. Compares in constant time.
 */
export function isSigned(body: Uint8Array, header: string | undefined, secrets: readonly string[]): boolean {
  const signature = Buffer.from(header ?? '');
  let signed = false;
  for (const secret of secrets) {
    const expected = Buffer.from(`sha256=${createHmac('sha256', secret).update(body).digest('hex')}`);
    if (signature.length === expected.length && timingSafeEqual(signature, expected)) signed = true;
  }
  return signed;
}
