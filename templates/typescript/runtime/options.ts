/** What callers may set, for a client and for a single call. */
import type { HeaderFields } from './header-fields.js';
import type { Logger, LogLevel } from './logging.js';
import type { Timing } from './timing.js';
import type { Values } from './values.js';

/** A function like the global `fetch`. */
export type Fetch = (input: string, init: RequestInit) => Promise<Response>;

/** Options that every client has. */
export interface CoreOptions {
  /** Where the API is; instead of the environment's and the default. */
  baseURL?: string | null | undefined;
  /** Values for the variables of the server's address. */
  serverVariables?: Readonly<Record<string, string>> | undefined;
  /** Milliseconds for a whole call, with all attempts, waits and the reading of the answer; 60 000 by default. */
  timeout?: number | undefined;
  /** Further attempts after the first; 2 by default. */
  maxRetries?: number | undefined;
  /** Header fields of every request; null instead of a value deletes what would be sent otherwise. */
  defaultHeaders?: HeaderFields | undefined;
  /** Query parameters of every request. */
  defaultQuery?: Values | undefined;
  /** Instead of the global `fetch`. */
  fetch?: Fetch | undefined;
  /** More for `fetch`, such as a dispatcher or a proxy. What the client itself sets cannot be changed. */
  fetchOptions?: RequestInit | undefined;
  /** Where log lines go; the console by default. */
  logger?: Logger | undefined;
  /** What is logged; nothing by default. */
  logLevel?: LogLevel | undefined;
  /** Whether credentials may be sent over plain http to other machines. */
  allowInsecure?: boolean | undefined;
  /** Clock, waiting and randomness; for tests. */
  timing?: Timing | undefined;
}

/** Options of a single call. */
export interface RequestOptions {
  /** Header fields; null instead of a value deletes what would be sent otherwise. */
  headers?: HeaderFields | undefined;
  /** Query parameters, merged over the others; null or undefined removes one. */
  query?: Values | undefined;
  /** Sent instead of what the params say. */
  body?: unknown;
  /** Milliseconds for the whole call. */
  timeout?: number | undefined;
  /** Further attempts after the first. */
  maxRetries?: number | undefined;
  /** Ends the call when it is aborted. */
  signal?: AbortSignal | null | undefined;
  /** More for `fetch`, merged over that of the client. */
  fetchOptions?: RequestInit | undefined;
  /** Makes a request of any method repeatable; sent as `Idempotency-Key`. */
  idempotencyKey?: string | undefined;
}
