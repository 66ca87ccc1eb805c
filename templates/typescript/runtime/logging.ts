/** Log lines: one per attempt and retry, without bodies and credentials. */
import { environmentValue, variableName } from './environment.js';
import { ClientError } from './errors.js';
import { shownHeaders } from './header-fields.js';

const LEVELS = ['off', 'error', 'warn', 'info', 'debug'] as const;

/** What is logged: this and all that is more severe. */
export type LogLevel = (typeof LEVELS)[number];

/** Where log lines go; the console is one. */
export type Logger = Readonly<Record<Exclude<LogLevel, 'off'>, (message: string, ...details: unknown[]) => void>>;

/** One attempt, as logs show it. */
export interface AttemptRecord {
  readonly operation: string;
  readonly method: string;
  readonly url: URL;
  readonly attempt: number;
  /** The status, or the kind of the failure. */
  readonly outcome: string;
  readonly milliseconds: number;
}

/** A client's log. */
export class Log {
  readonly #logger: Logger;
  readonly #rank: number;

  constructor(logger: Logger, level: LogLevel) {
    this.#logger = logger;
    this.#rank = LEVELS.indexOf(level);
  }

  /** The log that the options ask for, or else the environment. */
  static of(client: string, logger: Logger | undefined, level: LogLevel | undefined): Log {
    if (level !== undefined && !LEVELS.includes(level)) {
      throw new ClientError(`logLevel must be one of ${LEVELS.join(', ')}`);
    }
    return new Log(logger ?? console, level ?? levelOf(environmentValue([variableName(client, 'LOG')])));
  }

  /** An attempt is over. The path goes without the query, in which secrets may be. */
  attempt({ operation, method, url, attempt, outcome, milliseconds }: AttemptRecord): void {
    const time = `${String(Math.round(milliseconds))} ms`;
    this.#write('info', `${operation}: ${method} ${url.pathname}, attempt ${String(attempt)}: ${outcome} in ${time}`);
  }

  /** There will be another attempt. */
  retry(operation: string, wait: number): void {
    this.#write('info', `${operation}: trying again in ${String(Math.round(wait))} ms`);
  }

  /** Header fields that go out or came in. */
  headers(operation: string, what: 'request' | 'response', headers: Headers): void {
    if (this.#isOn('debug')) {
      this.#write('debug', `${operation}: ${what} headers`, shownHeaders(headers));
    }
  }

  #write(level: Exclude<LogLevel, 'off'>, message: string, ...details: unknown[]): void {
    if (this.#isOn(level)) {
      this.#logger[level](message, ...details);
    }
  }

  #isOn(level: LogLevel): boolean {
    return LEVELS.indexOf(level) <= this.#rank;
  }
}

/** A level that does not exist is no reason not to work. */
function levelOf(text: string | undefined): LogLevel {
  return LEVELS.find((level) => level === text?.toLowerCase()) ?? 'off';
}
