package dev.lathe.plan.shape;

import dev.lathe.model.Operation;
import dev.lathe.model.Parameter;
import dev.lathe.model.SpecText;
import java.util.List;
import java.util.Locale;

/** The headers that answers of an operation are documented to have. A door: names of headers ignore case. */
public final class AnswerHeaders {

    /** Says what the media types say already; OpenAPI ignores it here. */
    private static final String CONTENT_TYPE = "content-type";

    private AnswerHeaders() {}

    public static boolean has(Operation operation) {
        return !of(operation).isEmpty();
    }

    /** All of them, answer by answer, the same header once for each that has it. */
    public static List<Parameter> of(Operation operation) {
        return operation.responses().stream()
                .flatMap(response -> response.headers().stream())
                .filter(header -> isUsable(header.name()))
                .toList();
    }

    /** The name by which headers are the same. */
    public static String key(SpecText name) {
        return name.open().toLowerCase(Locale.ROOT);
    }

    private static boolean isUsable(SpecText name) {
        String text = name.open();
        return text.matches("[A-Za-z0-9!#$%&'*+.^_`|~-]{1,200}") && !text.equalsIgnoreCase(CONTENT_TYPE);
    }
}
