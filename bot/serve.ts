import { createServer, type Server } from 'node:http';
import { Probot } from 'probot';
import { version } from '../src/foundation/version.ts';
import { type AppOptions, registerHandlers } from './app.ts';
import { createDeliveries } from './deliveries.ts';
import type { Settings } from './environment.ts';
import type { Log } from './log.ts';

/** Where GitHub sends its webhooks. */
export const webhookPath = '/api/github/webhooks';

export interface Serving {
  /** The App, for further handlers. */
  readonly probot: Probot;
  readonly url: string;
  /** Deliveries that are still being worked on. */
  working(): number;
  /** Resolves when every delivery that was acknowledged has been dealt with. */
  idle(): Promise<void>;
  /** Takes nothing new and ends what was taken: what has been acknowledged does not come again. */
  close(): Promise<void>;
}

/** Starts the App as a server: webhooks, and `GET /healthz`. Rejects when it cannot listen there. */
export async function serve(settings: Settings, log: Log, options: AppOptions = {}): Promise<Serving> {
  const { appId, privateKey, webhookSecrets, apiUrl } = settings;
  const [secret = ''] = webhookSecrets;
  const probot = new Probot({ appId, privateKey, secret, baseUrl: apiUrl, log: log.ofProbot });
  await probot.load((app) => registerHandlers(app, settings, log, options));
  const deliveries = createDeliveries(probot, webhookSecrets);

  const server = createServer((request, response) => {
    const [path] = (request.url ?? '/').split('?');
    if (path === webhookPath) {
      deliveries.take(request, response).catch((thrown: unknown) => {
        log.error('a delivery was not taken', thrown);
        response.destroy();
      });
    } else if (path === '/healthz') {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(`${JSON.stringify({ version, working: deliveries.working() })}\n`);
    } else {
      response.writeHead(404, { 'content-type': 'text/plain' });
      response.end('not here\n');
    }
  });
  const url = await listen(server, settings);
  log.info('listening', { url, version });
  return {
    probot,
    url,
    working: deliveries.working,
    idle: deliveries.idle,
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeIdleConnections();
      await deliveries.idle();
      await closed;
    },
  };
}

function listen(server: Server, { host, port }: Settings): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      const address = server.address();
      const given = typeof address === 'object' && address !== null ? address.port : port;
      resolve(`http://${host.includes(':') ? `[${host}]` : host}:${given}`);
    });
  });
}
