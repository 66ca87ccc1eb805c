/** A walk over the pages of a list: from the facts about a page it decides what follows. No I/O. */
import { Cycle } from './cycle.js';
import { PagingError } from './errors.js';
import type { PageAnswer, Stop } from './operation.js';
import type { PageFacts } from './page-facts.js';

/** What follows a page. */
export type Step =
  | { readonly kind: 'last' }
  /** The page is the one before once more, which ends this list. */
  | { readonly kind: 'repeated' }
  | { readonly kind: 'more'; readonly next: Walk }
  /** There is more, but it cannot be reached. */
  | { readonly kind: 'stuck'; readonly reason: PagingError };

/** A walk that stands before a page; never changes. */
export class Walk {
  /** What names the page; undefined for where the call's own parameters say. */
  readonly position: string | undefined;
  readonly #operation: string;
  readonly #answer: PageAnswer;
  /** Undefined when it is not known. */
  readonly #itemsBefore: number | undefined;
  readonly #textBefore: string | undefined;
  readonly #cycle: Cycle;

  private constructor(
    operation: string,
    answer: PageAnswer,
    position: string | undefined,
    memory: { itemsBefore: number | undefined; textBefore: string | undefined; cycle: Cycle },
  ) {
    this.#operation = operation;
    this.#answer = answer;
    this.position = position;
    this.#itemsBefore = memory.itemsBefore;
    this.#textBefore = memory.textBefore;
    this.#cycle = memory.cycle;
  }

  /** A walk from the place that the call's own parameters name. */
  static start(operation: string, answer: PageAnswer): Walk {
    return new Walk(operation, answer, undefined, { itemsBefore: 0, textBefore: undefined, cycle: Cycle.START });
  }

  /** What follows the page at {@link position}. PagingError if it is the one before once more, and that is a mistake. */
  after(facts: PageFacts): Step {
    if (facts.text === this.#textBefore) {
      if (this.#answer.repeat === 'end') {
        return { kind: 'repeated' };
      }
      throw this.#error('the server gave the same page twice in a row', this.position);
    }
    const itemsBefore = this.#startOf(facts);
    const itemsSoFar = itemsBefore === undefined ? undefined : itemsBefore + facts.count;
    const next = this.#named(facts);
    if (next === undefined) {
      const isLost = facts.hasMore === true && this.#answer.scheme.advance.kind !== 'single';
      return isLost ? this.#stuck('the server says that there is more, but not where it begins', this.position) : LAST;
    }
    if (this.#isLast(facts, itemsSoFar)) {
      return LAST;
    }
    if (this.#cycle.has(next) || next === this.position) {
      return this.#stuck('the server leads back to a page that has been given already', next);
    }
    const memory = { itemsBefore: itemsSoFar, textBefore: facts.text, cycle: this.#cycle.with(next) };
    return { kind: 'more', next: new Walk(this.#operation, this.#answer, next, memory) };
  }

  #stuck(message: string, cursor: string | undefined): Step {
    return { kind: 'stuck', reason: this.#error(message, cursor) };
  }

  #error(message: string, cursor: string | undefined): PagingError {
    return new PagingError(`${this.#operation}: ${message}`, cursor);
  }

  /** The items before this page: as told, except that a call may begin in the middle by its own parameters. */
  #startOf(facts: PageFacts): number | undefined {
    const { advance } = this.#answer.scheme;
    if (advance.kind === 'offset') {
      return facts.asked;
    }
    const isInTheMiddle =
      this.position === undefined && advance.kind === 'pageNumber' && facts.asked !== advance.first;
    return isInTheMiddle ? undefined : this.#itemsBefore;
  }

  #named(facts: PageFacts): string | undefined {
    switch (this.#answer.scheme.advance.kind) {
      case 'single':
        return undefined;
      case 'pageNumber':
        return String(facts.asked + 1);
      case 'offset':
        return String(facts.asked + facts.count);
      default:
        return facts.next;
    }
  }

  #isLast(facts: PageFacts, itemsSoFar: number | undefined): boolean {
    const { advance, stop } = this.#answer.scheme;
    // For these, an empty page is the only thing that is sure to end the walk.
    const endsEmpty = advance.kind === 'pageNumber' || advance.kind === 'offset' || advance.kind === 'lastItem';
    return (facts.count === 0 && endsEmpty) || stop.some((one) => this.#stops(one, facts, itemsSoFar));
  }

  /** Totals end the walk only where they agree with what has been seen: some servers count something else. */
  #stops(stop: Stop, facts: PageFacts, itemsSoFar: number | undefined): boolean {
    const { advance } = this.#answer.scheme;
    switch (stop.kind) {
      case 'emptyPage':
        return facts.count === 0;
      case 'hasMore':
      case 'isLast':
        return facts.hasMore === false;
      case 'totalCount':
        return facts.totalCount !== undefined && facts.totalCount > 0 && facts.totalCount === itemsSoFar;
      case 'totalPages':
        return advance.kind === 'pageNumber' && facts.totalPages === facts.asked - advance.first + 1;
    }
  }
}

const LAST: Step = { kind: 'last' };
