package dev.lathe.plan.model;

import dev.lathe.model.Docs;
import dev.lathe.model.JsonText;
import dev.lathe.model.ScalarKind;
import dev.lathe.model.SpecText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of several shapes: a sealed interface with one record per variant, and {@code Unknown} for what came since.
 *
 * @param variants in the order of the document
 * @param rules how a JSON value finds its variant: the first rule that holds, in this order; none means unknown
 * @param copiedFrom for a request shape: the answer's shape that {@code from(…)} copies, or null
 * @param samples values for round-trip tests
 */
public record UnionPlan(
        QualifiedName name,
        QualifiedName codec,
        List<VariantPlan> variants,
        List<Rule> rules,
        @Nullable QualifiedName copiedFrom,
        List<TypePlan> nested,
        List<JsonText> samples,
        Docs docs,
        SpecText source)
        implements TypePlan {

    public UnionPlan {
        variants = List.copyOf(variants);
        rules = List.copyOf(rules);
        nested = List.copyOf(nested);
        samples = List.copyOf(samples);
    }

    /**
     * One shape.
     *
     * @param name the nested record ({@code TokenResources.Flat})
     * @param factory the static method that makes one ({@code flat})
     * @param tag the member by which a discriminator selects it, when the object itself does not declare that member;
     *     it is written all the same
     */
    public record VariantPlan(
            Identifier name,
            Identifier factory,
            Form form,
            TypeUse value,
            @Nullable Tag tag,
            Docs docs) {}

    /** A member and its value. */
    public record Tag(SpecText member, JsonText value) {}

    /** How a variant relates to its value. */
    public enum Form {
        /** The variant record wraps the value in its one component {@code value}. */
        WRAPPER,
        /** The object type declared inline is the variant itself and implements the union. */
        DIRECT
    }

    /** If all tests hold, the value is the variant at index {@code variant}; without tests it always is. */
    public record Rule(int variant, List<Test> tests) {
        public Rule {
            tests = List.copyOf(tests);
        }
    }

    /** A question to a JSON value. */
    public sealed interface Test {

        /** Its kind. */
        record IsKind(JsonKind kind) implements Test {}

        /** It is an object that has the member. */
        record HasMember(SpecText member) implements Test {}

        /** It is an object without the member. */
        record LacksMember(SpecText member) implements Test {}

        /** It is an object whose member has this value. */
        record MemberEquals(SpecText member, JsonText value) implements Test {}

        /** It is an object all of whose members' values are of the kind; true when empty. */
        record ValuesAre(JsonKind kind) implements Test {}

        /** It is an array all of whose items are of the kind; true when empty. */
        record ItemsAre(JsonKind kind) implements Test {}

        /** It is a string in the format of the scalar. */
        record HasFormat(ScalarKind kind) implements Test {}

        /** It is equal to the value. */
        record EqualTo(JsonText value) implements Test {}

        /** It decodes as the variant without an error: the last resort. */
        record Decodes() implements Test {}
    }

    /** Kinds of JSON values; {@code INTEGER} is a number without fraction. */
    public enum JsonKind {
        OBJECT,
        ARRAY,
        STRING,
        NUMBER,
        INTEGER,
        BOOLEAN,
        NULL
    }
}
