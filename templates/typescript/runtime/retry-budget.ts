/**
 * What a client may spend on repeating attempts. A retry costs more than a success earns, so that a service that fails
 * for everybody is soon asked once a call instead of three times, and a passing failure costs nothing that is noticed:
 * a hundred retries at once, then one for every five calls that succeed.
 */

const CAPACITY = 500;
const RETRY_COST = 5;
const SUCCESS = 1;

export class RetryBudget {
  #left = CAPACITY;

  /** Takes what one more retry costs; false, and nothing is taken, when there is not enough. */
  take(): boolean {
    if (this.#left < RETRY_COST) {
      return false;
    }
    this.#left -= RETRY_COST;
    return true;
  }

  /** Earns what a success is worth: the cost of the retry that led to it, or a little when none was needed. */
  earn(attempts: number): void {
    this.#left = Math.min(CAPACITY, this.#left + (attempts > 1 ? RETRY_COST : SUCCESS));
  }
}
