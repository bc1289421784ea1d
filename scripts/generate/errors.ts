import { errorCodes } from '../../src/foundation/error-codes.ts';

/** docs/errors.md: what each code means. */
export function errorsPage(): string {
  const rows = Object.entries(errorCodes).map(([code, meaning]) => `| \`${code}\` | ${meaning} |`);
  return [
    '# Error codes',
    '',
    'This page is made from `src/foundation/error-codes.ts`.',
    '',
    'Every error about something you can put right ends its first line with a code in brackets, and says where it stands, what was found, what is accepted and what to do next. All problems of one kind of input are reported together. The codes are stable: scripts may rely on them.',
    '',
    '| code | what it means |',
    '| --- | --- |',
    ...rows,
    '',
  ].join('\n');
}
