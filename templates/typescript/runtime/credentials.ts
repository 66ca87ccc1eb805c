/** The credentials of a client. Each call is signed in one way: the first of those it accepts that is complete. */
import { base64OfText } from './base64.js';
import { environmentValue } from './environment.js';
import { ClientError } from './errors.js';
import { setHeader } from './header-fields.js';
import { AccessToken, type OAuthGrant, type TokenEndpoint } from './oauth.js';
import type { Credential } from './operation.js';
import { percentEncode } from './percent.js';
import { Query } from './query.js';

/** A secret, or what gives the one to use now; it is asked before every request. */
export type CredentialOption = string | (() => string | Promise<string>);

/** An access token, what gives one, or what it is fetched with. */
export type OAuthOption = CredentialOption | OAuthGrant;

/** A credential with its secret. */
interface Key {
  readonly credential: Credential;
  readonly secret: CredentialOption | AccessToken;
}

/** A credential with the secret that goes out with a request. */
interface Proof {
  readonly credential: Credential;
  readonly text: string;
}

/** What one request is signed with. */
export class Signature {
  readonly #proofs: readonly Proof[];

  constructor(proofs: readonly Proof[]) {
    this.#proofs = proofs;
  }

  /** Whether there is nothing to send. */
  get isEmpty(): boolean {
    return this.#proofs.length === 0;
  }

  /** Adds what goes into header fields, cookies included. */
  addToHeaders(headers: Headers): void {
    for (const { credential, text } of this.#proofs) {
      if (credential.kind === 'cookie') {
        const before = headers.get('cookie');
        const cookie = `${credential.name}=${text}`;
        setHeader(headers, 'cookie', before === null ? cookie : `${before}; ${cookie}`);
      } else if (credential.kind === 'header') {
        setHeader(headers, credential.name, text);
      } else if (credential.kind !== 'query') {
        setHeader(headers, 'authorization', wireText(credential, text));
      }
    }
  }

  /** The address with what goes into the query; a redirect may have brought it along. */
  addToURL(url: URL): string {
    const query = new Query();
    for (const { credential, text } of this.#proofs) {
      if (credential.kind === 'query' && !url.searchParams.has(credential.name)) {
        query.add(credential.name, [`${percentEncode(credential.name)}=${percentEncode(text)}`]);
      }
    }
    return query.behind(url.href);
  }

  /** The secrets in it. */
  get texts(): ReadonlySet<string> {
    return new Set(this.#proofs.map((proof) => proof.text));
  }
}

/** The credentials that a client was given. */
export class Keyring {
  readonly #credentials: readonly Credential[];
  readonly #keys = new Map<string, Key>();
  /** Secrets as they were sent last, to keep them out of messages. */
  readonly #sent = new Map<string, string>();

  /** @param options the client's, by name: a value that is null switches a credential off */
  constructor(credentials: readonly Credential[], options: Readonly<Record<string, unknown>>, baseURL: string) {
    this.#credentials = credentials;
    for (const credential of credentials) {
      const secret = secretOf(credential, options[credential.option], baseURL);
      if (secret !== undefined) {
        this.#keys.set(credential.option, { credential, secret });
      }
    }
  }

  /** What a call is signed with, which is nothing where that is allowed. */
  async sign(alternatives: readonly (readonly string[])[], endpoint: TokenEndpoint): Promise<Signature> {
    const proofs: Proof[] = [];
    for (const { credential, secret } of this.#choose(alternatives)) {
      const text = secret instanceof AccessToken ? await secret.current(endpoint) : await secretText(credential, secret);
      this.#sent.set(credential.option, text);
      proofs.push({ credential, text });
    }
    return new Signature(proofs);
  }

  /** Notes that the API refused a signature; whether there is another one to try. */
  refused(signature: Signature): boolean {
    let isFetched = false;
    for (const { secret } of this.#keys.values()) {
      const token = secret instanceof AccessToken ? secret.last : undefined;
      if (secret instanceof AccessToken && token !== undefined && signature.texts.has(token)) {
        secret.refused(token);
        isFetched = true;
      }
    }
    return isFetched;
  }

  /** All secrets as they were sent last, with their encoded forms. */
  get secrets(): readonly string[] {
    return [...this.#sent].flatMap(([option, text]) =>
      this.#keys.get(option)?.credential.kind === 'basic' ? [text, base64OfText(text)] : [text],
    );
  }

