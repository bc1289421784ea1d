import type { Plugin } from 'esbuild';

const name = 'without-http2';

/**
 * Leaves out what undici speaks HTTP/2 with: every connection of ours is opened with `allowH2: false`, and to load Node's `http2` and
 * the TLS below it takes each start 15 ms and 8 MB.
 */
export const withoutHttp2: Plugin = {
  name,
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /\/client-h2(?:\.js)?$/ }, ({ importer }) =>
      /\/undici\/lib\/dispatcher\//.test(importer.replaceAll('\\', '/'))
        ? { path: 'client-h2', namespace: name }
        : null,
    );
    onLoad({ filter: /.*/, namespace: name }, () => ({
      contents: "module.exports = () => { throw new Error('HTTP/2 is not spoken here'); };",
    }));
  },
};
