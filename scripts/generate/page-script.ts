import { join } from 'node:path';
import { buildSync } from 'esbuild';

/** The script of a page, by its file in src/browser, as a text that a pure function can put into it. */
export function pageScript(name: 'run-page' | 'compare-page'): string {
  const { outputFiles } = buildSync({
    entryPoints: [join(import.meta.dirname, `../../src/browser/${name}.ts`)],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: 'es2022',
    legalComments: 'none',
    logLevel: 'error',
  });
  // What would end the element that holds it.
  const text = (outputFiles[0]?.text ?? '')
    .trim()
    .replace(/<\/(?=script)/gi, '<\\/')
    .replace(/<!--/g, '<\\!--');
  return `// biome-ignore-all format: made by \`npm run generate\` from src/browser\nexport const script =\n  ${JSON.stringify(text)};\n`;
}
