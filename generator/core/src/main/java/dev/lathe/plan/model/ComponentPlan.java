package dev.lathe.plan.model;

import dev.lathe.model.Constraints;
import dev.lathe.model.Docs;
import dev.lathe.model.JsonText;
import dev.lathe.model.ParameterLocation;
import dev.lathe.model.ParameterStyle;
import dev.lathe.model.Presence;
import dev.lathe.model.SpecText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A component of an object type.
 *
 * @param name the accessor
 * @param wireName the member or parameter on the wire
 * @param type its type; {@link Nullability} as the document has it
 * @param presence whether the wire must have it
 * @param slot where it travels; {@code Member} for everything but params
 * @param constraints the document's limits, for documentation
 * @param checks those of them that builders check
 */
public record ComponentPlan(
        Identifier name,
        SpecText wireName,
        TypeUse type,
        Presence presence,
        Slot slot,
        Constraints constraints,
        List<CheckPlan> checks,
        @Nullable JsonText defaultValue,
        Docs docs) {

    public ComponentPlan {
        checks = List.copyOf(checks);
    }

    /** A component that builders do not check. */
    public ComponentPlan(
            Identifier name,
            SpecText wireName,
            TypeUse type,
            Presence presence,
            Slot slot,
            Constraints constraints,
            @Nullable JsonText defaultValue,
            Docs docs) {
        this(name, wireName, type, presence, slot, constraints, List.of(), defaultValue, docs);
    }

    /** The same under another name on the wire. */
    public ComponentPlan sentAs(SpecText other) {
        return new ComponentPlan(name, other, type, presence, slot, constraints, checks, defaultValue, docs);
    }

    /** The same under another name. */
    public ComponentPlan named(Identifier other) {
        return new ComponentPlan(other, wireName, type, presence, slot, constraints, checks, defaultValue, docs);
    }

    /** The same with limits, and those of them that builders check. */
    public ComponentPlan limited(Constraints limits, List<CheckPlan> checked) {
        return new ComponentPlan(name, wireName, type, presence, slot, limits, checked, defaultValue, docs);
    }

    /** Where a component travels. */
    public sealed interface Slot {

        /** A member of the JSON object (a model's, or a flattened body's). */
        record Member() implements Slot {}

        /** A query, header or cookie parameter. */
        record Parameter(ParameterLocation in, ParameterStyle style) implements Slot {}

        /**
         * A filter object. Its type may serve several filters, so the names of the parameters stand here: one per
         * component of the type, in order; location and style are those of the type's components.
         */
        record Group(List<SpecText> wireNames) implements Slot {
            public Group {
                wireNames = List.copyOf(wireNames);
            }
        }
    }
}
