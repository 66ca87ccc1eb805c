package dev.lathe.parse.paging;

import dev.lathe.tree.Element;
import java.util.List;

/** The extensions by which other tools are told how an operation pages. */
public final class PageHints {

    private static final List<HintReader> READERS = List.of(new SpeakeasyHint(), new FernHint(), new MicrosoftHint());

    private PageHints() {}

    /** One extension. */
    interface HintReader {

        /** The extension's name. */
        String name();

        /** What it says; {@code root} is the document's, where defaults may stand. */
        PageHint read(Element extension, Element root, Exchange exchange);
    }

    /** What the first extension of an operation says that is there. */
    public static PageHint read(Element operation, Element root, Exchange exchange) {
        for (HintReader reader : READERS) {
            Element extension = operation.get(reader.name());
            if (extension != null) {
                return reader.read(extension, root, exchange);
            }
        }
        return new PageHint.None();
    }
}
