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

/** What goes wrong with a row of deliveries; each is named by its place in the row. */
export interface Trouble {
  readonly lost?: readonly number[];
  readonly twice?: readonly number[];
  readonly badlySigned?: readonly number[];
  /** All places, in the order of arrival. */
  readonly order?: readonly number[];
}

/** The deliveries as they arrive. A second time is the same delivery, with the same id. */
export function arrivals(deliveries: readonly Delivery[], trouble: Trouble): readonly Delivery[] {
  const order = trouble.order ?? deliveries.keys().toArray();
  return order.flatMap((place) => {
    const delivery = deliveries[place];
    if (delivery === undefined) throw new Error(`there is no delivery ${place}`);
    if (trouble.lost?.includes(place) === true) return [];
    const arriving = trouble.badlySigned?.includes(place) === true ? badlySigned(delivery) : delivery;
    return trouble.twice?.includes(place) === true ? [arriving, arriving] : [arriving];
  });
}

/** Every order in which so many deliveries can arrive. */
export function orders(count: number): readonly (readonly number[])[] {
  if (count === 0) return [[]];
  return orders(count - 1).flatMap((order) =>
    Array.from({ length: count }, (_, at) => order.toSpliced(at, 0, count - 1)),
  );
}

function badlySigned(delivery: Delivery): Delivery {
  const other = makeDelivery('another secret', delivery.event, JSON.parse(delivery.body));
  const { 'x-hub-signature-256': signature = '' } = other.headers;
  return { ...delivery, headers: { ...delivery.headers, 'x-hub-signature-256': signature } };
}
