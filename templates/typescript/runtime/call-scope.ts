/** What bounds a call: one deadline for everything that belongs to it, and the caller's signal. */
import { APIConnectionTimeoutError, APIUserAbortError } from './errors.js';
import { reasonOf } from './timing.js';

const LONGEST_TIMER = 2 ** 31 - 1;

/** The bounds of one call. They hold until they are released. */
export class CallScope {
  readonly #controller = new AbortController();
  readonly #operation: string;
  readonly #end: number;
  readonly #timer: ReturnType<typeof setTimeout>;
  readonly #callerSignal: AbortSignal | undefined;

  constructor(operation: string, timeout: number, callerSignal: AbortSignal | undefined) {
    this.#operation = operation;
    this.#end = performance.now() + timeout;
    this.#timer = setTimeout(() => {
      this.#controller.abort(
        new APIConnectionTimeoutError(`${operation}: not done within ${String(timeout)} ms`),
      );
    }, Math.min(timeout, LONGEST_TIMER));
    this.#callerSignal = callerSignal;
    callerSignal?.addEventListener('abort', this.#abort, { once: true });
    if (callerSignal?.aborted === true) {
      this.#abort();
    }
  }

  readonly #abort = (): void => {
    this.#controller.abort(
      new APIUserAbortError(`${this.#operation}: aborted by the caller`, { cause: this.#callerSignal?.reason }),
    );
  };

  /** Aborted with the error that the call ends with. */
  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** Milliseconds until the deadline. */
  get remaining(): number {
    return this.#end - performance.now();
  }

  /** Throws the error that the call ends with, if it is over. */
  check(): void {
    if (this.signal.aborted) {
      throw reasonOf(this.signal);
    }
  }

  /** The promise's outcome, or the error that the call ends with before that. */
  async within<T>(promise: Promise<T>): Promise<T> {
    this.check();
    let stop: (() => void) | undefined;
    const over = new Promise<never>((_resolve, reject) => {
      stop = () => {
        reject(reasonOf(this.signal));
      };
      this.signal.addEventListener('abort', stop, { once: true });
    });
    try {
      return await Promise.race([promise, over]);
    } finally {
      if (stop !== undefined) {
        this.signal.removeEventListener('abort', stop);
      }
    }
  }

  /** Lets a process end although the deadline is not over: for answers that nobody may ever read. */
  letProcessEnd(): void {
    // A browser's timers are numbers, and keep nothing alive.
    (this.#timer as { readonly unref?: () => unknown }).unref?.();
  }

  /** Takes away the deadline; the caller's signal goes on to work. */
  releaseDeadline(): void {
    clearTimeout(this.#timer);
  }

  /** Ends the call, with whatever of its answer is still under way. */
  close(): void {
    this.release();
    this.#controller.abort(new APIUserAbortError(`${this.#operation}: closed by the caller`));
  }

  /** Takes away all bounds: the call is done. */
  release(): void {
    this.releaseDeadline();
    this.#callerSignal?.removeEventListener('abort', this.#abort);
  }
}
