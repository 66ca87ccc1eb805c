/** Whether a webhook comes from who knows the secret, and just now. */
import { bytesOfBase64 } from './base64.js';
import { ClientError } from './errors.js';

const STANDARD_SECRET = 'whsec_';
const ALGORITHM = { name: 'HMAC', hash: 'SHA-256' };
const PARAMETER = /\{([^{}]+)\}/;

/** Nobody rotates more secrets at once; more signatures are not looked at. */
const MOST_SIGNATURES = 20;

/** A webhook was not sent by who knows the secret, or not just now: do not act on it, and answer 400 or 401. */
export class WebhookSignatureError extends ClientError {
  static override readonly kind: string = 'WebhookSignatureError';
}

/** How an API signs. */
export interface WebhookScheme {
  /** What is signed: text with names of headers in braces, and `{body}`. */
  readonly signed: string;
  /** The header that holds the signature, or several with spaces or commas between them. */
  readonly header: string;
  /** What stands before each signature, such as `sha256=`; may be empty. */
  readonly prefix: string;
  /** How a signature is written. */
  readonly encoding: 'base64' | 'hex';
  /** The header that says when it was sent, in seconds since 1970; without it, others can send an old webhook again. */
  readonly timestamp?: string;
  /** How many seconds the timestamp may be from now, before or after; 300 when nothing is said. */
  readonly tolerance?: number;
}

/** That of Standard Webhooks (standardwebhooks.com). */
const STANDARD: WebhookScheme = {
  signed: '{webhook-id}.{webhook-timestamp}.{body}',
  header: 'webhook-signature',
  prefix: 'v1,',
  encoding: 'base64',
  timestamp: 'webhook-timestamp',
};

/** Header fields as servers have them: those of `fetch`, or a plain object. */
export type ReceivedHeaders = Headers | Readonly<Record<string, string | readonly string[] | undefined>>;

/** Verifies webhooks by an HMAC with SHA-256: the bytes as they came, before they are read. */
export class WebhookSignature {
  readonly #secret: Uint8Array<ArrayBuffer>;
  readonly #scheme: WebhookScheme;
  readonly #now: () => number;

  /**
   * @param secret what both sides know
   * @param scheme how the API signs; Standard Webhooks when nothing is said
   * @param now the time in milliseconds since 1970
   * @throws {@link ClientError} if the secret is empty, or what the scheme signs leaves out body or timestamp
   */
  constructor(secret: Uint8Array, scheme: WebhookScheme = STANDARD, now: () => number = Date.now) {
    if (secret.length === 0) {
      throw new ClientError('the secret is empty');
    }
    if (!scheme.signed.includes('{body}')) {
      throw new ClientError('the body is not signed');
    }
    if (scheme.timestamp !== undefined && !scheme.signed.includes(`{${scheme.timestamp}}`)) {
      throw new ClientError('the timestamp is not signed');
    }
    this.#secret = new Uint8Array(secret);
    this.#scheme = scheme;
    this.#now = now;
  }

  /** As Standard Webhooks has it; the secret as the API shows it: `whsec_` and Base64, or Base64 alone. */
  static standard(secret: string): WebhookSignature {
    const bytes = bytesOfBase64(secret.startsWith(STANDARD_SECRET) ? secret.slice(STANDARD_SECRET.length) : secret);
    if (bytes === undefined) {
      throw new ClientError('the secret is no Base64');
    }
    return new WebhookSignature(bytes);
  }

  /**
   * Verifies a webhook.
   *
   * @throws {@link WebhookSignatureError} if a header is missing, the time is too far away, or no signature is right
   */
  async verify(headers: ReceivedHeaders, body: string | Uint8Array): Promise<void> {
    const key = await crypto.subtle.importKey('raw', this.#secret, ALGORITHM, false, ['verify']);
    const signed = this.#signed(headers, body);
    let isRight = false;
    for (const signature of this.#signatures(headers)) {
      // All are compared, each in the same time: nobody learns which one was nearly right.
      isRight = (await crypto.subtle.verify(ALGORITHM, key, signature, signed)) || isRight;
    }
    if (!isRight) {
      throw new WebhookSignatureError(`no signature in ${this.#scheme.header} is right`);
    }
    this.#checkTime(headers);
  }

  #signed(headers: ReceivedHeaders, body: string | Uint8Array): Uint8Array<ArrayBuffer> {
    const encoder = new TextEncoder();
    const pieces = this.#scheme.signed.split(PARAMETER).map((piece, at) => {
      const text = at % 2 === 0 ? piece : piece === 'body' ? body : field(headers, piece);
      return typeof text === 'string' ? encoder.encode(text) : text;
    });
    const signed = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
    let end = 0;
    for (const piece of pieces) {
      signed.set(piece, end);
      end += piece.length;
    }
    return signed;
  }

  #signatures(headers: ReceivedHeaders): Uint8Array<ArrayBuffer>[] {
    const { header, prefix, encoding } = this.#scheme;
    return field(headers, header)
      .split(prefix.endsWith(',') ? / +/ : /[ ,]+/)
      .slice(0, MOST_SIGNATURES)
      .filter((written) => written.startsWith(prefix))
      .map((written) => written.slice(prefix.length))
      .map((text) => (encoding === 'base64' ? bytesOfBase64(text) : bytesOfHex(text)))
      .filter((signature) => signature !== undefined);
  }

  #checkTime(headers: ReceivedHeaders): void {
    const { timestamp, tolerance = 300 } = this.#scheme;
    if (timestamp === undefined) {
      return;
    }
    const sent = field(headers, timestamp);
    if (!/^[0-9]{1,12}$/.test(sent)) {
      throw new WebhookSignatureError(`${timestamp} is no time`);
    }
    if (!(Math.abs(this.#now() / 1000 - Number(sent)) <= tolerance)) {
      throw new WebhookSignatureError(`it was sent at another time: ${sent}`);
    }
  }
}

function field(headers: ReceivedHeaders, name: string): string {
  const value = headers instanceof Headers ? headers.get(name) : own(headers, name);
  if (typeof value !== 'string') {
    throw new WebhookSignatureError(`there is no ${name}`);
  }
  return value;
}

function own(headers: Exclude<ReceivedHeaders, Headers>, name: string): unknown {
  return Object.entries(headers).find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1];
}

function bytesOfHex(text: string): Uint8Array<ArrayBuffer> | undefined {
  return /^(?:[0-9a-fA-F]{2})*$/.test(text)
    ? Uint8Array.from(text.match(/../g) ?? [], (digits) => parseInt(digits, 16))
    : undefined;
}
