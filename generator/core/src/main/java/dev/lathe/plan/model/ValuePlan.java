package dev.lathe.plan.model;

import dev.lathe.model.JsonText;
import dev.lathe.model.ScalarKind;
import dev.lathe.model.SpecText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A concrete value of a type, from an example or made up from a schema: for emitted tests and code samples. */
public sealed interface ValuePlan {

    /** A scalar; {@code json} is its wire form. */
    record Scalar(ScalarKind kind, JsonText json) implements ValuePlan {}

    /** A documented enum constant; {@code json} is its wire form. */
    record Constant(QualifiedName type, Identifier constant, JsonText json) implements ValuePlan {}

    /** An enum value that the document does not list. */
    record OtherConstant(QualifiedName type, JsonText json) implements ValuePlan {}

    /** An object; members it leaves out are left out on the wire too. */
    record ObjectValue(QualifiedName type, List<Member> members) implements ValuePlan {
        public ObjectValue {
            members = List.copyOf(members);
        }
    }

    /** A component and its value; {@code wireName} is null for the typed map of further members. */
    record Member(Identifier component, @Nullable SpecText wireName, ValuePlan value) {}

    /** A list. */
    record ListValue(List<ValuePlan> items) implements ValuePlan {
        public ListValue {
            items = List.copyOf(items);
        }
    }

    /** A map. */
    record MapValue(List<Entry> entries) implements ValuePlan {
        public MapValue {
            entries = List.copyOf(entries);
        }
    }

    /** An entry of a map. */
    record Entry(SpecText key, ValuePlan value) {}

    /** A variant of a union; {@code tag} as its plan has it. */
    record VariantValue(
            QualifiedName union, Identifier factory, UnionPlan.Form form, UnionPlan.@Nullable Tag tag, ValuePlan value)
            implements ValuePlan {}

    /** Any JSON. */
    record Json(JsonText json) implements ValuePlan {}
}
