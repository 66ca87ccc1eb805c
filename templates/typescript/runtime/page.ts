/** Lists that come page by page. */
import type { PageContent } from './answer.js';
import { APIPromise } from './api-promise.js';
import { ClientError } from './errors.js';
import { atPointer } from './json.js';
import type { PageAnswer } from './operation.js';
import { nextPageRequest, type NextPageRequest } from './page-draft.js';
import type { Step, Walk } from './walk.js';

/** What a page is made of. */
export interface PageState {
  readonly operation: string;
  readonly answer: PageAnswer;
  readonly content: PageContent;
  readonly step: Step;
  /** Fetches the page that a walk stands before. */
  load(walk: Walk): Promise<PageState>;
}

/** A class of pages. */
export type PageClass<P> = new (state: PageState) => P;

/** One page of a list; iterating over it goes on with the items of all pages that follow. */
export class Page<Item> implements AsyncIterable<Item> {
  /** The items of this page. */
  readonly items: Item[];
  /** The figures about the page, where the API gives any. */
  readonly info: unknown;
  /** The whole body, as received. */
  readonly body: unknown;
  readonly #state: PageState;

  constructor(state: PageState) {
    const { answer, content, step } = state;
    // The type of items is the API's claim. A page that repeats the one before brings nothing new.
    this.items = (step.kind === 'repeated' ? [] : content.items) as Item[];
    this.info = answer.scheme.info === undefined ? undefined : atPointer(content.body, answer.scheme.info);
    this.body = content.body;
    this.#state = state;
  }

  /** The items of this page. */
  getPaginatedItems(): Item[] {
    return this.items;
  }

  /** Whether there is another page to ask for. */
  hasNextPage(): boolean {
    const { kind } = this.#state.step;
    return kind === 'more' || kind === 'stuck';
  }

  /** What changes in the request for the next page; null when there is none. PagingError when it cannot be reached. */
  nextPageRequestOptions(): NextPageRequest | null {
    const next = this.#next();
    return next?.position === undefined ? null : nextPageRequest(this.#state.answer.scheme, next.position);
  }

  /** The next page. ClientError when there is none, PagingError when it cannot be reached. */
  async getNextPage(): Promise<this> {
    const next = this.#next();
    if (next === undefined) {
      throw new ClientError(`${this.#state.operation}: there is no next page; see hasNextPage`);
    }
    const state = await this.#state.load(next);
    return new (this.constructor as PageClass<this>)(state);
  }

  /** This page and all that follow. */
  iterPages(): AsyncGenerator<this, void, undefined> {
    return Page.#from(this);
  }

  /** The items of this page and of all that follow. */
  async *[Symbol.asyncIterator](): AsyncGenerator<Item, void, undefined> {
    for await (const page of this.iterPages()) {
      yield* page.items;
    }
  }

  static async *#from<P extends Page<unknown>>(first: P): AsyncGenerator<P, void, undefined> {
    for (let page = first; page.#state.step.kind !== 'repeated'; page = await page.getNextPage()) {
      yield page;
      if (!page.hasNextPage()) {
        return;
      }
    }
  }

  #next(): Walk | undefined {
    const { step } = this.#state;
    if (step.kind === 'stuck') {
      throw step.reason;
    }
    return step.kind === 'more' ? step.next : undefined;
  }
}

/** The promise of the first page, and the items of all pages. */
export class PagePromise<P extends Page<Item>, Item> extends APIPromise<P> implements AsyncIterable<Item> {
  async *[Symbol.asyncIterator](): AsyncGenerator<Item, void, undefined> {
    yield* await this;
  }
}
