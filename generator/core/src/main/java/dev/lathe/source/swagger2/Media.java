package dev.lathe.source.swagger2;

import dev.lathe.tree.Element;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The media types that bodies have.
 *
 * @param consumes of requests; empty when the document does not say
 * @param produces of answers; empty when the document does not say
 */
record Media(List<String> consumes, List<String> produces) {

    static final Media UNKNOWN = new Media(List.of(), List.of());

    private static final List<String> JSON = List.of("application/json");
    private static final String URLENCODED = "application/x-www-form-urlencoded";
    private static final String MULTIPART = "multipart/form-data";

    /** What an operation, or a document, says; what it does not say is taken from here. */
    Media overriddenBy(Element place) {
        return new Media(listed(place.get("consumes"), consumes), listed(place.get("produces"), produces));
    }

    private static List<String> listed(@Nullable Element list, List<String> otherwise) {
        if (list == null) {
            return otherwise;
        }
        List<Element> items = list.isArray() ? list.items() : List.of(list);
        return items.stream()
                .map(Element::text)
                .filter(Objects::nonNull)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
    }

    List<String> ofBody() {
        return consumes.isEmpty() ? JSON : consumes;
    }

    /** That of a form with files, which can only be parts of a multipart body. */
    static List<String> ofFormWithFiles() {
        return List.of(MULTIPART);
    }

    /** Those of a form without files. */
    List<String> ofForm() {
        List<String> forms = consumes.stream()
                .filter(type -> type.startsWith(URLENCODED) || type.startsWith("multipart/"))
                .toList();
        return forms.isEmpty() ? List.of(URLENCODED) : forms;
    }

    /** Those of an answer, of which the examples are a hint when nothing else says. */
    List<String> ofAnswer(List<String> ofExamples) {
        if (!produces.isEmpty()) {
            return produces;
        }
        return ofExamples.isEmpty() ? JSON : ofExamples;
    }

    /** Those of an answer that is a file: none that would have a structure. */
    List<String> ofFile() {
        List<String> opaque = produces.stream()
                .filter(type -> !type.contains("json") && !type.contains("xml") && !type.startsWith("text/html"))
                .toList();
        return opaque.isEmpty() ? List.of("application/octet-stream") : opaque;
    }
}
