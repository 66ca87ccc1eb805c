package dev.lathe.parse;

import dev.lathe.model.Docs;
import dev.lathe.model.SpecText;
import dev.lathe.tree.Element;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the document says about something, from the keywords that all objects of OpenAPI share. */
final class DocsMapper {

    private DocsMapper() {}

    static Docs docs(Element element) {
        Element external = element.get("externalDocs");
        String url = external == null ? null : external.text("url");
        return new Docs(
                text(element.has("summary") ? element.text("summary") : element.text("title")),
                text(element.text("description")),
                url == null ? null : SpecText.of(url),
                element.isTrue("deprecated") ? Docs.Deprecation.DEPRECATED : Docs.Deprecation.CURRENT,
                List.of());
    }

    /** Docs of something that has a description only. */
    static Docs described(@Nullable String description) {
        return new Docs(SpecText.EMPTY, text(description), null, Docs.Deprecation.CURRENT, List.of());
    }

    static SpecText text(@Nullable String text) {
        return text == null ? SpecText.EMPTY : SpecText.of(text.strip());
    }
}
