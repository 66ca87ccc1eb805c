package dev.lathe.plan.model;

import dev.lathe.model.Content;
import dev.lathe.model.Docs;
import dev.lathe.model.Presence;
import dev.lathe.model.SpecText;

/** What a method sends as its body. */
public sealed interface BodyPlan {

    /** No body. */
    record None() implements BodyPlan {}

    /** An object whose members are the {@code BODY} components of the params; {@code {}} when there are none. */
    record Flattened(SpecText mediaType, Content.Kind kind) implements BodyPlan {}

    /** An argument of its own, after the path arguments. */
    record Argument(Identifier name, TypeUse type, Presence presence, SpecText mediaType, Content.Kind kind, Docs docs)
            implements BodyPlan {}
}
