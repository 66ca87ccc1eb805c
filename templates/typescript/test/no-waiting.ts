/** Time that passes at once, and notes how long it should have taken. */
import type { Timing } from '../runtime/index.js';

/** Timing for tests. */
export interface NotedTiming extends Timing {
  readonly waits: number[];
  time: number;
}

/** A clock that sleeping moves; chance always gives `random`. */
export function noWaiting(random = 0.5): NotedTiming {
  return {
    waits: [],
    time: Date.UTC(2023, 8, 29, 16, 26, 37),
    now() {
      return this.time;
    },
    random: () => random,
    sleep(milliseconds) {
      this.waits.push(milliseconds);
      this.time += milliseconds;
      return Promise.resolve();
    },
  };
}
