package dev.lathe.plan.shape;

import dev.lathe.plan.model.Identifier;
import java.util.List;

/** Where a type is declared. */
sealed interface Home {

    /** In a package. */
    record Top(List<Identifier> packagePath) implements Home {}

    /** Inside another type. */
    record Nested(TypeKey owner) implements Home {}
}
