package dev.lathe.plan.model;

import dev.lathe.model.Docs;
import dev.lathe.model.PaginationScheme;
import org.jspecify.annotations.Nullable;

/**
 * The emitted paginator of a scheme; {@code info} is what {@code page.info()} gives, or null when the scheme has none.
 */
public record PaginatorPlan(
        QualifiedName name,
        PaginationScheme scheme,
        @Nullable TypeUse info,
        Docs docs) {}
