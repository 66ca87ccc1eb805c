package dev.lathe.parse.paging;

import dev.lathe.parse.paging.PageHints.HintReader;
import dev.lathe.tree.Element;
import dev.lathe.tree.Pointer;
import java.util.Objects;

/** {@code x-ms-pageable}: the members with the next page's URL and with the items. */
final class MicrosoftHint implements HintReader {

    @Override
    public String name() {
        return "x-ms-pageable";
    }

    @Override
    public PageHint read(Element extension, Element root, Exchange exchange) {
        String items = member(Objects.requireNonNullElse(extension.text("itemName"), "value"));
        boolean listed = exchange.answer().lists().stream()
                .anyMatch(list -> list.pointer().equals(items));
        if (!exchange.isGet()) {
            return new PageHint.None();
        }
        if (!listed) {
            return new PageHint.Unusable(extension, "the answer has no list at `" + items + "`");
        }
        String next = extension.text("nextLinkName");
        if (next == null) {
            return extension.has("nextLinkName")
                    ? HintedWay.single(items)
                    : new PageHint.Unusable(extension, "`nextLinkName` is missing");
        }
        return HintedWay.nextUrl(member(next), items);
    }

    private static String member(String name) {
        return Pointer.ROOT.child(name).toString();
    }
}
