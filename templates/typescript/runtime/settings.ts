/** The options of a client, checked and completed. */
import { Keyring } from './credentials.js';
import { environmentValue } from './environment.js';
import { ClientError } from './errors.js';
import { Log } from './logging.js';
import type { TokenEndpoint } from './oauth.js';
import type { Api } from './operation.js';
import type { CoreOptions, Fetch } from './options.js';
import { RetryBudget } from './retry-budget.js';
import { checkedBaseURL, serverURL } from './server.js';
import { PLATFORM_TIMING, type Timing } from './timing.js';

const DEFAULT_TIMEOUT = 60_000;
const DEFAULT_MAX_RETRIES = 2;

/** All that a call needs to know of its client. */
export interface Settings {
  readonly api: Api;
  readonly options: CoreOptions;
  readonly baseURL: string;
  /** Whether operations go to servers of their own: not when somebody chose one for all. */
  readonly addressing: 'own' | 'one';
  readonly serverVariables: Readonly<Record<string, string>>;
  readonly timeout: number;
  readonly maxRetries: number;
  /** What all calls of the client together may spend on retries. */
  readonly retryBudget: RetryBudget;
  readonly fetch: Fetch;
  readonly allowInsecure: boolean;
  readonly keyring: Keyring;
  readonly tokenEndpoint: TokenEndpoint;
  readonly log: Log;
  readonly timing: Timing;
}

/** The settings that the options of a client ask for. */
export function settingsOf(api: Api, options: CoreOptions): Settings {
  const serverVariables = options.serverVariables ?? {};
  const chosen = chosenBaseURL(api, options);
  const baseURL = chosen ?? defaultBaseURL(api, serverVariables);
  const timeout = checkedTimeout(options.timeout ?? DEFAULT_TIMEOUT);
  const timing = options.timing ?? PLATFORM_TIMING;
  const send = options.fetch ?? ((input: string, init: RequestInit) => fetch(input, init));
  const allowInsecure = options.allowInsecure ?? false;
  return {
    api,
    options,
    baseURL,
    addressing: chosen === undefined ? 'own' : 'one',
    serverVariables,
    timeout,
    maxRetries: checkedMaxRetries(options.maxRetries ?? DEFAULT_MAX_RETRIES),
    retryBudget: new RetryBudget(),
    fetch: send,
    allowInsecure,
    keyring: new Keyring(api.credentials, { ...options }, baseURL),
    tokenEndpoint: {
      fetch: (input, init) => send(input, { ...options.fetchOptions, ...init }),
      timing,
      timeout,
      allowInsecure,
    },
    log: Log.of(api.name, options.logger, options.logLevel),
    timing,
  };
}

/** A number of milliseconds that a call may take. */
export function checkedTimeout(timeout: number): number {
  if (!(timeout > 0)) {
    throw new ClientError('timeout must be a positive number of milliseconds');
  }
  return timeout;
}

/** A number of attempts after the first. */
export function checkedMaxRetries(maxRetries: number): number {
  if (!Number.isInteger(maxRetries) || maxRetries < 0) {
    throw new ClientError('maxRetries must be an integer that is not negative');
  }
  return maxRetries;
}

function chosenBaseURL(api: Api, options: CoreOptions): string | undefined {
  const given = options.baseURL === undefined ? environmentValue(api.environment.baseURL) : options.baseURL?.trim();
  return given === undefined || given === '' ? undefined : checkedBaseURL(given);
}

function defaultBaseURL(api: Api, variables: Readonly<Record<string, string>>): string {
  const server = api.servers[0];
  if (server === undefined) {
    throw new ClientError(`${api.name}: set baseURL; the API names no server`);
  }
  return serverURL(server, variables);
}
