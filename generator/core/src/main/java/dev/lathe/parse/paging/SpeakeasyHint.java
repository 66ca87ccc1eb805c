package dev.lathe.parse.paging;

import dev.lathe.model.PaginationScheme.Place;
import dev.lathe.parse.paging.PageHints.HintReader;
import dev.lathe.tree.Element;
import dev.lathe.tree.Pointer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code x-speakeasy-pagination}: inputs by role, outputs as JSON paths. */
final class SpeakeasyHint implements HintReader {

    private static final Pattern OF_LAST_ITEM = Pattern.compile("\\$?(.*)\\[-1:?]((?:\\.[A-Za-z0-9_-]+)+)");
    private static final Pattern MEMBERS = Pattern.compile("\\$((?:\\.[A-Za-z0-9_@-]+)*)");

    @Override
    public String name() {
        return "x-speakeasy-pagination";
    }

    @Override
    public PageHint read(Element extension, Element root, Exchange exchange) {
        Element outputs = extension.get("outputs");
        String named = outputs == null ? null : pointer(outputs.text("results"));
        String items = named == null ? HintedWay.items(exchange) : named;
        String type = extension.text("type");
        if (items == null || type == null) {
            return new PageHint.Unusable(extension, "`type` or `outputs.results` is missing or not understood");
        }
        return switch (type) {
            case "offsetLimit" -> counted(extension, outputs, items, exchange);
            case "cursor" -> cursor(extension, outputs, items, exchange);
            case "url" -> url(extension, outputs, items);
            default -> new PageHint.Unusable(extension, "`" + type + "` is no type of pagination");
        };
    }

    private static PageHint counted(Element extension, @Nullable Element outputs, String items, Exchange exchange) {
        Input page = input(extension, "page", exchange);
        if (page != null) {
            String total = outputs == null ? null : pointer(outputs.text("numPages"));
            return HintedWay.pageNumber(exchange, page, total, items);
        }
        Input offset = input(extension, "offset", exchange);
        return offset == null
                ? new PageHint.Unusable(extension, "none of its inputs is a parameter for page or offset")
                : HintedWay.offset(exchange, offset, items);
    }

    private static PageHint cursor(Element extension, @Nullable Element outputs, String items, Exchange exchange) {
        Input cursor = input(extension, "cursor", exchange);
        String path = outputs == null ? null : outputs.text("nextCursor");
        if (cursor == null || path == null) {
            return new PageHint.Unusable(extension, "the cursor's parameter or `outputs.nextCursor` is missing");
        }
        Matcher ofLast = OF_LAST_ITEM.matcher(path);
        if (ofLast.matches() && items.equals(ofLast.group(1).replace('.', '/'))) {
            return HintedWay.lastItem(exchange, cursor, ofLast.group(2).replace('.', '/'), items);
        }
        String next = pointer(path);
        return next == null
                ? new PageHint.Unusable(extension, "`" + path + "` is not understood")
                : HintedWay.cursor(exchange, cursor, next, items);
    }

    private static PageHint url(Element extension, @Nullable Element outputs, String items) {
        String next = outputs == null ? null : pointer(outputs.text("nextUrl"));
        return next == null
                ? new PageHint.Unusable(extension, "`outputs.nextUrl` is missing or not understood")
                : HintedWay.nextUrl(next, items);
    }

    private static @Nullable Input input(Element extension, String role, Exchange exchange) {
        for (Element said : extension.items("inputs")) {
            Place place = "requestBody".equals(said.text("in")) ? Place.BODY : Place.QUERY;
            for (Input input : exchange.inputs()) {
                if (role.equals(said.text("type"))
                        && input.place() == place
                        && input.name().equals(said.text("name"))) {
                    return input;
                }
            }
        }
        return null;
    }

    /** {@code $.a.b} as a JSON pointer; null when it is anything else. */
    private static @Nullable String pointer(@Nullable String path) {
        Matcher members = MEMBERS.matcher(path == null ? "" : path);
        return members.matches()
                ? Pointer.parse(members.group(1).replace('.', '/')).toString()
                : null;
    }
}
