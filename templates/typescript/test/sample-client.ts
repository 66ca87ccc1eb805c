/** A client written as generated ones are. */
import {
  APIClient,
  JsonStream,
  Page,
  Resource,
  type Api,
  type APIPromise,
  type Chosen,
  type CoreOptions,
  type CredentialOption,
  type OAuthOption,
  type Operation,
  type PagePromise,
  type PageScheme,
  type RequestOptions,
  type Uploadable,
} from '../runtime/index.js';

const API: Api = {
  name: 'Sample',
  version: '1.2.3',
  servers: [
    {
      url: 'https://{region}.example.com/v1',
      variables: [{ name: 'region', default: 'eu' }],
    },
  ],
  credentials: [
    { option: 'apiToken', environment: ['SAMPLE_API_TOKEN'], kind: 'bearer' },
    { option: 'apiEmail', environment: ['SAMPLE_EMAIL'], kind: 'header', name: 'X-Auth-Email' },
    { option: 'apiKey', environment: ['SAMPLE_API_KEY'], kind: 'header', name: 'X-Auth-Key' },
    { option: 'queryKey', environment: [], kind: 'query', name: 'key' },
    { option: 'sessionCookie', environment: [], kind: 'cookie', name: 'session' },
    { option: 'login', environment: [], kind: 'basic' },
    { option: 'oauth', environment: ['SAMPLE_OAUTH'], kind: 'oauth2', tokenUrl: '/oauth/token', scopes: ['read'] },
  ],
  signing: [
    ['apiToken'],
    ['apiEmail', 'apiKey'],
    ['queryKey'],
    ['sessionCookie'],
    ['login'],
    ['oauth'],
  ],
  envelope: {
    result: 'result',
    success: 'success',
    errors: 'errors',
    messages: 'messages',
    problem: {
      code: '/code',
      message: '/message',
      documentationUrl: '/documentation_url',
      source: '/source/pointer',
    },
  },
  environment: { baseURL: ['SAMPLE_BASE_URL'] },
};

export interface SampleOptions extends CoreOptions {
  apiToken?: CredentialOption | null;
  apiEmail?: CredentialOption | null;
  apiKey?: CredentialOption | null;
  queryKey?: CredentialOption | null;
  sessionCookie?: CredentialOption | null;
  login?: CredentialOption | null;
  oauth?: OAuthOption | null;
}

export class Sample extends APIClient<SampleOptions> {
  readonly tokens: Tokens = new Tokens(this);
  readonly files: Files = new Files(this);
  readonly feeds: Feeds = new Feeds(this);
  readonly lists: Lists = new Lists(this);

  constructor(options: SampleOptions = {}) {
    super(API, options);
  }
}

export interface Token {
  readonly id: string;
  readonly name?: string | null;
}

export interface PageInfo {
  readonly page?: number;
  readonly total_count?: number;
}

const V4: PageScheme = {
  name: 'V4PagePaginationArray',
  info: '/result_info',
  advance: { kind: 'pageNumber', parameter: 'page', size: 'per_page', first: 1 },
  place: 'query',
  stop: [{ kind: 'totalCount', pointer: '/result_info/total_count' }, { kind: 'emptyPage' }],
};

const CURSOR: PageScheme = {
  name: 'CursorPage',
  info: '/result_info',
  advance: {
    kind: 'cursor',
    parameter: 'cursor',
    next: ['/result_info/cursors/after', '/result_info/cursor'],
  },
  place: 'query',
  stop: [],
};

const ACCOUNT = { name: 'account_id', in: 'path' } as const;
const TOKEN = { name: 'token_id', in: 'path' } as const;

const CREATE: Operation = {
  id: 'tokens.create',
  verb: 'POST',
  path: '/accounts/{account_id}/tokens',
  pathParameters: [ACCOUNT],
  body: { kind: 'json', media: 'application/json', required: true },
  answer: { kind: 'json', enveloped: true },
};

const UPDATE: Operation = {
  id: 'tokens.update',
  verb: 'PUT',
  path: '/accounts/{account_id}/tokens/{token_id}',
  pathParameters: [ACCOUNT, TOKEN],
  body: { kind: 'json', media: 'application/json', argument: 'body', required: true },
  answer: { kind: 'json', enveloped: true },
};

const GET: Operation = {
  id: 'tokens.get',
  verb: 'GET',
  path: '/accounts/{account_id}/tokens/{token_id}',
  pathParameters: [ACCOUNT, TOKEN],
  parameters: [
    { name: 'fields', in: 'query' },
    { name: 'trace', wire: 'X-Trace', in: 'header' },
    { name: 'flavour', in: 'cookie' },
    {
      name: 'id',
      in: 'query',
      group: [{ name: 'not', wire: 'id.not', in: 'query' }],
    },
  ],
  answer: { kind: 'json', enveloped: true },
};

const LIST: Operation = {
  id: 'tokens.list',
  verb: 'GET',
  path: '/accounts/{account_id}/tokens',
  pathParameters: [ACCOUNT],
  parameters: [
    { name: 'page', in: 'query' },
    { name: 'per_page', in: 'query' },
    { name: 'direction', in: 'query' },
  ],
  answer: { kind: 'page', scheme: V4, items: '/result', enveloped: true },
};

const DELETE: Operation = {
  id: 'tokens.delete',
  verb: 'DELETE',
  path: '/accounts/{account_id}/tokens/{token_id}',
  pathParameters: [ACCOUNT, TOKEN],
  answer: { kind: 'nothing' },
};

const SEARCH: Operation = {
  id: 'tokens.search',
  verb: 'POST',
  path: '/search',
  answer: {
    kind: 'choice',
    successes: [
      { first: 202, last: 202, answer: { kind: 'text' } },
      { first: 200, last: 299, answer: { kind: 'json' } },
    ],
  },
  signing: [],
};

