package dev.lathe.parse.paging;

import dev.lathe.model.PaginationScheme.Place;
import dev.lathe.parse.paging.PageHints.HintReader;
import dev.lathe.tree.Element;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code x-fern-pagination}: {@code $request.…} and {@code $response.…}; {@code true} means the document's own. */
final class FernHint implements HintReader {

    private static final Pattern REQUEST = Pattern.compile("\\$request\\.(query\\.|body\\.)?([A-Za-z0-9_@$-]+)");
    private static final Pattern RESPONSE = Pattern.compile("\\$response((?:\\.[A-Za-z0-9_@-]+)*)");

    @Override
    public String name() {
        return "x-fern-pagination";
    }

    @Override
    public PageHint read(Element extension, Element root, Exchange exchange) {
        if ("false".equals(extension.text())) {
            return new PageHint.DoesNotPage();
        }
        Element said = "true".equals(extension.text()) ? root.get(name()) : extension;
        if (said == null || !said.isObject()) {
            return new PageHint.Unusable(extension, "the document says nowhere how");
        }
        String named = pointer(said.text("results"));
        String items = named == null ? HintedWay.items(exchange) : named;
        if (items == null) {
            return new PageHint.Unusable(extension, "`results` is missing or not understood");
        }
        if (said.has("next_uri")) {
            String next = pointer(said.text("next_uri"));
            return next == null ? unusable(extension, "next_uri") : HintedWay.nextUrl(next, items);
        }
        return said.has("cursor")
                ? cursor(extension, said, items, exchange)
                : counted(extension, said, items, exchange);
    }

    private static PageHint cursor(Element extension, Element said, String items, Exchange exchange) {
        Input cursor = input(said.text("cursor"), exchange);
        String next = pointer(said.text("next_cursor"));
        return cursor == null || next == null
                ? unusable(extension, cursor == null ? "cursor" : "next_cursor")
                : HintedWay.cursor(exchange, cursor, next, items);
    }

    /** With {@code step} an offset counts items, without one pages. */
    private static PageHint counted(Element extension, Element said, String items, Exchange exchange) {
        Input offset = input(said.text("offset"), exchange);
        if (offset == null) {
            return unusable(extension, "offset");
        }
        return said.has("step")
                ? HintedWay.offset(exchange, offset, items)
                : HintedWay.pageNumber(exchange, offset, null, items);
    }

    private static PageHint unusable(Element extension, String key) {
        return new PageHint.Unusable(extension, "`" + key + "` is missing or leads to nothing that the operation has");
    }

    private static @Nullable Input input(@Nullable String path, Exchange exchange) {
        Matcher request = REQUEST.matcher(path == null ? "" : path);
        if (!request.matches()) {
            return null;
        }
        for (Input input : exchange.inputs()) {
            boolean inBody = input.place() == Place.BODY;
            boolean excluded = request.group(1) != null && request.group(1).startsWith("body") != inBody;
            if (!excluded && input.name().equals(request.group(2))) {
                return input;
            }
        }
        return null;
    }

    private static @Nullable String pointer(@Nullable String path) {
        Matcher response = RESPONSE.matcher(path == null ? "" : path);
        return response.matches() ? response.group(1).replace('.', '/') : null;
    }
}
