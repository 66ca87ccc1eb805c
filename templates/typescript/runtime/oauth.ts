/** Access tokens that are fetched when they are needed (RFC 6749): client credentials and refresh tokens. */
import { base64OfText } from './base64.js';
import { APIConnectionError, APIConnectionTimeoutError, ClientError, DecodeError, apiError } from './errors.js';
import { memberOf, parseJson } from './json.js';
import type { Fetch } from './options.js';
import { isLoopback } from './origin.js';
import { percentEncode } from './percent.js';
import type { Timing } from './timing.js';
import { readText } from './whole-body.js';

/** What fetches access tokens. */
export type OAuthGrant = {
  readonly clientId: string;
  /** Instead of the API's own list. */
  readonly scopes?: readonly string[] | undefined;
  /** Instead of the API's own endpoint. */
  readonly tokenURL?: string | undefined;
} & (
  | { readonly clientSecret: string; readonly refreshToken?: undefined }
  | { readonly clientSecret?: string | undefined; readonly refreshToken: string }
);

/** What a token endpoint is asked with. */
export interface TokenEndpoint {
  readonly fetch: Fetch;
  readonly timing: Timing;
  /** Milliseconds for one request. */
  readonly timeout: number;
  readonly allowInsecure: boolean;
}

interface Held {
  readonly token: string;
  /** Milliseconds since 1970; undefined for as long as the API takes it. */
  readonly until: number | undefined;
}

const LONGEST_ANSWER = 64 * 1024;
/** Tokens count as expired that much earlier, for the way to the server and clocks that differ. */
const SKEW = 60_000;
const LONGEST_SECONDS = 1e9;

/** The token of one grant: fetched once for all calls that wait for it, and again shortly before it expires. */
export class AccessToken {
  static readonly #shared = new WeakMap<OAuthGrant, AccessToken>();
  readonly #option: string;
  readonly #grant: OAuthGrant;
  readonly #url: URL;
  readonly #scopes: readonly string[];
  #refreshToken: string | undefined;
  #held: Held | undefined;
  #pending: Promise<string> | undefined;

  private constructor(option: string, grant: OAuthGrant, url: URL, scopes: readonly string[]) {
    this.#option = option;
    this.#grant = grant;
    this.#url = url;
    this.#scopes = scopes;
    this.#refreshToken = grant.refreshToken;
  }

  /** The token of a grant; clients that share a grant share its token. */
  static of(option: string, grant: OAuthGrant, url: URL, scopes: readonly string[]): AccessToken {
    const known = AccessToken.#shared.get(grant);
    if (known !== undefined && known.#url.href === url.href) {
      return known;
    }
    const token = new AccessToken(option, grant, url, grant.scopes ?? scopes);
    AccessToken.#shared.set(grant, token);
    return token;
  }

  /** The newest token that was fetched, if any. */
  get last(): string | undefined {
    return this.#held?.token;
  }

