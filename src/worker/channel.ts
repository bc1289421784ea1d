import { Socket } from 'node:net';
import { createInterface } from 'node:readline';

/** Bytes of one line; a longer answer is refused here, so that it fails its case and not the process. */
export const lineLimit = 100 * 1024 * 1024;

export interface Channel {
  /** Throws RangeError for a message longer than the limit; nothing of it is written. */
  send(message: object): void;
  listen(onMessage: (message: unknown) => void, onEnd: () => void): void;
  /** Calls back once everything is written. */
  end(written: () => void): void;
}

/** The way to the parent: JSON lines both ways on one descriptor. The module's own standard streams have no part in it. */
export function openChannel(descriptor: number): Channel {
  const socket = new Socket({ fd: descriptor, readable: true, writable: true, allowHalfOpen: true });
  // A parent that is gone reads nothing: there is nobody left to tell.
  socket.on('error', () => process.kill(process.pid, 'SIGKILL'));
  return {
    send: (message) => {
      const line = `${JSON.stringify(message)}\n`;
      const bytes = Buffer.byteLength(line);
      if (bytes > lineLimit) throw new RangeError(`the answer has ${bytes} bytes, more than ${lineLimit}`);
      socket.write(line);
    },
    listen: (onMessage, onEnd) => {
      const lines = createInterface({ input: socket });
      lines.on('line', (line) => onMessage(JSON.parse(line)));
      lines.on('close', onEnd);
    },
    end: (written) => {
      socket.end(written);
    },
  };
}
