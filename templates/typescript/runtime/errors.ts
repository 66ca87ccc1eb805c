/**
 * All that can go wrong, as one hierarchy. `instanceof` works across copies of this module (an ESM and a CommonJS build
 * of one SDK): it goes by a brand that every error carries, not by the identity of classes.
 */
import { IDENTITY } from './identity.js';
import { LONGEST_MESSAGE, printable } from './message-text.js';

const BRAND = Symbol.for(`${IDENTITY}.error`);

/** The root of all errors of this SDK. */
export class ClientError extends Error {
  /** The brand of this class. */
  static readonly kind: string = 'ClientError';

  /** @param message made printable and cut to 2 KB */
  constructor(message: string, options?: ErrorOptions) {
    super(printable(message, LONGEST_MESSAGE), options);
    const kinds = lineage(new.target);
    hide(this, 'name', kinds[0] ?? ClientError.kind);
    hide(this, BRAND, kinds);
  }

  static {
    // Not declared as a member: whether it overrides one depends on the version of TypeScript's library.
    hide(this, Symbol.hasInstance, isInstance);
  }
}

/** Whether `value` is an error of the class `this`, from whichever copy of the SDK. */
function isInstance(this: { readonly kind?: unknown }, value: unknown): boolean {
  if (!Object.hasOwn(this, 'kind')) {
    // A subclass made by a user: nothing but its prototype tells it apart.
    return Function.prototype[Symbol.hasInstance].call(this as () => unknown, value);
  }
  const kinds = typeof value === 'object' && value !== null ? (value as Branded)[BRAND] : undefined;
  return Array.isArray(kinds) && kinds.includes(this.kind);
}

interface Branded {
  readonly [BRAND]?: unknown;
}

/** The brands of a class and its ancestors, nearest first. */
function lineage(type: unknown): string[] {
  const kinds: string[] = [];
  for (let at = type; typeof at === 'function'; at = Object.getPrototypeOf(at)) {
    if (Object.hasOwn(at, 'kind')) {
      kinds.push(String((at as unknown as typeof ClientError).kind));
    }
  }
  return kinds;
}

function hide(target: object, key: PropertyKey, value: unknown): void {
  Object.defineProperty(target, key, { value, enumerable: false, configurable: true, writable: true });
}

/** One problem that the body of a failure lists. */
export interface ErrorData {
  readonly code?: number | string;
  readonly message?: string;
  readonly documentationUrl?: string;
  /** What in the request caused it. */
  readonly source?: string;
}

/** What is known about a call that the API refused. */
export interface Failure {
  /** The operation, such as `accounts.get`. */
  readonly operation: string;
  readonly status: number;
  readonly headers: Headers;
  /** Parsed when it is JSON, else its text; undefined when empty. At most 64 KB are read. */
  readonly body: unknown;
  readonly errors: readonly ErrorData[];
  /** How many requests it took, at least 1. */
  readonly attempts: number;
}

/** The API answered, and the answer is a failure: a status other than 2xx, or an envelope that says so. */
export class APIError extends ClientError {
  static override readonly kind: string = 'APIError';
  readonly operation: string;
  readonly status: number;
  /** The body, parsed when it is JSON, else its text. */
  readonly body: unknown;
  /** The problems that the body lists; may be empty. */
  readonly errors: readonly ErrorData[];
  /** The server's name for this call. */
  readonly requestId: string | undefined;
  /** How many requests it took, at least 1. */
  readonly attempts: number;
  readonly #headers: Headers;

  constructor(failure: Failure) {
    super(messageOf(failure));
    this.operation = failure.operation;
    this.status = failure.status;
    this.body = failure.body;
    this.errors = failure.errors;
    this.attempts = failure.attempts;
    this.requestId = requestIdOf(failure.headers);
    this.#headers = failure.headers;
  }

  /** The header fields of the answer; not shown when the error is printed. */
  get headers(): Headers {
    return this.#headers;
  }
}

/** 400: the request is malformed. */
export class BadRequestError extends APIError {
  static override readonly kind = 'BadRequestError';
}

/** 401: the credentials are missing or wrong. */
export class AuthenticationError extends APIError {
  static override readonly kind = 'AuthenticationError';
}

/** 403: the credentials do not allow it. */
export class PermissionDeniedError extends APIError {
  static override readonly kind = 'PermissionDeniedError';
}

/** 404: there is no such thing. */
export class NotFoundError extends APIError {
  static override readonly kind = 'NotFoundError';
}

/** 409: it contradicts the state of things. */
export class ConflictError extends APIError {
  static override readonly kind = 'ConflictError';
}

/** 422: well-formed, but not acceptable. */
export class UnprocessableEntityError extends APIError {
  static override readonly kind = 'UnprocessableEntityError';
}

/** 429: too many requests. */
export class RateLimitError extends APIError {
  static override readonly kind = 'RateLimitError';
}

/** 5xx: the server failed. */
export class InternalServerError extends APIError {
  static override readonly kind = 'InternalServerError';
}

/** There is no whole answer: the connection failed, or the answer was refused. */
export class APIConnectionError extends ClientError {
  static override readonly kind: string = 'APIConnectionError';
}

/** The call took longer than its timeout. */
export class APIConnectionTimeoutError extends APIConnectionError {
  static override readonly kind = 'APIConnectionTimeoutError';
}

/** The caller's signal ended the call. */
export class APIUserAbortError extends ClientError {
  static override readonly kind = 'APIUserAbortError';
}

/** The answer is not what it should be. */
export class DecodeError extends ClientError {
  static override readonly kind = 'DecodeError';
}

/** A list does not get any further. */
export class PagingError extends ClientError {
  static override readonly kind = 'PagingError';
  /** What names the page to go on with: cursor, number or URL; undefined for the first page. */
  readonly cursor: string | undefined;

  constructor(message: string, cursor: string | undefined) {
    super(message);
    this.cursor = cursor;
  }
}

/** The failure as the class that its status asks for. */
export function apiError(failure: Failure): APIError {
  const Type = BY_STATUS.get(failure.status) ?? (failure.status >= 500 ? InternalServerError : APIError);
  return new Type(failure);
}

const BY_STATUS: ReadonlyMap<number, new (failure: Failure) => APIError> = new Map<number, new (failure: Failure) => APIError>([
  [400, BadRequestError],
  [401, AuthenticationError],
  [403, PermissionDeniedError],
  [404, NotFoundError],
  [409, ConflictError],
  [422, UnprocessableEntityError],
  [429, RateLimitError],
]);

const LONGEST_EXCERPT = 1_000;

function messageOf(failure: Failure): string {
  const attempts = failure.attempts > 1 ? ` after ${String(failure.attempts)} attempts` : '';
  const requestId = requestIdOf(failure.headers);
  const request = requestId === undefined ? '' : `, request ${requestId}`;
  return `${failure.operation}: status ${String(failure.status)}${attempts}${request}: ${reason(failure)}`;
}

function reason(failure: Failure): string {
  if (failure.errors.length > 0) {
    return failure.errors.map(described).join('; ');
  }
  const body = failure.body;
  const text = typeof body === 'string' ? body : body === undefined ? '' : JSON.stringify(body);
  return text.trim() === '' ? 'no body' : printable(text, LONGEST_EXCERPT);
}

function described(problem: ErrorData): string {
  const message = problem.message ?? '';
  return problem.code === undefined ? message : `[${String(problem.code)}] ${message}`;
}

function requestIdOf(headers: Headers): string | undefined {
  return headers.get('x-request-id') ?? headers.get('cf-ray') ?? undefined;
}
