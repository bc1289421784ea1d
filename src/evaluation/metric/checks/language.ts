import { z } from 'zod';
import { type CheckResult, defineCheck, failed, passed, unknown } from '../check.ts';

/** Statistics of three letters say nothing of a few words. */
const leastLetters = 20;
/** A second language so near to the first could as well be meant. */
const near = 0.95;

/**
 * The output is in that language, by the frequency of three letters in a row (franc) among languages with a two-letter code and the
 * one that is asked for. Unknown below 20 letters and where two languages are as good as equal.
 */
export const language = defineCheck({
  what: 'The output is in that language.',
  arguments: z.strictObject({
    value: z
      .string()
      .regex(/^[a-z]{2,3}$/, 'a code of ISO 639 in small letters, such as en or deu')
      .describe('A code of ISO 639, such as en or deu'),
  }),
  accepted: 'value (a code of ISO 639, such as en or deu)',
  make: ({ value }) => {
    if (names.of(value) === undefined) throw new Error(`there is no language ${value}`);
    const wanted = canonical(value);
    return () =>
      ({ output }) =>
        detect(output, wanted);
  },
});

const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });

async function detect(output: string, wanted: string): Promise<CheckResult> {
  const letters = output.slice(0, 100_000).match(/\p{L}/gu)?.length ?? 0;
  if (letters < leastLetters) return unknown(`too short to tell its language: ${letters} letters`);
  // Its tables are large, and few suites need them.
  const { francAll } = await import('franc');
  const found = francAll(output.slice(0, 100_000))
    .map(([code, score]) => ({ code: canonical(code), score }))
    .filter(({ code }) => code.length === 2 || code === wanted);
  const [best] = found;
  if (best === undefined || best.score === 0) return unknown('its language cannot be told');
  if (best.code === wanted) return passed;
  const own = found.find(({ code }) => code === wanted)?.score ?? 0;
  const other = names.of(best.code) ?? best.code;
  return own >= near * best.score ? unknown(`it may as well be ${other}`) : failed(`it looks like ${other}`);
}

/** The shortest code of a language: en for eng. */
function canonical(code: string): string {
  return code === 'und' ? code : (Intl.getCanonicalLocales(code)[0] ?? code);
}
