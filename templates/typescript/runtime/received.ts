/** An answer with a status of success whose body is to be read. */
import type { CallScope } from './call-scope.js';
import { DecodeError } from './errors.js';
import type { Envelope } from './operation.js';
import { readBytes } from './whole-body.js';

/** An answer, and what its reading depends on. */
export interface Received {
  /** The operation, for messages. */
  readonly operation: string;
  readonly response: Response;
  /** To be released when the body is read, or nobody wants it any more. */
  readonly scope: CallScope;
  readonly envelope: Envelope | undefined;
  /** Whether the caller set a timeout for this very call. */
  readonly hasOwnTimeout: boolean;
  /** The error for an answer that turns out to be a failure. */
  failure(text: string): Error;
}

const LONGEST_BODY = 64 * 1024 * 1024;

/** The whole body as text. */
export async function wholeText(received: Received): Promise<string> {
  const { operation, response, scope } = received;
  const { bytes, isCut } = await readBytes(operation, response, LONGEST_BODY, scope.signal);
  scope.release();
  if (isCut) {
    throw new DecodeError(`${operation}: the answer is larger than 64 MB`);
  }
  try {
    return new TextDecoder(charset(response.headers), { fatal: true }).decode(bytes);
  } catch {
    throw new DecodeError(`${operation}: the answer is not valid text`);
  }
}

function charset(headers: Headers): string {
  return /;\s*charset="?([^\s;"]+)/i.exec(headers.get('content-type') ?? '')?.[1] ?? 'utf-8';
}
