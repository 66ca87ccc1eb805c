/** Finds out in constant memory that a walk comes back to where it has been: the last places, and Brent's algorithm. */

const REMEMBERED = 64;

/** What is remembered of the places of a walk; never changes. */
export class Cycle {
  static readonly START = new Cycle([], undefined, 1, 0);
  readonly #recent: readonly string[];
  readonly #tortoise: string | undefined;
  readonly #power: number;
  readonly #steps: number;

  private constructor(recent: readonly string[], tortoise: string | undefined, power: number, steps: number) {
    this.#recent = recent;
    this.#tortoise = tortoise;
    this.#power = power;
    this.#steps = steps;
  }

  /** Whether the walk has been there. */
  has(place: string): boolean {
    return this.#tortoise === place || this.#recent.includes(place);
  }

  /** The same with one place more. */
  with(place: string): Cycle {
    const recent = [...this.#recent, place].slice(-REMEMBERED);
    const isPower = this.#steps + 1 === this.#power;
    return isPower
      ? new Cycle(recent, place, this.#power * 2, 0)
      : new Cycle(recent, this.#tortoise, this.#power, this.#steps + 1);
  }
}
