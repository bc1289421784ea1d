import type { SuiteCalls } from '../ports/calls.ts';
import type { ChatRequest, Endpoint } from '../ports/model.ts';
import type { CallLimits, Gateway } from './gateway.ts';
import { createPayer, mostOutputOf, type Payer } from './pay.ts';
import type { PriceOf } from './price.ts';

/** The gateway as one suite uses it: what it spends comes from the suite's budget. */
export function gatewayOfSuite(gateway: Gateway, { budget }: SuiteCalls, priceOf: PriceOf): Gateway {
  if (budget === null) return gateway;
  const payer = createPayer(budget, priceOf);
  return {
    send: (model, request, limits) =>
      gateway.send(
        model,
        request,
        paid(payer, model.endpoint, { ...chatSize(request), model: request.model }, limits),
      ),
    embed: (model, request, limits) => {
      const size = { model: request.model, bytes: bytesOf(request.texts), mostOutput: 0 };
      return gateway.embed(model, request, paid(payer, model.endpoint, size, limits));
    },
  };
}

interface Size {
  readonly model: string;
  readonly bytes: number;
  readonly mostOutput: number | null;
}

function paid(payer: Payer, endpoint: Endpoint | undefined, size: Size, limits: CallLimits): CallLimits {
  if (endpoint === undefined) return limits;
  return { ...limits, around: payer.payFor({ endpoint, ...size }, limits.signal) };
}

function chatSize(request: ChatRequest): Omit<Size, 'model'> {
  const { messages, responseFormat, tools } = request;
  return { bytes: bytesOf([messages, responseFormat, tools]), mostOutput: mostOutputOf(request) };
}

function bytesOf(value: unknown): number {
  return new TextEncoder().encode(JSON.stringify(value)).length;
}
