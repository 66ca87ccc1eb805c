package dev.lathe.emit.template;

import dev.lathe.plan.model.AnswerPlan;
import dev.lathe.plan.model.BodyPlan;
import dev.lathe.plan.model.ComponentPlan;
import dev.lathe.plan.model.MethodPlan;
import dev.lathe.plan.model.QualifiedName;
import dev.lathe.plan.model.RecordPlan;
import dev.lathe.plan.model.SdkPlan;
import dev.lathe.plan.model.ServicePlan;
import dev.lathe.plan.model.TypePlan;
import dev.lathe.plan.model.TypeUse;
import dev.lathe.plan.model.UnionPlan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a resource is about: the shared types that its methods are the first to take or give. */
final class DomainTypes {

    private final TypeIndex all;
    private final Set<QualifiedName> shared = new HashSet<>();
    private final Set<QualifiedName> seen = new HashSet<>();
    private final Map<QualifiedName, List<TypePlan>> domains = new HashMap<>();

    private DomainTypes(TypeIndex all) {
        this.all = all;
    }

    static DomainTypes of(SdkPlan plan, List<TypePlan> shared, TypeIndex all) {
        DomainTypes types = new DomainTypes(all);
        shared.forEach(type -> types.shared.add(type.name()));
        plan.services().forEach(types::visit);
        return types;
    }

    List<TypePlan> of(ServicePlan service) {
        return domains.getOrDefault(service.name(), List.of());
    }

    private void visit(ServicePlan service) {
        List<TypePlan> domain = new ArrayList<>();
        service.methods().forEach(method -> visit(method, domain));
        domains.put(service.name(), List.copyOf(domain));
    }

    private void visit(MethodPlan method, List<TypePlan> domain) {
        visit(method.answer(), domain);
        method.pathArguments().forEach(argument -> visit(argument.type(), domain));
        visit(method.params(), domain);
        if (method.body() instanceof BodyPlan.Argument argument) {
            visit(argument.type(), domain);
        }
    }

    private void visit(AnswerPlan answer, List<TypePlan> domain) {
        if (answer instanceof AnswerPlan.Value value) {
            visit(value.type(), domain);
        } else if (answer instanceof AnswerPlan.Pages pages) {
            visit(pages.item(), domain);
        } else if (answer instanceof AnswerPlan.Elements elements) {
            visit(elements.item(), domain);
        } else if (answer instanceof AnswerPlan.ByStatus choice) {
            choice.successes().forEach(success -> visit(success.answer(), domain));
        }
    }

    private void visit(@Nullable TypeUse use, List<TypePlan> domain) {
        if (use instanceof TypeUse.ListOf list) {
            visit(list.item(), domain);
        } else if (use instanceof TypeUse.MapOf map) {
            visit(map.value(), domain);
        } else if (use instanceof TypeUse.Declared declared) {
            visit(declared.name(), domain);
        }
    }

    private void visit(@Nullable QualifiedName name, List<TypePlan> domain) {
        TypePlan type = all.of(name);
        if (type == null || !seen.add(type.name())) {
            return;
        }
        if (shared.contains(type.name())) {
            domain.add(type);
        }
        if (type instanceof RecordPlan record) {
            record.components().stream().map(ComponentPlan::type).forEach(use -> visit(use, domain));
        } else if (type instanceof UnionPlan union) {
            union.variants().forEach(variant -> visit(variant.value(), domain));
        }
    }
}
