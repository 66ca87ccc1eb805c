/** Bodies that are read while they arrive. */
import { APIConnectionError } from './errors.js';
import type { Received } from './received.js';
import { reasonOf } from './timing.js';
import { chunksOf, streamOf } from './upload.js';

/** The answer with a body that is read lazily; reading it is part of the call, and bound by its deadline. */
export function arriving(received: Received): Response {
  const { response, scope } = received;
  if (response.body === null) {
    scope.release();
    return response;
  }
  const { status, statusText, headers } = response;
  return new Response(streamOf(arrivingChunks(received)), { status, statusText, headers });
}

/** The chunks of the body. Ending the iteration early ends the connection. */
export async function* arrivingChunks(received: Received): AsyncGenerator<Uint8Array, void, undefined> {
  const { response, scope, operation } = received;
  try {
    if (response.body !== null) {
      yield* chunksOf(response.body);
    }
  } catch (cause) {
    throw scope.signal.aborted
      ? reasonOf(scope.signal)
      : new APIConnectionError(`${operation}: the answer broke off`, { cause });
  } finally {
    scope.release();
  }
}
