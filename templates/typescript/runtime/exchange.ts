/** One attempt: a signed request, its redirects, and the answer. */
import { acceptOf } from './answer.js';
import type { Signature } from './credentials.js';
import { APIConnectionError, APIConnectionTimeoutError, ClientError } from './errors.js';
import { mergeHeaders, setHeader } from './header-fields.js';
import { isLoopback, sameOrigin } from './origin.js';
import { isReplayable, type Payload } from './payload.js';
import { isBrowser } from './platform.js';
import type { RequestOptions } from './options.js';
import type { CallScope } from './call-scope.js';
import type { RequestDraft } from './request-draft.js';
import type { Settings } from './settings.js';
import { reasonOf } from './timing.js';
import { discard } from './whole-body.js';

const MOST_REDIRECTS = 5;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/** What an attempt came to: an answer, or none because the connection failed. */
export type Outcome =
  | { readonly response: Response; readonly signature: Signature }
  | { readonly broken: APIConnectionError };

/** What is sent, where. */
interface Sending {
  readonly method: string;
  readonly url: URL;
  readonly payload: Payload | undefined;
}

/** A call on its way to the wire. */
export interface Outgoing {
  readonly settings: Settings;
  readonly draft: RequestDraft;
  readonly payload: Payload | undefined;
  readonly options: RequestOptions;
  readonly scope: CallScope;
}

/** Makes one attempt. Throws what no further attempt would mend. */
export async function exchange(outgoing: Outgoing): Promise<Outcome> {
  const { settings, draft, payload, scope } = outgoing;
  const signature = await sign(outgoing);
  let sending: Sending = { method: draft.operation.verb, url: new URL(draft.query.behind(draft.address)), payload };
  refuseOpenWay(outgoing, sending.url, signature);
  for (let redirects = 0; ; redirects++) {
    const headers = headersOf(outgoing, signature, sending.payload);
    settings.log.headers(draft.operation.id, 'request', headers);
    let response: Response;
    try {
      response = await send(outgoing, sending, signature, headers);
    } catch (cause) {
      if (scope.signal.aborted) {
        throw reasonOf(scope.signal);
      }
      return { broken: new APIConnectionError(`${draft.operation.id}: the connection failed`, { cause }) };
    }
    settings.log.headers(draft.operation.id, 'response', response.headers);
    const next = redirected(draft.operation.id, sending, response);
    if (next === undefined) {
      return { response, signature };
    }
    await discard(response);
    if (redirects === MOST_REDIRECTS) {
      throw new APIConnectionError(`${draft.operation.id}: more than ${String(MOST_REDIRECTS)} redirects`);
    }
    sending = next;
  }
}

async function sign({ settings, draft, scope }: Outgoing): Promise<Signature> {
  const alternatives = draft.operation.signing ?? settings.api.signing;
  try {
    return await scope.within(settings.keyring.sign(alternatives, settings.tokenEndpoint));
  } catch (failure) {
    const isOwn = failure instanceof ClientError && Object.getPrototypeOf(failure) === ClientError.prototype;
    throw isOwn ? new ClientError(`${draft.operation.id}: ${failure.message}`) : failure;
  }
}

function refuseOpenWay({ settings, draft }: Outgoing, url: URL, signature: Signature): void {
  const isOpen = url.protocol === 'http:' && !isLoopback(url) && !settings.allowInsecure;
  if (isOpen && !signature.isEmpty) {
    throw new ClientError(
      `${draft.operation.id}: credentials are sent over https only, or over http to this machine; see allowInsecure`,
    );
  }
}

async function send(outgoing: Outgoing, sending: Sending, signature: Signature, headers: Headers): Promise<Response> {
  const { settings, options, scope } = outgoing;
  const content = sending.payload?.content;
  const init: RequestInit & { duplex?: 'half' } = {
    ...settings.options.fetchOptions,
    ...options.fetchOptions,
    method: sending.method,
    headers,
    body: content ?? null,
    // A browser shows nothing of a redirect that it does not follow itself. There fetch refuses it.
    redirect: isBrowser() ? 'error' : 'manual',
    signal: scope.signal,
    ...(content instanceof ReadableStream ? { duplex: 'half' as const } : {}),
  };
  return scope.within(settings.fetch(signature.addToURL(sending.url), init));
}

/** Header fields, from the least to the most specific, the later ones taking the place of the others. */
function headersOf(outgoing: Outgoing, signature: Signature, payload: Payload | undefined): Headers {
  const { settings, draft, options } = outgoing;
  const headers = new Headers({ Accept: acceptOf(draft.operation.answer) });
  if (!isBrowser()) {
    setHeader(headers, 'User-Agent', `${settings.api.name}/JS ${settings.api.version}`);
  }
  if (payload !== undefined) {
    setHeader(headers, 'Content-Type', payload.contentType);
  }
  if (draft.cookies.length > 0) {
    setHeader(headers, 'Cookie', draft.cookies.join('; '));
  }
  signature.addToHeaders(headers);
  mergeHeaders(headers, settings.options.defaultHeaders);
  mergeHeaders(headers, draft.headers);
  if (options.idempotencyKey !== undefined) {
    setHeader(headers, 'Idempotency-Key', options.idempotencyKey);
  }
  mergeHeaders(headers, options.headers);
  return headers;
}

/** What is sent next, when the answer says that it is elsewhere. */
function redirected(operation: string, sending: Sending, response: Response): Sending | undefined {
  if (response.type === 'opaqueredirect') {
    throw new APIConnectionError(`${operation}: the platform hides where it is redirected to`);
  }
  const location = response.headers.get('location');
  if (!REDIRECTS.has(response.status) || location === null) {
    return undefined;
  }
  const url = sameOrigin(sending.url, resolvedReference(sending.url, location));
  if (url === undefined) {
    throw new APIConnectionError(`${operation}: refused to follow a redirect to another origin`);
  }
  if (becomesGet(sending.method, response.status)) {
    return { method: 'GET', url, payload: undefined };
  }
  if (!isReplayable(sending.payload)) {
    throw new APIConnectionError(`${operation}: redirected, but the body cannot be sent once more`);
  }
  return { ...sending, url };
}

/** Unlike links to pages, locations may be relative to the path. */
function resolvedReference(from: URL, location: string): string {
  return URL.canParse(location, from.href) ? new URL(location, from).href : location;
}

function becomesGet(method: string, status: number): boolean {
  return status === 303 ? method !== 'GET' && method !== 'HEAD' : method === 'POST' && status <= 302;
}

/** Whether it is a failure that another attempt may mend. */
export function isBroken(failure: unknown): failure is APIConnectionError {
  return failure instanceof APIConnectionError && !(failure instanceof APIConnectionTimeoutError);
}
