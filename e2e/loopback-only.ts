import { Socket } from 'node:net';

/**
 * Loaded into every process of a test by `--import`: refuses connections to anything but this machine, so that a test which passes
 * has needed no network.
 */
const loopback = /^(?:127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+|localhost|[\w-]+\.localhost)$/;

const connect = Socket.prototype.connect;
Socket.prototype.connect = function (this: Socket, ...args: unknown[]): Socket {
  const host = hostOf(args);
  if (host !== null && !loopback.test(host)) {
    process.nextTick(() => this.destroy(new Error(`no network in tests: ${host} is not this machine`)));
    return this;
  }
  return Reflect.apply(connect, this, args);
};

/** The host of any form of `connect`; null for a path of this machine. */
function hostOf(args: readonly unknown[]): string | null {
  const [first, second] = args;
  // Node hands its own already normalised arguments on as one array.
  if (Array.isArray(first)) return hostOf(first);
  if (typeof first === 'object' && first !== null) {
    if ('path' in first && typeof first.path === 'string') return null;
    return 'host' in first && typeof first.host === 'string' ? first.host : 'localhost';
  }
  if (typeof first === 'string' && Number.isNaN(Number(first))) return null;
  return typeof second === 'string' ? second : 'localhost';
}
