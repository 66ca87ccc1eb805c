/** Requests for further pages: the first one again, with the value that names another page. */
import { PagingError } from './errors.js';
import { memberOf } from './json.js';
import { sameOrigin } from './origin.js';
import type { Advance, PageScheme } from './operation.js';
import { namedBy } from './page-facts.js';
import { percentEncode } from './percent.js';
import { Query } from './query.js';
import type { RequestDraft } from './request-draft.js';
import { isMembers, scalarText } from './values.js';

/** The value of the parameter that names the page which `draft` asks for. */
export function sentPosition(scheme: PageScheme, draft: RequestDraft): string | undefined {
  const parameter = namedBy(scheme.advance);
  if (parameter === undefined) {
    return undefined;
  }
  if (scheme.place === 'query') {
    return draft.query.valueOf(parameter);
  }
  const value = memberOf(draft.body?.value, parameter);
  return value === undefined || value === null ? undefined : scalarText(parameter, value);
}

/** What of the first request changes for the page at `position`; for callers that make the request themselves. */
export interface NextPageRequest {
  readonly query?: Readonly<Record<string, string | number>>;
  readonly body?: Readonly<Record<string, string | number>>;
  readonly url?: string;
}

/** The change that asks for the page at `position`. */
export function nextPageRequest(scheme: PageScheme, position: string): NextPageRequest {
  const parameter = namedBy(scheme.advance);
  if (parameter === undefined) {
    return { url: position };
  }
  const change = { [parameter]: pageValue(scheme.advance, position) };
  return scheme.place === 'query' ? { query: change } : { body: change };
}

/** The request for the page at `position`. */
export function draftForPage(scheme: PageScheme, first: RequestDraft, position: string): RequestDraft {
  const parameter = namedBy(scheme.advance);
  if (parameter === undefined) {
    return draftAtURL(first, position);
  }
  if (scheme.place === 'query') {
    const query = first.query.copy();
    query.remove(parameter);
    query.add(parameter, [`${percentEncode(parameter)}=${percentEncode(position)}`]);
    return { ...first, query };
  }
  return withMember(first, parameter, pageValue(scheme.advance, position));
}

function draftAtURL(first: RequestDraft, reference: string): RequestDraft {
  const url = sameOrigin(new URL(first.query.behind(first.address)), reference);
  if (url === undefined) {
    throw new PagingError(`${first.operation.id}: the next page is on another origin, which is refused`, reference);
  }
  // The credentials among the query parameters are added again when the request is signed.
  return { ...first, address: url.href, query: new Query() };
}

function withMember(first: RequestDraft, name: string, value: string | number): RequestDraft {
  const declared = first.body?.declared ?? first.operation.body ?? { kind: 'json', media: 'application/json' };
  const before = first.body?.value ?? {};
  if (!isMembers(before)) {
    throw new PagingError(`${first.operation.id}: the body is no object that could name a page`, String(value));
  }
  return { ...first, body: { declared, value: { ...before, [name]: value } } };
}

function pageValue(advance: Advance, position: string): string | number {
  return advance.kind === 'pageNumber' || advance.kind === 'offset' ? Number(position) : position;
}
