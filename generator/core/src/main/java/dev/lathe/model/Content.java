package dev.lathe.model;

import dev.lathe.diagnostics.Location;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A body in one media type.
 *
 * @param mediaType as declared, for example {@code application/json}
 * @param kind how Lathe treats it
 * @param type the shape; null when the document gives none; of an enveloped answer, the shape of the envelope's result
 * @param wrapping whether the type stands alone or inside the API's {@link Envelope}
 */
public record Content(
        SpecText mediaType,
        Kind kind,
        @Nullable TypeRef type,
        Wrapping wrapping,
        List<Example> examples,
        Location location) {

    public Content {
        examples = List.copyOf(examples);
    }

    /** Whether a type stands alone in the body or inside the envelope. */
    public enum Wrapping {
        BARE,
        ENVELOPED
    }

    /** How a media type is read or written. */
    public enum Kind {
        JSON,
        FORM,
        MULTIPART,
        TEXT,
        BINARY,
        EVENT_STREAM,
        JSON_LINES,
        OPAQUE
    }
}