  #choose(alternatives: readonly (readonly string[])[]): Key[] {
    for (const options of alternatives.filter((one) => one.length > 0)) {
      const keys = options.map((option) => this.#keys.get(option)).filter((key) => key !== undefined);
      if (keys.length === options.length) {
        return keys;
      }
    }
    if (alternatives.length === 0 || alternatives.some((one) => one.length === 0)) {
      return [];
    }
    throw new ClientError(this.#missing(alternatives));
  }

  #missing(alternatives: readonly (readonly string[])[]): string {
    const ways = alternatives.map((options) => options.map((option) => this.#described(option)).join(' and '));
    const begun = alternatives.find((options) => options.some((option) => this.#keys.has(option)));
    const given = begun?.filter((option) => this.#keys.has(option)).join(' and ');
    const absent = begun?.filter((option) => !this.#keys.has(option)).join(' and ');
    const half = begun === undefined ? '' : `; ${given ?? ''} is set, but ${absent ?? ''} is missing`;
    return `no credentials; set ${ways.join(', or ')}${half}`;
  }

  #described(option: string): string {
    const variables = this.#credentials.find((one) => one.option === option)?.environment ?? [];
    return variables.length === 0 ? option : `${option} (${variables.join(' or ')})`;
  }
}

/** The secret of a credential: the option's, else the environment's; undefined when there is none. */
function secretOf(credential: Credential, given: unknown, baseURL: string): CredentialOption | AccessToken | undefined {
  if (given === null) {
    return undefined;
  }
  const value = given ?? environmentValue(credential.environment) ?? grantInEnvironment(credential);
  if (value === undefined || typeof value === 'function') {
    return value as CredentialOption | undefined;
  }
  if (typeof value === 'string') {
    return checked(credential, value);
  }
  if (credential.kind === 'oauth2' && typeof value === 'object') {
    const grant = value as OAuthGrant;
    return AccessToken.of(credential.option, grant, tokenURL(credential, grant, baseURL), credential.scopes);
  }
  throw new ClientError(`${credential.option} must be text, or a function that gives it`);
}

/** A grant whose parts stand in variables called after that of the token. */
function grantInEnvironment(credential: Credential): OAuthGrant | undefined {
  if (credential.kind !== 'oauth2') {
    return undefined;
  }
  const part = (suffix: string): string | undefined =>
    environmentValue(credential.environment.map((name) => `${name}_${suffix}`));
  const clientId = part('CLIENT_ID');
  const clientSecret = part('CLIENT_SECRET');
  const refreshToken = part('REFRESH_TOKEN');
  if (clientId === undefined) {
    return undefined;
  }
  if (refreshToken !== undefined) {
    return { clientId, clientSecret, refreshToken };
  }
  return clientSecret === undefined ? undefined : { clientId, clientSecret };
}

function tokenURL(credential: Credential & { readonly kind: 'oauth2' }, grant: OAuthGrant, baseURL: string): URL {
  const declared = grant.refreshToken === undefined ? credential.tokenUrl : (credential.refreshUrl ?? credential.tokenUrl);
  const text = grant.tokenURL ?? declared;
  if (text === undefined || !URL.canParse(text, `${baseURL}/`)) {
    throw new ClientError(`${credential.option}: the API names no token endpoint; set tokenURL`);
  }
  return new URL(text, `${baseURL}/`);
}

async function secretText(credential: Credential, secret: CredentialOption): Promise<string> {
  return typeof secret === 'string' ? secret : checked(credential, await secret());
}

/** Secrets are checked where they come in, since the platform's complaint would repeat them. */
function checked(credential: Credential, text: unknown): string {
  const trimmed = typeof text === 'string' ? text.trim() : '';
  if (trimmed === '') {
    throw new ClientError(`${credential.option} is blank`);
  }
  // A user and password are sent in Base64, so that any text goes; a cookie ends at its semicolon.
  const isSendable = credential.kind === 'basic' ? !/\p{Cs}|\p{Cc}/u.test(trimmed) : /^[\x20-\x7e]+$/.test(trimmed);
  if (!isSendable || (credential.kind === 'cookie' && trimmed.includes(';'))) {
    throw new ClientError(`${credential.option} has characters that a header cannot hold`);
  }
  return trimmed;
}

function wireText(credential: Credential, text: string): string {
  return credential.kind === 'basic' ? `Basic ${base64OfText(text)}` : `Bearer ${text}`;
}
