package dev.lathe.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the document says about something, for comments and reference pages.
 *
 * @param summary one line, may be empty
 * @param description CommonMark, may be empty
 * @param externalUrl further reading, or null
 * @param deprecation {@code CURRENT}, or {@code DEPRECATED} with the reason in the description
 * @param notes sentences that the pipeline adds (limits, permissions, defaults), each plain text
 */
public record Docs(
        SpecText summary,
        SpecText description,
        @Nullable SpecText externalUrl,
        Deprecation deprecation,
        List<SpecText> notes) {

    public static final Docs NONE = new Docs(SpecText.EMPTY, SpecText.EMPTY, null, Deprecation.CURRENT, List.of());

    public Docs {
        notes = List.copyOf(notes);
    }

    /** Whether the document marks its subject as deprecated. */
    public enum Deprecation {
        CURRENT,
        DEPRECATED
    }
}
