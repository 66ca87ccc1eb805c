/** Reads bodies that are needed as a whole, within a limit. */
import { APIConnectionError } from './errors.js';
import { reasonOf } from './timing.js';

/** A body that was read; `isCut` when there was more than the limit. */
export interface WholeBody {
  readonly bytes: Uint8Array;
  readonly isCut: boolean;
}

/** At most `limit` bytes of the body; the rest is not read. APIConnectionError when the connection breaks meanwhile. */
export async function readBytes(
  operation: string,
  response: Response,
  limit: number,
  signal: AbortSignal,
): Promise<WholeBody> {
  const reader = response.body?.getReader() as ReadableStreamDefaultReader<Uint8Array> | undefined;
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for (let next = await reader?.read(); next?.done === false; next = await reader?.read()) {
      chunks.push(next.value);
      size += next.value.length;
      if (size > limit) {
        await reader?.cancel();
        break;
      }
    }
  } catch (cause) {
    throw signal.aborted ? reasonOf(signal) : new APIConnectionError(`${operation}: the answer broke off`, { cause });
  }
  return { bytes: together(chunks, Math.min(size, limit)), isCut: size > limit };
}

/** The same as text; what is not valid UTF-8 is replaced. */
export async function readText(
  operation: string,
  response: Response,
  limit: number,
  signal: AbortSignal,
): Promise<{ text: string; isCut: boolean }> {
  const { bytes, isCut } = await readBytes(operation, response, limit, signal);
  return { text: new TextDecoder().decode(bytes), isCut };
}

/** Lets go of a body that nobody reads. */
export async function discard(response: Response): Promise<void> {
  // It may be broken already, which is of no interest any more.
  await response.body?.cancel().catch(() => undefined);
}

function together(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk.subarray(0, size - at), at);
    at += chunk.length;
  }
  return bytes;
}