export interface TokenCreateParams {
  readonly account_id: string;
  readonly name?: string | null;
}

export interface TokenGetParams {
  readonly account_id: string;
  readonly fields?: readonly string[];
  readonly trace?: string;
  readonly flavour?: string;
  readonly id?: { readonly not?: readonly string[] };
}

export interface TokenListParams {
  readonly account_id: string;
  readonly page?: number;
  readonly per_page?: number;
  readonly direction?: 'asc' | 'desc';
}

/** `client.tokens` */
export class Tokens extends Resource {
  create(params: TokenCreateParams, options?: RequestOptions): APIPromise<Token> {
    return this.client.call(CREATE, params, options);
  }

  update(
    tokenId: string,
    params: { readonly account_id: string; readonly body: unknown },
    options?: RequestOptions,
  ): APIPromise<Token> {
    return this.client.call(UPDATE, { ...params, token_id: tokenId }, options);
  }

  get(tokenId: string, params: TokenGetParams, options?: RequestOptions): APIPromise<Token> {
    return this.client.call(GET, { ...params, token_id: tokenId }, options);
  }

  list(params: TokenListParams, options?: RequestOptions): PagePromise<V4PagePaginationArray<Token>, Token> {
    return this.client.list(LIST, V4PagePaginationArray<Token>, params, options);
  }

  delete(tokenId: string, params: { readonly account_id: string }, options?: RequestOptions): APIPromise<void> {
    return this.client.call(DELETE, { ...params, token_id: tokenId }, options);
  }

  search(options?: RequestOptions): APIPromise<Chosen<unknown>> {
    return this.client.call(SEARCH, undefined, options);
  }
}

/** Pages of `accounts` and the like. */
export class V4PagePaginationArray<Item> extends Page<Item> {
  get result(): Item[] {
    return this.items;
  }

  get result_info(): PageInfo | undefined {
    return this.info as PageInfo | undefined;
  }
}

/** Pages that name the next one. */
export class CursorPage<Item> extends Page<Item> {}

const bodyOperation = (name: string, body: Operation['body'] & object): Operation => ({
  id: `files.${name}`,
  verb: 'POST',
  path: `/files/${name}`,
  body,
  answer: { kind: 'json' },
});

const FORM = bodyOperation('form', { kind: 'form', media: 'application/x-www-form-urlencoded' });
const MULTIPART = bodyOperation('multipart', {
  kind: 'multipart',
  media: 'multipart/form-data',
  fields: [{ name: 'notes', media: 'text/markdown' }],
});
const RAW = bodyOperation('raw', {
  kind: 'binary',
  media: 'application/octet-stream',
  argument: 'content',
  required: true,
});
const TEXT = bodyOperation('text', { kind: 'text', media: 'text/plain', argument: 'content' });
const LINES = bodyOperation('lines', { kind: 'lines', media: 'application/x-ndjson', argument: 'items' });
const DOWNLOAD: Operation = {
  id: 'files.download',
  verb: 'GET',
  path: '/files/{name}',
  pathParameters: [{ name: 'name', in: 'path' }],
  answer: { kind: 'binary' },
};

/** `client.files` */
export class Files extends Resource {
  form(params: object): APIPromise<unknown> {
    return this.client.call(FORM, params);
  }

  multipart(params: object, options?: RequestOptions): APIPromise<unknown> {
    return this.client.call(MULTIPART, params, options);
  }

  raw(content: Uploadable, params: object = {}, options?: RequestOptions): APIPromise<unknown> {
    return this.client.call(RAW, { ...params, content }, options);
  }

  text(content: string): APIPromise<unknown> {
    return this.client.call(TEXT, { content });
  }

  lines(items: Iterable<unknown> | AsyncIterable<unknown>): APIPromise<unknown> {
    return this.client.call(LINES, { items });
  }

  download(name: string, options?: RequestOptions): APIPromise<Response> {
    return this.client.call(DOWNLOAD, { name }, options);
  }
}

const stream = (kind: 'events' | 'lines' | 'sequence', json: boolean): Operation => ({
  id: `feeds.${kind}`,
  verb: 'GET',
  path: `/feeds/${kind}`,
  answer: { kind, json },
});

/** `client.feeds` */
export class Feeds extends Resource {
  events(options?: RequestOptions): APIPromise<JsonStream<{ n: number }>> {
    return this.client.call(stream('events', true), {}, options);
  }

  texts(options?: RequestOptions): APIPromise<JsonStream<string>> {
    return this.client.call(stream('events', false), {}, options);
  }

  lines(options?: RequestOptions): APIPromise<JsonStream<{ n: number }>> {
    return this.client.call(stream('lines', true), {}, options);
  }

  sequence(options?: RequestOptions): APIPromise<JsonStream<{ n: number }>> {
    return this.client.call(stream('sequence', true), {}, options);
  }
}

/** `client.lists`: lists of every scheme. */
export class Lists extends Resource {
  cursor(params: object = {}): PagePromise<CursorPage<number>, number> {
    return this.of(CURSOR, params);
  }

  of(
    scheme: PageScheme,
    params: object = {},
    more: { repeat?: 'end'; verb?: 'GET' | 'POST'; items?: string } = {},
  ): PagePromise<CursorPage<number>, number> {
    const operation: Operation = {
      id: 'lists.of',
      verb: more.verb ?? 'GET',
      path: '/list',
      ...(more.verb === 'POST' ? { body: { kind: 'json', media: 'application/json' } } : {}),
      answer: {
        kind: 'page',
        scheme,
        items: more.items ?? '/result',
        ...(more.repeat === undefined ? {} : { repeat: more.repeat }),
      },
    };
    return this.client.list(operation, CursorPage<number>, params);
  }
}
