package dev.lathe.plan.model;

import dev.lathe.model.Docs;
import dev.lathe.model.JsonText;
import dev.lathe.model.SpecText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An object type.
 *
 * @param role what it is for
 * @param form a record, or a final class with the same face when it does not fit into 255 parameter slots
 * @param implemented unions of which it is a variant itself ({@link UnionPlan.Form#DIRECT})
 * @param additional the typed map for further members, or null
 * @param copiedFrom for a request shape: the answer's shape that {@code from(…)} copies, or null
 * @param samples values for round-trip tests; empty for params
 */
public record RecordPlan(
        QualifiedName name,
        QualifiedName codec,
        Role role,
        Form form,
        List<QualifiedName> implemented,
        List<ComponentPlan> components,
        @Nullable AdditionalPlan additional,
        @Nullable QualifiedName copiedFrom,
        List<TypePlan> nested,
        List<JsonText> samples,
        Docs docs,
        SpecText source)
        implements TypePlan {

    public RecordPlan {
        implemented = List.copyOf(implemented);
        components = List.copyOf(components);
        nested = List.copyOf(nested);
        samples = List.copyOf(samples);
    }

    /** Whether it is a JSON object that the document declares as such. */
    public boolean isModel() {
        return role == Role.MODEL || role == Role.ANSWER;
    }

    /** What an object type is for. */
    public enum Role {
        /** Something that is sent, and may be received as well. */
        MODEL,
        /** Something that is only received. */
        ANSWER,
        /** The query, header and flattened body members of one operation. */
        PARAMS,
        /** A filter object inside params, whose members are parameters of their own on the wire. */
        PARAMETER_GROUP
    }

    /** How it is written down in Java. */
    public enum Form {
        RECORD,
        CLASS
    }

    /** The typed map for members that the document does not name. */
    public record AdditionalPlan(Identifier name, TypeUse value) {}
}
