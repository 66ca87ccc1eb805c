/** One call: attempts until there is an answer, within the bounds of the call. */
import { CallScope } from './call-scope.js';
import { exchange, isBroken, type Outcome, type Outgoing } from './exchange.js';
import { failureOf, LONGEST_FAILURE } from './failure.js';
import type { RequestOptions } from './options.js';
import { isReplayable, payloadOf } from './payload.js';
import type { RequestDraft } from './request-draft.js';
import { nextWait } from './retry-policy.js';
import { checkedMaxRetries, checkedTimeout, type Settings } from './settings.js';
import type { Received } from './received.js';
import { discard, readText } from './whole-body.js';

/** What a call gives: what was read, and the answer that it was read from. */
export interface Result<T> {
  readonly data: T;
  readonly response: Response;
}

/** A call that has not been sent yet. */
export class Call {
  readonly #outgoing: Outgoing;
  readonly #maxRetries: number;
  #attempts = 0;
  #freeAttempts = 0;

  constructor(settings: Settings, draft: RequestDraft, options: RequestOptions) {
    const { operation, body } = draft;
    this.#maxRetries = checkedMaxRetries(options.maxRetries ?? settings.maxRetries);
    const timeout = checkedTimeout(options.timeout ?? settings.timeout);
    const payload = body === undefined ? undefined : payloadOf(operation.id, body.declared, body.value);
    const scope = new CallScope(operation.id, timeout, options.signal ?? undefined);
    this.#outgoing = { settings, draft, payload, options, scope };
  }

  /** What was asked for. */
  get draft(): RequestDraft {
    return this.#outgoing.draft;
  }

  /** Attempts until there is an answer with a status of success; its body is not read yet. */
  async send(): Promise<Response> {
    const { scope } = this.#outgoing;
    try {
      const response = await this.#sendUntilSuccess();
      scope.letProcessEnd();
      return response;
    } catch (failure) {
      scope.release();
      throw failure;
    }
  }

  /** Reads an answer; when it breaks off meanwhile, the call may be made once more. */
  async read<T>(first: Response, reading: (received: Received) => Promise<T>): Promise<Result<T>> {
    const { scope } = this.#outgoing;
    try {
      for (let response = first; ; response = await this.#sendUntilSuccess()) {
        try {
          return { data: await reading(this.#received(response)), response };
        } catch (failure) {
          const wait = isBroken(failure) ? this.#nextWait() : undefined;
          if (wait === undefined) {
            throw failure;
          }
          await this.#sleep(wait);
        }
      }
    } catch (failure) {
      scope.release();
      throw failure;
    }
  }

  /** Hands the answer to the caller, to be read whenever it likes. */
  handOver(): void {
    this.#outgoing.scope.releaseDeadline();
  }

  async #sendUntilSuccess(): Promise<Response> {
    for (;;) {
      this.#outgoing.scope.check();
      const outcome = await this.#attempt();
      const answer = 'broken' in outcome ? undefined : outcome.response;
      if (answer?.ok === true) {
        this.#outgoing.settings.retryBudget.earn(this.#attempts - this.#freeAttempts);
        return answer;
      }
      const wait = this.#mayRefresh(outcome) ? 0 : this.#nextWait(answer);
      if (wait === undefined) {
        throw 'broken' in outcome ? outcome.broken : await this.#failure(outcome.response);
      }
      if (answer !== undefined) {
        await discard(answer);
      }
      if (wait > 0) {
        await this.#sleep(wait);
      }
    }
  }

  async #attempt(): Promise<Outcome> {
    const { settings, draft } = this.#outgoing;
    this.#attempts++;
    const start = performance.now();
    const record = (outcome: string): void => {
      settings.log.attempt({
        operation: draft.operation.id,
        method: draft.operation.verb,
        url: new URL(draft.address),
        attempt: this.#attempts,
        outcome,
        milliseconds: performance.now() - start,
      });
    };
    try {
      const outcome = await exchange(this.#outgoing);
      record('broken' in outcome ? outcome.broken.name : `status ${String(outcome.response.status)}`);
      return outcome;
    } catch (failure) {
      record(failure instanceof Error ? failure.name : 'Error');
      throw failure;
    }
  }

  /** A fetched token that is refused is fetched anew, once a call; that is no retry. */
  #mayRefresh(outcome: Outcome): boolean {
    const { settings, payload } = this.#outgoing;
    const isRefused = 'signature' in outcome && outcome.response.status === 401;
    if (!isRefused || this.#freeAttempts > 0 || !settings.keyring.refused(outcome.signature)) {
      return false;
    }
    if (!isReplayable(payload)) {
      return false;
    }
    this.#freeAttempts++;
    return true;
  }

  /** The milliseconds until the next attempt; undefined when there is none. */
  #nextWait(answer?: Response): number | undefined {
    const { settings, draft, options, payload, scope } = this.#outgoing;
    const attempted = {
      method: draft.operation.verb,
      hasIdempotencyKey: options.idempotencyKey !== undefined,
      isReplayable: isReplayable(payload),
      attempts: this.#attempts - this.#freeAttempts,
      maxRetries: this.#maxRetries,
      remaining: scope.remaining,
      ...(answer === undefined ? {} : { answer }),
    };
    const wait = nextWait(attempted, settings.timing.now(), settings.timing.random());
    return wait !== undefined && settings.retryBudget.take() ? wait : undefined;
  }

  async #sleep(wait: number): Promise<void> {
    const { settings, draft, scope } = this.#outgoing;
    settings.log.retry(draft.operation.id, wait);
    await settings.timing.sleep(wait, scope.signal);
  }

  /** The failure that the answer is; of a body that breaks off, nothing is told. */
  async #failure(response: Response): Promise<Error> {
    const { draft, scope } = this.#outgoing;
    const reading = readText(draft.operation.id, response, LONGEST_FAILURE, scope.signal);
    const text = await reading.then(
      (read) => read.text,
      (failure: unknown) => {
        if (isBroken(failure)) {
          return '';
        }
        throw failure;
      },
    );
    return this.#received(response).failure(text);
  }

  #received(response: Response): Received {
    const { settings, draft, scope, options } = this.#outgoing;
    const operation = draft.operation.id;
    const { envelope } = settings.api;
    return {
      operation,
      response,
      scope,
      envelope,
      hasOwnTimeout: options.timeout !== undefined,
      failure: (text) =>
        failureOf({
          operation,
          response,
          text,
          envelope,
          attempts: this.#attempts,
          secrets: settings.keyring.secrets,
        }),
    };
  }
}
