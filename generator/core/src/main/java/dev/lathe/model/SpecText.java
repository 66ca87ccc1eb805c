package dev.lathe.model;

import java.util.Objects;

/**
 * Text that came from a document and may be hostile. It can be carried, compared and counted freely, but its
 * {@link #toString()} is a fixed token that compiles in no language: text that reaches an output around the checked
 * doors fails the read-back instead of leaking. Only the doors (identifiers, literals, comments, plan JSON) call
 * {@link #open()}; an architecture test names them.
 */
public final class SpecText implements Comparable<SpecText> {

    /** What {@link #toString()} yields; not an identifier, a literal or a comment in any language. */
    public static final String SEALED = "#<sealed spec text>#";

    public static final SpecText EMPTY = new SpecText("");

    private final String text;

    private SpecText(String text) {
        this.text = text;
    }

    public static SpecText of(String text) {
        return text.isEmpty() ? EMPTY : new SpecText(Objects.requireNonNull(text, "text"));
    }

    /** The raw text. For the checked doors only. */
    public String open() {
        return text;
    }

    /** How many UTF-16 units it has. */
    public int length() {
        return text.length();
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }

    @Override
    public int compareTo(SpecText other) {
        return text.compareTo(other.text);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SpecText that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return SEALED;
    }
}
