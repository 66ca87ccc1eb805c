/** Finds what a scheme looks at in a page: totals, and what names the next page. */
import { atPointer } from './json.js';
import { nextLink } from './link-header.js';
import type { Advance, PageScheme } from './operation.js';
import type { PageContent } from './answer.js';

/** What a page says about its place in the list. */
export interface PageFacts {
  /** How many items it has. */
  readonly count: number;
  /** The page number or offset that was asked for; 0 for schemes that do not count. */
  readonly asked: number;
  /** The cursor, URL or last id by which the next page is named. */
  readonly next: string | undefined;
  readonly totalPages: number | undefined;
  readonly totalCount: number | undefined;
  readonly hasMore: boolean | undefined;
  /** The body as it came. */
  readonly text: string;
}

/** The facts about a page. `sent` is the value of the parameter that named it. */
export function factsOf(scheme: PageScheme, page: PageContent, headers: Headers, sent: string | undefined): PageFacts {
  return {
    count: page.items.length,
    asked: asked(scheme.advance, sent),
    next: next(scheme.advance, page, headers),
    totalPages: figure(scheme, page, 'totalPages'),
    totalCount: figure(scheme, page, 'totalCount'),
    hasMore: hasMore(scheme, page),
    text: page.text,
  };
}

/** The parameter that names the page; undefined when the page is named by a URL, or there is one only. */
export function namedBy(advance: Advance): string | undefined {
  return 'parameter' in advance ? advance.parameter : undefined;
}

function asked(advance: Advance, sent: string | undefined): number {
  const first = advance.kind === 'pageNumber' ? advance.first : 0;
  const isCounting = advance.kind === 'pageNumber' || advance.kind === 'offset';
  return isCounting && sent !== undefined && /^[0-9]{1,15}$/.test(sent) ? Number(sent) : first;
}

function next(advance: Advance, page: PageContent, headers: Headers): string | undefined {
  switch (advance.kind) {
    case 'linkHeader':
      return nextLink(headers.get('link'));
    case 'lastItem':
      return name(atPointer(page.items.at(-1), advance.id));
    case 'cursor':
    case 'nextUrl':
      return advance.next.map((pointer) => name(atPointer(page.body, pointer))).find((text) => text !== undefined);
    default:
      return undefined;
  }
}

/** What can name a page: text that is not empty, or a number. */
function name(value: unknown): string | undefined {
  if (typeof value === 'number') {
    return String(value);
  }
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** Of several figures of one kind the first one that the page has. */
function figure(scheme: PageScheme, page: PageContent, kind: 'totalPages' | 'totalCount'): number | undefined {
  return scheme.stop
    .flatMap((stop) => (stop.kind === kind ? [whole(atPointer(page.body, stop.pointer))] : []))
    .find((value) => value !== undefined);
}

function whole(value: unknown): number | undefined {
  const number = typeof value === 'string' && /^[0-9]{1,15}$/.test(value) ? Number(value) : value;
  return typeof number === 'number' && Number.isSafeInteger(number) ? number : undefined;
}

function hasMore(scheme: PageScheme, page: PageContent): boolean | undefined {
  for (const stop of scheme.stop) {
    if (stop.kind === 'hasMore' || stop.kind === 'isLast') {
      const value = atPointer(page.body, stop.pointer);
      if (typeof value === 'boolean') {
        return value === (stop.kind === 'hasMore');
      }
    }
  }
  return undefined;
}
