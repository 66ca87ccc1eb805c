package dev.lathe.plan.model;

import dev.lathe.model.Docs;
import dev.lathe.model.SpecText;
import java.util.List;

/**
 * The headers that answers are documented to carry, one constant for each name.
 *
 * @param name the class that holds them ({@code PetstoreHeaders})
 * @param fields sorted by constant
 */
public record HeadersPlan(QualifiedName name, List<HeaderPlan> fields) {

    public HeadersPlan {
        fields = List.copyOf(fields);
    }

    /**
     * A header.
     *
     * @param constant what it is called
     * @param type a scalar, an enumeration, or a list of these; a text where answers do not agree
     */
    public record HeaderPlan(Identifier constant, SpecText wireName, TypeUse type, Docs docs) {}
}
