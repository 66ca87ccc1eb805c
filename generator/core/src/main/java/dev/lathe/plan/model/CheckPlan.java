package dev.lathe.plan.model;

import dev.lathe.model.JsonText;
import dev.lathe.model.SpecText;

/** A limit of the document that a builder holds a value against, once it is sure that the limit makes sense. */
public sealed interface CheckPlan {

    /** How many Unicode characters a text has. */
    record Length(Side side, int limit) implements CheckPlan {}

    /** How many items a list has, or a map entries. */
    record Size(Side side, int limit) implements CheckPlan {}

    /** That no two items of a list are equal. */
    record UniqueItems() implements CheckPlan {}

    /** How large a number is. */
    record Range(Bound bound, JsonText limit) implements CheckPlan {}

    /** That a number is a whole multiple of another, which is positive. */
    record MultipleOf(JsonText divisor) implements CheckPlan {}

    /**
     * What is found somewhere in a text.
     *
     * @param pattern as the document says it, in ECMAScript's way
     * @param spelling the same in the language's own way
     */
    record Matches(SpecText pattern, SpecText spelling) implements CheckPlan {}

    /** Which end of a range a limit is. */
    enum Side {
        LEAST,
        MOST
    }

    /** How a number compares with its limit. */
    enum Bound {
        AT_LEAST,
        MORE_THAN,
        AT_MOST,
        LESS_THAN
    }
}
