package dev.lathe.plan.method;

import dev.lathe.diagnostics.DiagnosticCode;
import dev.lathe.diagnostics.Diagnostics;
import dev.lathe.model.Nullability;
import dev.lathe.model.Pagination;
import dev.lathe.model.PaginationScheme;
import dev.lathe.model.SpecText;
import dev.lathe.plan.model.PaginatorPlan;
import dev.lathe.plan.model.TypeUse;
import dev.lathe.plan.shape.Direction;
import dev.lathe.plan.shape.MethodSite;
import dev.lathe.plan.shape.Parts;
import dev.lathe.plan.shape.TypeContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The paginators, and the type of page figures that all methods of a scheme agree on. */
final class PageInfos {

    private final TypeContext context;
    private final Map<SpecText, Set<TypeUse>> found = new LinkedHashMap<>();
    private final Map<SpecText, PaginationScheme> schemes = new LinkedHashMap<>();

    PageInfos(TypeContext context, Diagnostics diagnostics) {
        this.context = context;
        context.index().model().paginationSchemes().forEach(scheme -> schemes.put(scheme.name(), scheme));
        for (MethodSite site : context.index().sites()) {
            Pagination pagination = site.method().pagination();
            if (pagination != null) {
                Set<TypeUse> types = found.computeIfAbsent(pagination.scheme(), s -> new LinkedHashSet<>());
                types.add(info(pagination));
                if (types.size() == 2) {
                    diagnostics.note(
                            DiagnosticCode.PAGE_INFO_DIFFERS,
                            site.operation().location(),
                            "lists of one pagination scheme have different page figures; they are given as raw JSON");
                }
            }
        }
    }

    /** The type of {@code page.info()}; null when the scheme has none, JSON when its methods do not agree. */
    @Nullable
    TypeUse of(SpecText scheme) {
        PaginationScheme known = schemes.get(scheme);
        if (known == null || known.info() == null) {
            return null;
        }
        Set<TypeUse> types = found.getOrDefault(scheme, Set.of());
        return types.size() == 1 ? types.iterator().next() : new TypeUse.Json(Nullability.NON_NULL);
    }

    /** One paginator per scheme in use, in the order of the model. */
    List<PaginatorPlan> paginators() {
        List<PaginatorPlan> plans = new ArrayList<>();
        for (PaginationScheme scheme : schemes.values()) {
            if (found.containsKey(scheme.name())) {
                plans.add(new PaginatorPlan(
                        context.names().name(Parts.paginator(scheme.name())),
                        scheme,
                        of(scheme.name()),
                        scheme.docs()));
            }
        }
        return plans;
    }

    private TypeUse info(Pagination pagination) {
        return pagination.info() == null
                ? new TypeUse.Json(Nullability.NON_NULL)
                : context.uses().use(pagination.info(), Direction.ANSWER);
    }
}
