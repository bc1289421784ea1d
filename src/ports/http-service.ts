import type { Trouble } from '../evaluation/target/http/failure.ts';
import type { Read, Reading } from '../evaluation/target/http/reading.ts';

export interface ServiceRequest {
  readonly body: { readonly type: string; readonly text: string } | null;
  /** Further headers of this one request. */
  readonly headers: Readonly<Record<string, string>>;
}

export type ServiceReply =
  | { readonly kind: 'read'; readonly read: Read }
  | { readonly kind: 'trouble'; readonly trouble: Trouble };

/** What happens while a reply arrives. */
export interface ServiceEvents {
  /** The service began to reply with success. */
  onReply(): void;
  /** The answer began. */
  onFirst(): void;
}

/** One address of a service. Sends one request and never retries by itself; `reading` takes the text of the reply. */
export interface HttpService {
  send(
    request: ServiceRequest,
    reading: Reading,
    events: ServiceEvents,
    signal: AbortSignal,
  ): Promise<ServiceReply>;
  /** Ends its connections and, where it was started, the service itself. */
  close(): Promise<void>;
}
