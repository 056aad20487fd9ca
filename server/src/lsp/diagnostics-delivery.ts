import type { ChangeBatch } from './change-feed.ts';

/** How diagnostics reach the client: sent to it, or fetched by it. A server has exactly one of these. */
export interface DiagnosticsDelivery {
  /** Learns which files may have other diagnostics now. */
  deliver(batch: ChangeBatch): void;
}
