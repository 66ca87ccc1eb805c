// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.testing;

import dev.lathe.cloudflare.core.RawJson;
import dev.lathe.cloudflare.internal.json.Encoder;
import dev.lathe.cloudflare.internal.json.JsonWriter;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The items that pages should give, in order.
 *
 * @param expected the items as they stand in the pages
 */
public record PageItems(List<RawJson> expected) {

    public PageItems {
        expected = List.copyOf(expected);
    }

    /** All items of some pages; {@code pointer} leads to the list inside each. */
    public static PageItems of(List<String> pages, String pointer) {
        return new PageItems(pages.stream()
                .flatMap(page -> list(RawJson.of(page).at(pointer)).stream())
                .toList());
    }

    /** The first item, if there is one. */
    public PageItems first() {
        return new PageItems(expected.stream().limit(1).toList());
    }

    /** Fails unless these are the items, each once and in order. */
    public <T> void assertSame(List<T> items, Encoder<? super T> encoder) {
        if (items.size() != expected.size()) {
            throw new AssertionError(items.size() + " items, expected were " + expected.size());
        }
        for (int i = 0; i < expected.size(); i++) {
            JsonTree.assertSame(
                    expected.get(i).toString(),
                    JsonWriter.encodeRaw(items.get(i), encoder).toString());
        }
    }

    private static List<RawJson> list(@Nullable RawJson list) {
        return Objects.requireNonNull(list, "no list in the page").asList();
    }
}
