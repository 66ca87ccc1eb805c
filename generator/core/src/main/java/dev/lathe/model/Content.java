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
 * @param encodings of the fields of a form, those that the document mentions
 */
public record Content(
        SpecText mediaType,
        Kind kind,
        @Nullable TypeRef type,
        Wrapping wrapping,
        List<FieldEncoding> encodings,
        List<Example> examples,
        Location location) {

    public Content {
        encodings = List.copyOf(encodings);
        examples = List.copyOf(examples);
    }

    /** A body whose fields need no word. */
    public Content(
            SpecText mediaType,
            Kind kind,
            @Nullable TypeRef type,
            Wrapping wrapping,
            List<Example> examples,
            Location location) {
        this(mediaType, kind, type, wrapping, List.of(), examples, location);
    }

    /** Whether a type stands alone in the body or inside the envelope. */
    public enum Wrapping {
        BARE,
        ENVELOPED
    }

    /** How a media type is read or written. */
    public enum Kind {
        JSON,
        /** {@code application/x-www-form-urlencoded}. */
        FORM,
        /** {@code multipart/form-data}. */
        MULTIPART,
        TEXT,
        BINARY,
        /** {@code text/event-stream}. */
        EVENT_STREAM,
        /** One JSON value a line, or an RFC 7464 sequence. */
        JSON_LINES,
        /** Bytes that Lathe knows nothing about, XML among them. */
        OPAQUE;

        /** Whether the body is handed over undecoded. */
        public boolean isRaw() {
            return this == BINARY || this == OPAQUE;
        }
    }
}
