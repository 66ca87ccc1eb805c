package dev.lathe.emit.template;

import dev.lathe.plan.model.Identifier;
import dev.lathe.plan.model.QualifiedName;
import dev.lathe.plan.model.SdkPlan;
import dev.lathe.plan.model.ServicePlan;
import dev.lathe.plan.model.TypePlan;
import dev.lathe.target.Target;
import dev.lathe.target.TargetFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Every file of an SDK, and which one declares what. */
final class FileIndex {

    private final SdkPlan plan;
    private final List<PlannedFile> files = new ArrayList<>();
    private final Map<QualifiedName, PlannedFile> declared = new HashMap<>();
    private final Map<List<Identifier>, List<TypePlan>> types;

    private FileIndex(SdkPlan plan) {
        this.plan = plan;
        this.types = plan.types().stream()
                .collect(Collectors.groupingBy(
                        type -> type.name().packagePath(), LinkedHashMap::new, Collectors.toList()));
    }

    static FileIndex of(SdkPlan plan, Target target) {
        FileIndex index = new FileIndex(plan);
        target.files().forEach(index::add);
        return index;
    }

    List<PlannedFile> files() {
        return List.copyOf(files);
    }

    /** The file that declares a type, or the one that it is nested in; null when none does. */
    @Nullable
    PlannedFile of(QualifiedName name) {
        return declared.get(outermost(name));
    }

    static QualifiedName outermost(QualifiedName name) {
        return name.enclosing().isEmpty()
                ? name
                : new QualifiedName(
                        name.packagePath(), List.of(), name.enclosing().get(0));
    }

    private void add(TargetFile file) {
        switch (file.each()) {
            case SDK -> add(file, file.path(), plan, List.of(plan.client().name()));
            case SERVICE -> plan.services().forEach(service -> addService(file, service));
            case SERVICE_TEST ->
                plan.services().stream()
                        .filter(service ->
                                service.methods().stream().anyMatch(method -> method.sample() != null))
                        .forEach(service -> add(file, path(file, service.name()), view(service), List.of()));
            case TYPE -> shared().forEach(type -> add(file, path(file, type.name()), type, List.of(type.name())));
            case HOOKS ->
                plan.hooks().forEach(hooks -> add(file, path(file, hooks.name()), hooks, List.of(hooks.name())));
            case PAGINATOR ->
                plan.paginators()
                        .forEach(paginator ->
                                add(file, path(file, paginator.name()), paginator, List.of(paginator.name())));
        }
    }

    private void addService(TargetFile file, ServicePlan service) {
        ServiceView view = view(service);
        List<QualifiedName> names = new ArrayList<>(List.of(service.name()));
        view.types().forEach(type -> names.add(type.name()));
        add(file, path(file, service.name()), view, names);
    }

    /** The first file that declares something is the one that others import it from. */
    private void add(TargetFile file, String path, Object model, List<QualifiedName> names) {
        PlannedFile planned = new PlannedFile(path, file.template(), file.escape(), model, names, inner(model));
        files.add(planned);
        names.forEach(name -> declared.putIfAbsent(name, planned));
    }

    private static List<QualifiedName> inner(Object model) {
        List<QualifiedName> inner = new ArrayList<>();
        List<TypePlan> outer = model instanceof ServiceView view
                ? view.types()
                : model instanceof TypePlan type ? List.of(type) : List.of();
        outer.forEach(type -> addInner(type, inner));
        return inner;
    }

    private static void addInner(TypePlan type, List<QualifiedName> inner) {
        type.nested().forEach(nested -> {
            inner.add(nested.name());
            addInner(nested, inner);
        });
    }

    private ServiceView view(ServicePlan service) {
        return new ServiceView(service, types.getOrDefault(service.name().packagePath(), List.of()));
    }

    /** Types whose package is no service's. */
    List<TypePlan> shared() {
        List<List<Identifier>> services = plan.services().stream()
                .map(service -> service.name().packagePath())
                .toList();
        return plan.types().stream()
                .filter(type -> !services.contains(type.name().packagePath()))
                .toList();
    }

    private String path(TargetFile file, QualifiedName name) {
        List<Identifier> inner = name.packagePath()
                .subList(plan.rootPackage().size(), name.packagePath().size());
        return file.path()
                .replace("{package}", inner.stream().map(Identifier::value).collect(Collectors.joining("/")))
                .replace("{name}", name.simple().value())
                .replace("//", "/");
    }
}
