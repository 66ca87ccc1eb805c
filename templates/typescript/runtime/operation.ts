/**
 * An API as data. Generated resources describe each operation once, in these terms, and hand the description with the
 * caller's values to the client; everything that happens on the wire follows from it.
 */

/** One operation. */
export interface Operation {
  /** Where the method stands in the client, such as `accounts.tokens.create`; for messages. */
  readonly id: string;
  readonly verb: 'GET' | 'PUT' | 'POST' | 'DELETE' | 'OPTIONS' | 'HEAD' | 'PATCH' | 'TRACE';
  /** The path template, such as `/accounts/{account_id}/tokens`. */
  readonly path: string;
  /** Every value of the path, in the order of the template. */
  readonly pathParameters?: readonly Parameter[];
  /** Query, header and cookie parameters, in the order of the document. */
  readonly parameters?: readonly Parameter[];
  /** Absent when nothing is sent. */
  readonly body?: Body;
  readonly answer: Answer;
  /** Where it goes, when not to the base URL of the client. */
  readonly server?: Server;
  /** The ways it may be signed, by names of credentials; absent for those of the client. An empty list is no credential. */
  readonly signing?: readonly (readonly string[])[];
}

/** A parameter, or a group of them under one name. */
export interface Parameter {
  /** The member of the caller's params. */
  readonly name: string;
  /** What it is called on the wire; absent when that is its name. */
  readonly wire?: string;
  readonly in: 'path' | 'query' | 'header' | 'cookie';
  /** OpenAPI's style; absent for the default of the place: `simple` in path and header, `form` in query and cookie. */
  readonly style?: 'matrix' | 'label' | 'simple' | 'form' | 'spaceDelimited' | 'pipeDelimited' | 'deepObject' | 'json';
  /** Absent for the default of the style: true for `form` and `deepObject`, false for others. */
  readonly explode?: boolean;
  /** Whether reserved characters (RFC 3986, section 2.2) go as they are. */
  readonly allowReserved?: boolean;
  /** For a filter object such as `id: { not }`: what each of its members is sent as. The rest is then of no meaning. */
  readonly group?: readonly Parameter[];
}

/** What is sent. */
export interface Body {
  readonly kind: 'json' | 'form' | 'multipart' | 'text' | 'binary' | 'lines' | 'events';
  /** The media type, as declared. */
  readonly media: string;
  /** The member of the caller's params that is the body; absent when all that are no parameters make it up. */
  readonly argument?: string;
  /** Whether a request without it is wrong. */
  readonly required?: boolean;
  /** How fields of a form are written, those that need a word. */
  readonly fields?: readonly Field[];
}

/** One field of a form. */
export interface Field {
  readonly name: string;
  readonly style?: NonNullable<Parameter['style']>;
  readonly explode?: boolean;
  /** The media type of its value. */
  readonly media?: string;
}

/** What comes back. */
export type Answer =
  | { readonly kind: 'nothing' }
  /** A JSON value; enveloped when it is the `result` of the client's envelope. */
  | { readonly kind: 'json'; readonly enveloped?: boolean }
  | PageAnswer
  | { readonly kind: 'text' }
  | { readonly kind: 'binary' }
  /** Elements read while they arrive: server-sent events, JSON lines, a JSON text sequence (RFC 7464). */
  | { readonly kind: 'events' | 'lines' | 'sequence'; readonly json: boolean }
  /** One of several, told apart by status; single statuses before ranges, the first that has the status counts. */
  | { readonly kind: 'choice'; readonly successes: readonly Success[] };

/** One success of several. */
export interface Success {
  readonly first: number;
  readonly last: number;
  readonly answer: Answer;
}

/** Items that come page by page. */
export interface PageAnswer {
  readonly kind: 'page';
  readonly scheme: PageScheme;
  /** JSON pointer (RFC 6901) from the root of the body to the items; empty when the body is the list. */
  readonly items: string;
  readonly enveloped?: boolean;
  /** What a page equal to the one before means: a server known to ignore its page parameter (`end`), or a mistake. */
  readonly repeat?: 'end';
}

/** How a family of lists pages. */
export interface PageScheme {
  readonly name: string;
  /** JSON pointer to the figures about the page. */
  readonly info?: string;
  readonly advance: Advance;
  /** Where the parameter travels that names the page. */
  readonly place: 'query' | 'body';
  readonly stop: readonly Stop[];
}

/** How the next page is asked for. `size` is the parameter that says how many items a page has. */
export type Advance =
  | { readonly kind: 'single' }
  | { readonly kind: 'pageNumber'; readonly parameter: string; readonly size?: string; readonly first: number }
  | { readonly kind: 'offset'; readonly parameter: string; readonly size?: string }
  /** An opaque token; `next` are pointers to try in order, an empty string counts as absent. */
  | { readonly kind: 'cursor'; readonly parameter: string; readonly size?: string; readonly next: readonly string[] }
  /** A URL in the body. */
  | { readonly kind: 'nextUrl'; readonly next: readonly string[] }
  /** `Link: <...>; rel="next"` (RFC 8288). */
  | { readonly kind: 'linkHeader' }
  /** The id of the last item; `id` is a pointer inside the item. */
  | { readonly kind: 'lastItem'; readonly parameter: string; readonly size?: string; readonly id: string };

/** What ends a walk, besides a missing next page. */
export type Stop =
  | { readonly kind: 'emptyPage' }
  | { readonly kind: 'totalPages' | 'totalCount' | 'hasMore' | 'isLast'; readonly pointer: string };

/** Where an API is: a URL template and its variables. */
export interface Server {
  readonly url: string;
  readonly variables?: readonly Variable[];
}

/** A variable of a URL template; `values` is absent when any text goes that fits into its place. */
export interface Variable {
  readonly name: string;
  readonly default: string;
  readonly values?: readonly string[];
}

/** One secret, and how a request carries it. */
export type Credential = {
  /** The option of the client that takes it. */
  readonly option: string;
  /** Environment variables that provide it; the first one that is set counts. */
  readonly environment: readonly string[];
} & (
  | { readonly kind: 'bearer' }
  /** `user:password` (RFC 7617). */
  | { readonly kind: 'basic' }
  | { readonly kind: 'header' | 'query' | 'cookie'; readonly name: string }
  /** An access token, or what fetches one: client credentials or a refresh token (RFC 6749). */
  | { readonly kind: 'oauth2'; readonly tokenUrl?: string; readonly refreshUrl?: string; readonly scopes: readonly string[] }
);

/** How the API wraps its JSON answers; each is a member of the wrapping object. */
export interface Envelope {
  readonly result: string;
  /** A boolean: false is a failure, whatever the status. */
  readonly success?: string;
  readonly errors?: string;
  readonly messages?: string;
  /** JSON pointers inside one error. */
  readonly problem: {
    readonly code?: string;
    readonly message?: string;
    readonly documentationUrl?: string;
    readonly source?: string;
  };
}

/** Everything about an API that is not an operation. */
export interface Api {
  /** The client's name, as `User-Agent` and messages show it. */
  readonly name: string;
  /** The version of the SDK. */
  readonly version: string;
  /** The first is the default. */
  readonly servers: readonly Server[];
  readonly credentials: readonly Credential[];
  /** Alternatives in order of preference, by options of credentials: the first complete one is used, never two. */
  readonly signing: readonly (readonly string[])[];
  readonly envelope?: Envelope;
  /** The variables that name a base URL. */
  readonly environment: { readonly baseURL: readonly string[] };
}
