/** Content that a caller hands over to be sent as it is. */
import { ClientError } from './errors.js';

/** Bytes from memory, from a file, or from a stream, which is read while it is sent and cannot be sent twice. */
export type Uploadable =
  | Blob
  | File
  | Uint8Array
  | ArrayBuffer
  | ReadableStream<Uint8Array>
  | AsyncIterable<Uint8Array>
  | string;

/** A piece of a body: a Blob may be read again and again, a stream once. */
export type Piece = Blob | AsyncIterable<Uint8Array>;

/** Whether a value can only be sent as it is, not as a field of a form. */
export function isFileLike(value: unknown): value is Exclude<Uploadable, string> {
  return (
    value instanceof Blob ||
    value instanceof ArrayBuffer ||
    value instanceof Uint8Array ||
    value instanceof ReadableStream ||
    isAsyncIterable(value)
  );
}

/** Whether a value gives its elements one by one, as they become ready. */
export function isAsyncIterable(value: unknown): value is AsyncIterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.asyncIterator in value;
}

/** The content as a piece. */
export function pieceOf(operation: string, content: unknown): Piece {
  if (content instanceof Blob) {
    return content;
  }
  if (typeof content === 'string' || content instanceof ArrayBuffer) {
    return new Blob([content]);
  }
  if (content instanceof Uint8Array) {
    // A Blob takes no bytes that other threads may change.
    return new Blob([new Uint8Array(content)]);
  }
  if (content instanceof ReadableStream) {
    return chunksOf(content as ReadableStream<Uint8Array>);
  }
  if (isAsyncIterable(content)) {
    return content as AsyncIterable<Uint8Array>;
  }
  throw new ClientError(`${operation}: the content to send must be text, bytes, a Blob or a stream`);
}

/** The chunks of a stream; ending the iteration early cancels it. */
export async function* chunksOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
  const reader = stream.getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      yield next.value;
    }
  } finally {
    // Of no effect when the stream is at its end; it must not hide why the reading ended.
    await reader.cancel().catch(() => undefined);
  }
}

/** The chunks as a stream that takes them as it is read. */
export function streamOf(chunks: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  const iterator = chunks[Symbol.asyncIterator]();
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const next = await iterator.next();
      if (next.done === true) {
        controller.close();
      } else {
        controller.enqueue(next.value);
      }
    },
    async cancel() {
      await iterator.return?.();
    },
  });
}

/** The pieces one after the other. */
export async function* joined(pieces: readonly Piece[]): AsyncGenerator<Uint8Array, void, undefined> {
  for (const piece of pieces) {
    yield* piece instanceof Blob ? chunksOf(piece.stream()) : piece;
  }
}
