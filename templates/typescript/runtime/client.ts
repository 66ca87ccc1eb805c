/** What all clients have in common: every call of every resource goes through here. */
import { undescribedValue, valueOf } from './answer.js';
import { APIPromise } from './api-promise.js';
import { Call } from './call.js';
import type { Api, Operation } from './operation.js';
import type { CoreOptions, RequestOptions } from './options.js';
import { PagePromise, type Page, type PageClass } from './page.js';
import { PageLoader } from './page-loader.js';
import { literalPath } from './path.js';
import { draftAt, draftOf, type RequestDraft } from './request-draft.js';
import { settingsOf, type Settings } from './settings.js';

const INSPECT = Symbol.for('nodejs.util.inspect.custom');

/** The base of all clients. Holds secrets, and shows none of them. */
export abstract class APIClient<Options extends CoreOptions = CoreOptions> {
  #settings: Settings;
  readonly #options: Options;

  /**
   * @param api what the client is for
   * @param options the caller's
   */
  constructor(api: Api, options: Options) {
    this.#options = { ...options };
    this.#settings = settingsOf(api, this.#options);
  }

  /** Where the API is. */
  get baseURL(): string {
    return this.#settings.baseURL;
  }

  /** A client with the same options, but for those given here; what may be spent on retries is shared. */
  withOptions(options: Partial<Options>): this {
    const derived = new (this.constructor as new (options: Options) => this)({ ...this.#options, ...options });
    derived.#settings = { ...derived.#settings, retryBudget: this.#settings.retryBudget };
    return derived;
  }

  /** Calls an operation. The type of the value is the API's claim, as its document states it. */
  call<T>(operation: Operation, params?: object | null, options: RequestOptions = {}): APIPromise<T> {
    const call = this.#start(() => draftOf(this.#settings, operation, params, options), options);
    return new APIPromise<T>(call, async (received) => (await valueOf(operation.answer, received)) as T);
  }

  /** Calls an operation whose items come page by page. */
  list<P extends Page<Item>, Item>(
    operation: Operation,
    page: PageClass<P>,
    params?: object | null,
    options: RequestOptions = {},
  ): PagePromise<P, Item> {
    const call = this.#start(() => draftOf(this.#settings, operation, params, options), options);
    return new PagePromise<P, Item>(call, async (received, { draft }) => {
      return new page(await new PageLoader(this.#settings, draft, options).firstPage(received));
    });
  }

  /** GET of a path that no operation describes. The value is JSON if the answer says so, else text. */
  get(path: string, options?: RequestOptions): APIPromise<unknown> {
    return this.#undescribed('GET', path, options);
  }

  /** POST to a path that no operation describes. */
  post(path: string, options?: RequestOptions): APIPromise<unknown> {
    return this.#undescribed('POST', path, options);
  }

  /** PUT to a path that no operation describes. */
  put(path: string, options?: RequestOptions): APIPromise<unknown> {
    return this.#undescribed('PUT', path, options);
  }

  /** PATCH of a path that no operation describes. */
  patch(path: string, options?: RequestOptions): APIPromise<unknown> {
    return this.#undescribed('PATCH', path, options);
  }

  /** DELETE of a path that no operation describes. */
  delete(path: string, options?: RequestOptions): APIPromise<unknown> {
    return this.#undescribed('DELETE', path, options);
  }

  /** The name and the address. */
  toString(): string {
    return `${this.#settings.api.name} at ${this.baseURL}`;
  }

  /** The name and the address: a client is no data. */
  toJSON(): { client: string; baseURL: string } {
    return { client: this.#settings.api.name, baseURL: this.baseURL };
  }

  /** The name and the address, for Node's console. */
  [INSPECT](): string {
    return this.toString();
  }

  #undescribed(verb: Operation['verb'], path: string, options: RequestOptions = {}): APIPromise<unknown> {
    const id = `client.${verb.toLowerCase()}`;
    const operation: Operation = { id, verb, path, answer: { kind: 'json' } };
    const call = this.#start(() => draftAt(this.#settings, operation, literalPath(id, path), {}, options), options);
    return new APIPromise(call, undescribedValue);
  }

  /** What is wrong with the values is told by the promise, like everything else. */
  #start(draft: () => RequestDraft, options: RequestOptions): Promise<Call> {
    return new Promise((resolve) => {
      resolve(new Call(this.#settings, draft(), options));
    });
  }
}
