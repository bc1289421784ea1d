import { createHmac, randomUUID } from 'node:crypto';

export interface Delivery {
  readonly id: string;
  readonly event: string;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

export interface Hook {
  readonly url: string;
  readonly secret: string;
}

/** A signed delivery, ready to be sent, sent twice, late, or never. */
export function makeDelivery(secret: string, event: string, payload: object): Delivery {
  const body = JSON.stringify(payload);
  const id = randomUUID();
  return {
    id,
    event,
    body,
    headers: {
      'content-type': 'application/json',
      'user-agent': 'GitHub-Hookshot/local',
      'x-github-event': event,
      'x-github-delivery': id,
      'x-github-hook-id': '1',
      'x-hub-signature-256': `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`,
    },
  };
}

/** Delivers and gives the status of the answer. */
export async function deliver(url: string, delivery: Delivery): Promise<number> {
  const response = await fetch(url, {
    method: 'POST',
    body: delivery.body,
    headers: { ...delivery.headers },
  });
  await response.arrayBuffer();
  return response.status;
}
