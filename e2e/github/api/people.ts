import type { Principal } from '../state.ts';

/** The name that whatever a principal writes stands under. */
export function loginOf(by: Principal): string {
  return by.kind === 'user' ? by.login : `${by.app.slug}[bot]`;
}
