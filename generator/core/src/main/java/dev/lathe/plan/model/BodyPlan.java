package dev.lathe.plan.model;

import dev.lathe.model.Content;
import dev.lathe.model.Docs;
import dev.lathe.model.FieldEncoding;
import dev.lathe.model.Presence;
import dev.lathe.model.SpecText;
import java.util.List;

/** What a method sends as its body. */
public sealed interface BodyPlan {

    /** No body. */
    record None() implements BodyPlan {}

    /** An object whose members are the {@code BODY} components of the params; {@code {}} when there are none. */
    record Flattened(Format format) implements BodyPlan {}

    /** An argument of its own, after the path arguments. */
    record Argument(Identifier name, TypeUse type, Presence presence, Format format, Passing passing, Docs docs)
            implements BodyPlan {

        /** How callers hand it over. */
        public enum Passing {
            /** As a value of its own. */
            WHOLE,
            /** By its members, which stand beside those of the params and have other names than they. */
            SPREAD
        }
    }

    /**
     * What a body is written as.
     *
     * @param mediaType as declared
     * @param kind how it is written
     * @param encodings of the fields of a form, those that the document mentions
     */
    record Format(SpecText mediaType, Content.Kind kind, List<FieldEncoding> encodings) {
        public Format {
            encodings = List.copyOf(encodings);
        }

        /** A format whose fields need no word. */
        public Format(SpecText mediaType, Content.Kind kind) {
            this(mediaType, kind, List.of());
        }
    }
}