  /** A token to send now. The promise is shared: whoever waits for it must not end the fetching. */
  current(endpoint: TokenEndpoint): Promise<string> {
    const held = this.#held;
    if (held !== undefined && (held.until === undefined || endpoint.timing.now() < held.until)) {
      return Promise.resolve(held.token);
    }
    this.#pending ??= this.#fetch(endpoint).finally(() => {
      this.#pending = undefined;
    });
    return this.#pending;
  }

  /** The API refused that token; of no effect when another has taken its place already. */
  refused(token: string): void {
    if (this.#held?.token === token) {
      this.#held = undefined;
    }
  }

  async #fetch(endpoint: TokenEndpoint): Promise<string> {
    const name = `${this.#option} (token endpoint)`;
    if (this.#url.protocol !== 'https:' && !isLoopback(this.#url) && !endpoint.allowInsecure) {
      throw new ClientError(`${name}: tokens are fetched over https only, or over http from this machine`);
    }
    const start = endpoint.timing.now();
    const signal = AbortSignal.timeout(endpoint.timeout);
    const response = await this.#ask(name, endpoint, signal);
    const { text } = await readText(name, response, LONGEST_ANSWER, signal);
    if (!response.ok) {
      throw refusal(name, response, text);
    }
    return this.#keep(name, parseJson(name, text), start);
  }

  async #ask(name: string, endpoint: TokenEndpoint, signal: AbortSignal): Promise<Response> {
    const init: RequestInit = { method: 'POST', headers: this.#headers(), body: this.#form(), redirect: 'error', signal };
    try {
      return await endpoint.fetch(this.#url.href, init);
    } catch (cause) {
      throw signal.aborted
        ? new APIConnectionTimeoutError(`${name}: no token within ${String(endpoint.timeout)} ms`)
        : new APIConnectionError(`${name}: the connection failed`, { cause });
    }
  }

  #headers(): Record<string, string> {
    const headers = { Accept: 'application/json', 'Content-Type': 'application/x-www-form-urlencoded' };
    const { clientId, clientSecret } = this.#grant;
    if (clientSecret === undefined) {
      return headers;
    }
    // Both parts are form-encoded before they are joined (RFC 6749, section 2.3.1).
    const pair = `${percentEncode(clientId)}:${percentEncode(clientSecret)}`;
    return { ...headers, Authorization: `Basic ${base64OfText(pair)}` };
  }

  #form(): string {
    const fields: [string, string][] =
      this.#refreshToken === undefined
        ? [['grant_type', 'client_credentials']]
        : [
            ['grant_type', 'refresh_token'],
            ['refresh_token', this.#refreshToken],
          ];
    if (this.#scopes.length > 0) {
      fields.push(['scope', this.#scopes.join(' ')]);
    }
    if (this.#grant.clientSecret === undefined) {
      fields.push(['client_id', this.#grant.clientId]);
    }
    return fields.map(([name, value]) => `${name}=${percentEncode(value)}`).join('&');
  }

  #keep(name: string, answer: unknown, start: number): string {
    const token = memberOf(answer, 'access_token');
    const type = memberOf(answer, 'token_type');
    const isBearer = type === undefined || (typeof type === 'string' && type.toLowerCase() === 'bearer');
    if (typeof token !== 'string' || !/^[\x21-\x7e]+$/.test(token) || !isBearer) {
      throw new DecodeError(`${name}: the answer has no bearer token`);
    }
    const next = memberOf(answer, 'refresh_token');
    if (this.#refreshToken !== undefined && typeof next === 'string' && next !== '') {
      this.#refreshToken = next;
    }
    this.#held = { token, until: untilOf(memberOf(answer, 'expires_in'), start) };
    return token;
  }
}

/** Seconds, which some servers write as text. Of a short life, half is used. */
function untilOf(expiresIn: unknown, start: number): number | undefined {
  const seconds = typeof expiresIn === 'string' && expiresIn.trim() !== '' ? Number(expiresIn) : expiresIn;
  if (typeof seconds !== 'number' || Number.isNaN(seconds)) {
    return undefined;
  }
  const life = Math.max(0, Math.min(seconds, LONGEST_SECONDS)) * 1_000;
  return start + life - Math.min(SKEW, life / 2);
}

/** Without the body, in which a server may have echoed what it was sent. */
function refusal(name: string, response: Response, text: string): Error {
  const code = errorCode(text);
  return apiError({
    operation: code === undefined ? name : `${name}, ${code}`,
    status: response.status,
    headers: response.headers,
    body: undefined,
    errors: [],
    attempts: 1,
  });
}

function errorCode(text: string): string | undefined {
  try {
    const code = memberOf(JSON.parse(text), 'error');
    return typeof code === 'string' && /^[a-z_]{1,40}$/.test(code) ? code : undefined;
  } catch {
    return undefined;
  }
}
