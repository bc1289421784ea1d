import dgram from 'node:dgram';
import dns from 'node:dns';
import { syncBuiltinESMExports } from 'node:module';
import { Socket } from 'node:net';

/**
 * Loaded into every process of a test by `--import`: refuses connections, names and packets to anything but this machine, so that a
 * test which passes has needed no network. It binds Node's own processes; what a program such as git does is its own affair.
 */
const loopback =
  /^(?:127\.\d+\.\d+\.\d+|\[?::1\]?|::ffff:127\.\d+\.\d+\.\d+|0\.0\.0\.0|::|localhost|[\w-]+\.localhost)$/i;

const refusal = (host: string): Error => new Error(`no network in tests: ${host} is not this machine`);

const connect = Socket.prototype.connect;
Socket.prototype.connect = function (this: Socket, ...args: unknown[]): Socket {
  const host = hostOf(args);
  if (host !== null && !loopback.test(host)) {
    process.nextTick(() => this.destroy(refusal(host)));
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

type Callable = (...args: unknown[]) => unknown;

/** Puts another function in the place of each that asks for a name. */
function guard(holder: object, refuse: (host: string, args: readonly unknown[]) => unknown): void {
  for (const [name, own] of Object.entries(Object.getOwnPropertyDescriptors(holder))) {
    const asks: unknown = own.value;
    if (!/^(?:lookup|resolve|reverse)/.test(name) || typeof asks !== 'function') continue;
    const guarded: Callable = function (this: unknown, ...args) {
      const host = String(args[0] ?? 'localhost');
      return loopback.test(host) ? Reflect.apply(asks, this, args) : refuse(host, args);
    };
    Reflect.set(holder, name, guarded);
  }
}

const byCallback = (host: string, args: readonly unknown[]): void => {
  const callback = args.at(-1);
  if (typeof callback !== 'function') throw refusal(host);
  process.nextTick(callback, refusal(host));
};
const byPromise = (host: string): Promise<never> => Promise.reject(refusal(host));
for (const holder of [dns, dns.Resolver.prototype]) guard(holder, byCallback);
for (const holder of [dns.promises, dns.promises.Resolver.prototype]) guard(holder, byPromise);

const send = dgram.Socket.prototype.send;
dgram.Socket.prototype.send = function (this: dgram.Socket, ...args: unknown[]): void {
  // The address is the last text: after the message, which may be one, and the numbers.
  const host = args.slice(1).findLast((each) => typeof each === 'string') ?? 'localhost';
  if (!loopback.test(host)) throw refusal(host);
  Reflect.apply(send, this, args);
};
const connectPackets = dgram.Socket.prototype.connect;
dgram.Socket.prototype.connect = function (this: dgram.Socket, ...args: unknown[]): void {
  const host = args.find((each) => typeof each === 'string') ?? 'localhost';
  if (!loopback.test(host)) throw refusal(host);
  Reflect.apply(connectPackets, this, args);
};

syncBuiltinESMExports();
