import { appendFileSync, closeSync, openSync, readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';

/**
 * What anybody would write in an hour, and the measure of all rows: read the cases, fill the prompt, ask with keep-alive, check, one line
 * of JSONL each. A refused request goes to the end of the queue when its time has come; nobody waits for it.
 */
const [dataset = '', out = '', port = '', concurrency = '20'] = process.argv.slice(2);
const agent = new Agent({ keepAlive: true, maxSockets: Number(concurrency) });
const file = openSync(out, 'w');
/** A loop has no digests; as long as one. */
const caseDigest = `sha256:${'0'.repeat(64)}`;

interface Line {
  readonly id: string;
  readonly vars: { readonly question: string };
  readonly expect: readonly { readonly type: string; readonly value: string }[];
}

interface Reply {
  readonly status: number;
  readonly retryAfter: number;
  readonly text: string;
}

function ask(question: string): Promise<Reply> {
  const body = JSON.stringify({
    model: 'model-a',
    temperature: 0,
    messages: [
      { role: 'system', content: 'You answer questions about a shop.' },
      { role: 'user', content: `Question: ${question}` },
    ],
  });
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        ...{ agent, port, host: '127.0.0.1', path: '/v1/chat/completions', method: 'POST' },
        headers: {
          'content-type': 'application/json',
          authorization: 'Bearer key',
          'content-length': Buffer.byteLength(body),
        },
      },
      (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (chunk) => {
          text += chunk;
        });
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            retryAfter: Number(response.headers['retry-after'] ?? 0.1),
            text,
          }),
        );
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}

const lines = readFileSync(dataset, 'utf8')
  .split('\n')
  .filter((line) => line !== '');
const queue: Line[] = lines.map((line) => JSON.parse(line)).reverse();
let left = lines.length;
let wake: (() => void)[] = [];

async function worker(): Promise<void> {
  while (left > 0) {
    const next = queue.pop();
    if (next === undefined) {
      await new Promise<void>((resolve) => wake.push(resolve));
      continue;
    }
    const started = performance.now();
    const startedAt = new Date().toISOString();
    const { status, retryAfter, text } = await ask(next.vars.question);
    if (status !== 200) {
      setTimeout(() => {
        queue.unshift(next);
        const waiting = wake;
        wake = [];
        for (const resolve of waiting) resolve();
      }, retryAfter * 1000);
      continue;
    }
    const reply = JSON.parse(text);
    const output: string = reply.choices[0].message.content;
    const pass = next.expect.every(({ value }) => output.includes(value));
    const { model, usage, system_fingerprint: fingerprint } = reply;
    const latencyMs = performance.now() - started;
    // What the product's line says, so that both write the same amount.
    const line = {
      ...{ schema: 'trial/1', suite: 'core', case: next.id, repeat: 1, caseDigest },
      ...{ outcome: 'answered', output },
      scores: { expectations: pass ? 1 : 0, latency: latencyMs, cost: null },
      abstained: { cost: 'no price is known' },
      details: { expectations: [{ type: 'contains', pass }] },
      model: { asked: 'model-a', answered: model, fingerprint },
      usage: { input: usage.prompt_tokens, cached: null, output: usage.completion_tokens },
      ...{ costUsd: null, latencyMs, firstTokenMs: null, attempts: 1 },
      ...{ finish: reply.choices[0].finish_reason, fromCache: false, startedAt },
    };
    appendFileSync(file, `${JSON.stringify(line)}\n`);
    left -= 1;
    if (left === 0) for (const resolve of wake) resolve();
  }
}

await Promise.all(Array.from({ length: Number(concurrency) }, worker));
closeSync(file);
agent.destroy();
