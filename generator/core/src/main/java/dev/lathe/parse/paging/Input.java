package dev.lathe.parse.paging;

import dev.lathe.model.PaginationScheme.Place;
import org.jspecify.annotations.Nullable;

/**
 * Something that a request may say: a query parameter or a member of its JSON body.
 *
 * @param name as on the wire
 * @param words the name's words in lower case, one space between them
 * @param description may be empty
 * @param start what the document says about the first value
 */
public record Input(String name, String words, Place place, Kind kind, String description, Start start) {

    /** Default and lower bound of a number; null what is not said. */
    public record Start(
            @Nullable String otherwise, @Nullable String minimum) {}

    /** A parameter or member by its name. */
    public static Input of(String name, Place place, Kind kind, String description, Start start) {
        return new Input(name, Spelling.words(name), place, kind, description, start);
    }
}
