/** Elements that are read while they arrive. */
import { arrivingChunks } from './arriving.js';
import { ClientError, DecodeError } from './errors.js';
import { EventFraming, RecordFraming, type Frame, type Framing } from './frames.js';
import { isJsonType } from './header-fields.js';
import { parseJson } from './json.js';
import type { Answer } from './operation.js';
import type { Received } from './received.js';

/** What many servers put at the end of their events; it is no JSON. */
const LAST = '[DONE]';

/** An element with what a server-sent event says besides. */
export interface StreamEvent<T> extends Omit<Frame, 'data'> {
  readonly data: T;
}

/** An answer whose body is a stream of elements. */
type StreamAnswer = Extract<Answer, { readonly json: boolean }>;

/**
 * Elements, read once, while they arrive. Ending the iteration early closes the connection; so does {@link close}, also
 * while somebody waits for the next element.
 */
export class JsonStream<T> implements AsyncIterable<T> {
  readonly #received: Received;
  readonly #answer: StreamAnswer;
  #isTaken = false;
  #isClosed = false;

  private constructor(answer: StreamAnswer, received: Received) {
    this.#answer = answer;
    this.#received = received;
  }

  /** The elements of an answer. They may come for as long as they like, unless the call has a timeout of its own. */
  static of(answer: StreamAnswer, received: Received): JsonStream<unknown> {
    if (answer.kind === 'events' && isJsonType(received.response.headers)) {
      // Read as events, it would look like a stream that ended at once.
      throw new DecodeError(`${received.operation}: the answer is one JSON value, not a stream of events`);
    }
    if (!received.hasOwnTimeout) {
      received.scope.releaseDeadline();
    }
    return new JsonStream(answer, received);
  }

  /** The status of the answer. */
  get status(): number {
    return this.#received.response.status;
  }

  /** The header fields of the answer. */
  get headers(): Headers {
    return this.#received.response.headers;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<T, void, undefined> {
    for await (const { data } of this.events()) {
      yield data;
    }
  }

  /** The elements with what the events say besides. */
  async *events(): AsyncGenerator<StreamEvent<T>, void, undefined> {
    if (this.#isTaken || this.#isClosed) {
      throw new ClientError(`${this.#received.operation}: the stream is read already, or closed`);
    }
    this.#isTaken = true;
    try {
      for await (const frame of this.#frames()) {
        if (this.#answer.json && frame.data === LAST) {
          return;
        }
        yield { ...frame, data: this.#decoded(frame.data) };
      }
    } catch (failure) {
      if (!this.#isClosed) {
        throw failure;
      }
    }
  }

  /** Closes the connection. */
  close(): void {
    this.#isClosed = true;
    this.#received.scope.close();
  }

  async *#frames(): AsyncGenerator<Frame, void, undefined> {
    const framing = framingOf(this.#answer);
    const decoder = new TextDecoder();
    for await (const chunk of arrivingChunks(this.#received)) {
      yield* framing.feed(decoder.decode(chunk, { stream: true }));
    }
    yield* framing.feed(decoder.decode());
    yield* framing.end();
  }

  /** The element type is the caller's claim, as everywhere with JSON. */
  #decoded(data: string): T {
    return (this.#answer.json ? parseJson(this.#received.operation, data) : data) as T;
  }
}

function framingOf(answer: StreamAnswer): Framing {
  switch (answer.kind) {
    case 'events':
      return new EventFraming();
    case 'lines':
      return new RecordFraming('\n');
    case 'sequence':
      return new RecordFraming('\x1e');
  }
}
