package dev.lathe.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Validation keywords that do not change the shape ({@code maxLength}, {@code pattern}, {@code minimum} …): keyword to
 * its value as JSON, in the order of the document. Documented, and checked only where the configuration asks for it.
 */
public record Constraints(Map<String, JsonText> keywords) {

    public static final Constraints NONE = new Constraints(Map.of());

    public Constraints {
        keywords = Collections.unmodifiableMap(new LinkedHashMap<>(keywords));
    }
}
