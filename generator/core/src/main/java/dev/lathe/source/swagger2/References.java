package dev.lathe.source.swagger2;

import dev.lathe.tree.Element;
import org.jspecify.annotations.Nullable;

/** The way from a {@code $ref} to what it means, in the trees as they were written. */
public interface References {

    /** The element itself, or what its chain of references ends at; null when that leads nowhere (diagnosed). */
    @Nullable
    Element follow(Element element);

    /** The root of a file that was read before. */
    @Nullable
    Element document(String id);
}
