/** The promise of an answer, which is read only when somebody wants its value. */
import type { Call, Result } from './call.js';
import type { Received } from './received.js';

/**
 * A call under way. Awaiting it gives the value; {@link asResponse} and {@link withResponse} give the answer as it came.
 */
export class APIPromise<T> extends Promise<T> {
  readonly #call: Promise<Call>;
  readonly #response: Promise<Response>;
  readonly #reading: (received: Received, call: Call) => Promise<T>;
  #result: Promise<Result<T>> | undefined;

  /**
   * @param call about to be sent
   * @param reading makes the value of the answer
   */
  constructor(call: Promise<Call>, reading: (received: Received, call: Call) => Promise<T>) {
    // This promise itself is never looked at: it would be settled before anybody asks for the value.
    super((resolve) => {
      resolve(undefined as never);
    });
    this.#call = call;
    this.#response = call.then((started) => started.send());
    this.#reading = reading;
  }

  /** Promises derived from this one are ordinary ones. */
  static override get [Symbol.species](): PromiseConstructor {
    return Promise;
  }

  /** The answer as it came, with a body that has not been read. An answer that says failure is an error here too. */
  async asResponse(): Promise<Response> {
    const response = await this.#response;
    (await this.#call).handOver();
    return response;
  }

  /** The value, and the answer that it was read from. */
  async withResponse(): Promise<{ data: T; response: Response }> {
    return this.#read();
  }

  override then<Fulfilled = T, Rejected = never>(
    onFulfilled?: ((value: T) => Fulfilled | PromiseLike<Fulfilled>) | null,
    onRejected?: ((reason: unknown) => Rejected | PromiseLike<Rejected>) | null,
  ): Promise<Fulfilled | Rejected> {
    return this.#value().then(onFulfilled, onRejected);
  }

  override catch<Rejected = never>(
    onRejected?: ((reason: unknown) => Rejected | PromiseLike<Rejected>) | null,
  ): Promise<T | Rejected> {
    return this.#value().catch(onRejected);
  }

  override finally(onFinally?: (() => void) | null): Promise<T> {
    return this.#value().finally(onFinally);
  }

  async #value(): Promise<T> {
    return (await this.#read()).data;
  }

  #read(): Promise<Result<T>> {
    this.#result ??= this.#readOnce();
    return this.#result;
  }

  async #readOnce(): Promise<Result<T>> {
    const response = await this.#response;
    const call = await this.#call;
    return call.read(response, (received) => this.#reading(received, call));
  }
}
