import { createServer } from 'node:http';

/**
 * A model on this machine, as a process of its own: answers every chat completion after `latencyMs`. `perSecond` refuses what comes
 * above a bucket that fills at that rate; `trouble` answers 10 % with 429 and 2 % with 500. Says its port, and on SIGTERM what it counted.
 */
interface ServerOptions {
  readonly latencyMs: number;
  readonly perSecond?: number;
  readonly trouble?: boolean;
}

const options: ServerOptions = JSON.parse(process.argv[2] ?? '{"latencyMs":0}');
const counted = { answered: 0, refused: 0, failed: 0 };
let tokens = options.perSecond ?? 0;
let filledAt = performance.now();
let seed = 7;
const random = (): number => {
  seed = (seed * 48_271) % 2_147_483_647;
  return seed / 2_147_483_647;
};

function admitted(): boolean {
  const { perSecond } = options;
  if (perSecond === undefined) return true;
  const now = performance.now();
  // A tenth of a second's worth: real limits are not kept over whole minutes alone.
  tokens = Math.min(perSecond / 10, tokens + ((now - filledAt) / 1000) * perSecond);
  filledAt = now;
  if (tokens < 1) return false;
  tokens -= 1;
  return true;
}

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const { model } = JSON.parse(Buffer.concat(chunks).toString());
    const chance = options.trouble === true ? random() : 1;
    if (!admitted() || chance < 0.1) {
      counted.refused += 1;
      response.writeHead(429, { 'content-type': 'application/json', 'retry-after': '1' });
      response.end('{"error":{"message":"slow down","code":"rate_limit_exceeded"}}');
      return;
    }
    if (chance < 0.12) {
      counted.failed += 1;
      response.writeHead(500, { 'content-type': 'application/json' });
      response.end('{"error":{"message":"broken"}}');
      return;
    }
    const answer = JSON.stringify({
      ...{ id: 'chatcmpl-1', object: 'chat.completion', created: 0, model, system_fingerprint: 'fp_1' },
      choices: [
        {
          index: 0,
          finish_reason: 'stop',
          message: { role: 'assistant', content: 'We open at 9:00 on every day.' },
        },
      ],
      usage: { prompt_tokens: 30, completion_tokens: 9, total_tokens: 39 },
    });
    const send = (): void => {
      counted.answered += 1;
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(answer);
    };
    if (options.latencyMs === 0) send();
    else setTimeout(send, options.latencyMs);
  });
});
server.keepAliveTimeout = 60_000;
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  process.stdout.write(`${typeof address === 'object' ? address?.port : ''}\n`);
});
process.on('SIGTERM', () => {
  process.stdout.write(`${JSON.stringify(counted)}\n`, () => process.exit(0));
});
