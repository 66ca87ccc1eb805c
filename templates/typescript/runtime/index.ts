/** What generated code, and with it the users of an SDK, get from the runtime. */
export { APIClient } from './client.js';
export { payloadOf } from './hook.js';
export { APIPromise } from './api-promise.js';
export { Resource } from './resource.js';
export { Page, PagePromise, type PageClass, type PageState } from './page.js';
export type { NextPageRequest } from './page-draft.js';
export { JsonStream, type StreamEvent } from './json-stream.js';
export type { Chosen } from './answer.js';
export type { Uploadable } from './upload.js';
export type { CoreOptions, Fetch, RequestOptions } from './options.js';
export type { CredentialOption, OAuthOption } from './credentials.js';
export type { OAuthGrant } from './oauth.js';
export type { HeaderFields } from './header-fields.js';
export type { Logger, LogLevel } from './logging.js';
export type { Timing } from './timing.js';
export { WebhookSignature, WebhookSignatureError } from './webhook-signature.js';
export type { ReceivedHeaders, WebhookScheme } from './webhook-signature.js';
export type { Values } from './values.js';
export type * from './operation.js';
export {
  APIConnectionError,
  APIConnectionTimeoutError,
  APIError,
  APIUserAbortError,
  AuthenticationError,
  BadRequestError,
  ClientError,
  ConflictError,
  DecodeError,
  InternalServerError,
  NotFoundError,
  PagingError,
  PermissionDeniedError,
  RateLimitError,
  UnprocessableEntityError,
  type ErrorData,
  type Failure,
} from './errors.js';
