/**
 * Runs one JavaScript or TypeScript module in the user's process: `node worker-module.js FILE#EXPORT`, below the working directory.
 * It speaks the protocol of `src/evaluation/target/worker-file.ts` on descriptor 3, so that whatever the module prints is only a print.
 * Nothing but Node is imported here; LangChain comes from the module's own packages.
 */
import { openChannel } from './channel.ts';
import { loadExport } from './load.ts';
import { problemOf } from './problem.ts';
import { createServer } from './serve.ts';
import { loadWatcher } from './watch.ts';

const protocol = 1;
const channel = openChannel(3);
// A module that ends the process while it is imported does so by its own wish; afterwards a case may not.
const exit = process.exit.bind(process);

try {
  const { target, kind, file } = await loadExport(process.argv[2] ?? '');
  const { watch, versions } = await loadWatcher(file);
  const server = createServer({ target, watch, send: channel.send, exit });
  channel.send({ ready: { protocol, kind, runtime: `Node.js ${process.versions.node}`, versions } });
  channel.listen(server.take, () => {
    void server.finish().then(() => channel.end(() => exit(0)));
  });
} catch (thrown) {
  channel.send({ fatal: problemOf(thrown) });
  channel.end(() => exit(2));
}
