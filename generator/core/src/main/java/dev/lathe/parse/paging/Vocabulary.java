package dev.lathe.parse.paging;

import java.util.List;

/** The names under which paging is known, as words. */
final class Vocabulary {

    /** Parameters for opaque tokens, the most telling first. */
    static final List<String> CURSORS = List.of(
            "cursor",
            "page cursor",
            "next cursor",
            "start cursor",
            "starting after",
            "page after",
            "after cursor",
            "after",
            "page token",
            "next page token",
            "next token",
            "pagination token",
            "paging token",
            "continuation token",
            "continuation",
            "continue",
            "marker",
            "next marker",
            "bookmark",
            "scroll id",
            "after id",
            "start after",
            "last id");

    /** Members of answers that hold such a token without repeating the parameter's name. */
    static final List<String> NEXT_CURSORS = List.of(
            "next cursor",
            "next page cursor",
            "next page token",
            "next token",
            "next marker",
            "next continuation token",
            "end cursor",
            "after cursor",
            "cursor next");

    /** Parameters that also the answer calls so when it means the next one. */
    static final List<String> SELF_NAMED = List.of(
            "cursor",
            "next cursor",
            "next page token",
            "next token",
            "next marker",
            "continue",
            "continuation",
            "continuation token",
            "pagination token",
            "bookmark",
            "scroll id");

    /** Parameters for the id of an item after which to go on. */
    static final List<String> LAST_IDS = List.of("starting after", "start after", "after id", "last id", "after");

    static final List<String> OFFSETS =
            List.of("offset", "skip", "page offset", "start at", "start", "start offset", "results offset");

    static final List<String> PAGES =
            List.of("page", "page number", "page no", "page num", "page index", "current page", "pagenumber", "pageno");

    static final List<String> SIZES = List.of(
            "per page",
            "page size",
            "limit",
            "page limit",
            "size",
            "max results",
            "max items",
            "count",
            "top",
            "take",
            "pagesize",
            "perpage",
            "items per page",
            "results per page",
            "number of results",
            "rows",
            "maxitems");

    static final List<String> HAS_MORE = List.of(
            "has more",
            "has next",
            "has next page",
            "has more pages",
            "has more results",
            "has more items",
            "more",
            "more available",
            "more results",
            "more items in collection");

    static final List<String> IS_LAST = List.of("is last", "is last page", "last page", "last");

    static final List<String> TOTAL_PAGES =
            List.of("total pages", "page count", "pages", "num pages", "total page count", "pages total", "last page");

    static final List<String> TOTAL_COUNT = List.of(
            "total",
            "total count",
            "total items",
            "total results",
            "total elements",
            "total records",
            "total entries",
            "total hits",
            "total size",
            "total number",
            "total rows",
            "totalcount");

    /** Members that hold a URL by their very name. */
    static final List<String> NEXT_URLS = List.of(
            "odata next link",
            "next link",
            "next page link",
            "next url",
            "next page url",
            "next uri",
            "next page uri",
            "next href",
            "next page href");

    private Vocabulary() {}

    /** Whether the request has something that chooses a page or its size. */
    static boolean choosesPages(Exchange exchange) {
        return exchange.says(SIZES) || exchange.says(PAGES) || exchange.says(OFFSETS) || exchange.says(CURSORS);
    }
}
