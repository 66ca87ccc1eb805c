/** Fetches the pages of one list: the same call again and again, each time for another page. */
import { pageContent } from './answer.js';
import { Call } from './call.js';
import { ClientError } from './errors.js';
import type { Operation, PageAnswer } from './operation.js';
import type { RequestOptions } from './options.js';
import type { PageState } from './page.js';
import { draftForPage, sentPosition } from './page-draft.js';
import { factsOf } from './page-facts.js';
import type { Received } from './received.js';
import type { RequestDraft } from './request-draft.js';
import type { Settings } from './settings.js';
import { Walk } from './walk.js';

/** The pages of a list that a first request names. */
export class PageLoader {
  readonly #settings: Settings;
  readonly #answer: PageAnswer;
  readonly #first: RequestDraft;
  readonly #options: RequestOptions;

  constructor(settings: Settings, first: RequestDraft, options: RequestOptions) {
    this.#settings = settings;
    this.#answer = pagesOf(first.operation);
    this.#first = first;
    this.#options = options;
  }

  /** The first page, which has been received already. */
  firstPage(received: Received): Promise<PageState> {
    return this.#page(Walk.start(this.#first.operation.id, this.#answer), this.#first, received);
  }

  async #load(walk: Walk): Promise<PageState> {
    const draft = draftForPage(this.#answer.scheme, this.#first, walk.position ?? '');
    const call = new Call(this.#settings, draft, this.#options);
    const { data } = await call.read(await call.send(), (received) => this.#page(walk, draft, received));
    return data;
  }

  async #page(walk: Walk, draft: RequestDraft, received: Received): Promise<PageState> {
    const answer = this.#answer;
    const content = await pageContent(answer, received);
    const facts = factsOf(answer.scheme, content, received.response.headers, sentPosition(answer.scheme, draft));
    return {
      operation: draft.operation.id,
      answer,
      content,
      step: walk.after(facts),
      load: (next) => this.#load(next),
    };
  }
}

function pagesOf(operation: Operation): PageAnswer {
  if (operation.answer.kind !== 'page') {
    throw new ClientError(`${operation.id} does not give pages`);
  }
  return operation.answer;
}
