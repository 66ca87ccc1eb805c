/** Decides whether a failed attempt is repeated, and when: values in, decision out. */
import { retryAfter } from './retry-after.js';

const REPEATABLE = new Set(['GET', 'HEAD', 'OPTIONS', 'TRACE', 'PUT', 'DELETE']);
const PASSING = new Set([408, 429, 500, 502, 503, 504]);
/** With a wait that the server asks for, these say that nothing was done. */
const NOT_APPLIED = new Set([429, 503]);
const LONGEST_SERVER_WAIT = 60_000;
const FIRST_BACKOFF = 500;
const LONGEST_BACKOFF = 8_000;

/** What an attempt came to. */
export interface Attempted {
  readonly method: string;
  readonly hasIdempotencyKey: boolean;
  /** Whether the body can be sent once more. */
  readonly isReplayable: boolean;
  /** Attempts made so far, at least 1. */
  readonly attempts: number;
  readonly maxRetries: number;
  /** Milliseconds until the deadline. */
  readonly remaining: number;
  /** Absent when there was no answer. */
  readonly answer?: { readonly status: number; readonly headers: Headers };
}

/**
 * The milliseconds to wait before the next attempt; undefined when there must not be one.
 *
 * @param now milliseconds since 1970
 * @param random from 0 (inclusive) to 1 (exclusive); spreads the callers
 */
export function nextWait(attempted: Attempted, now: number, random: number): number | undefined {
  if (attempted.attempts > attempted.maxRetries || !attempted.isReplayable || !mayRepeat(attempted)) {
    return undefined;
  }
  const wait = waitOf(attempted, now, random);
  return wait > LONGEST_SERVER_WAIT || wait >= attempted.remaining ? undefined : wait;
}

function mayRepeat({ method, hasIdempotencyKey, answer }: Attempted): boolean {
  const isRepeatable = REPEATABLE.has(method) || hasIdempotencyKey;
  if (answer === undefined) {
    return isRepeatable;
  }
  const advice = answer.headers.get('x-should-retry')?.trim().toLowerCase();
  if (advice === 'false') {
    return false;
  }
  if (isRepeatable) {
    return advice === 'true' || PASSING.has(answer.status);
  }
  const serverAsksForIt =
    advice === 'true' || answer.headers.has('retry-after') || answer.headers.has('retry-after-ms');
  return NOT_APPLIED.has(answer.status) && serverAsksForIt;
}

/** What the server asks for, else full jitter: anything from nothing to 0.5 s, 1 s, 2 s ... 8 s. */
function waitOf({ answer, attempts }: Attempted, now: number, random: number): number {
  const asked = answer === undefined ? undefined : retryAfter(answer.headers, now);
  return asked ?? Math.min(FIRST_BACKOFF * 2 ** (attempts - 1), LONGEST_BACKOFF) * random;
}
