/** Whether a target runs the code of the change that is judged: only a job without a write token may do that (formats §8). */
export function runsHeadCode(target: { readonly kind: string; readonly start?: unknown }): boolean {
  if (target.kind === 'http') return target.start !== undefined && target.start !== null;
  return target.kind === 'module' || target.kind === 'process';
}
