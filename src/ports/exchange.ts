export interface ExchangeRequest {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: { readonly type: string; readonly content: string | Uint8Array } | null;
  /** Milliseconds for each try. */
  readonly limitMs: number;
  /** Whether it may be sent again when nobody knows if it arrived. */
  readonly repeatable: boolean;
}

/** `silent`: no reply that could be read came in time. */
export type ExchangeReply =
  | { readonly kind: 'reply'; readonly status: number; readonly body: Uint8Array }
  | { readonly kind: 'silent'; readonly why: string };

/** Sends one request and reads its reply; a server that is busy is asked again. Never rejects. */
export type Exchange = (request: ExchangeRequest, signal: AbortSignal) => Promise<ExchangeReply>;
