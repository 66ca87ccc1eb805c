package dev.lathe.emit.template;

import dev.lathe.language.Target;
import dev.lathe.language.TargetFile;
import dev.lathe.plan.model.HooksPlan;
import dev.lathe.plan.model.Identifier;
import dev.lathe.plan.model.PaginatorPlan;
import dev.lathe.plan.model.QualifiedName;
import dev.lathe.plan.model.SdkPlan;
import dev.lathe.plan.model.ServicePlan;
import dev.lathe.plan.model.TypePlan;
import dev.lathe.plan.model.UnionPlan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every file of an SDK, and which one declares what. */
final class FileIndex {

    private final SdkPlan plan;
    private final List<PlannedFile> files = new ArrayList<>();
    private final Map<QualifiedName, PlannedFile> declared = new HashMap<>();
    private final Map<List<Identifier>, List<TypePlan>> types;
    private final FlatNames flat = new FlatNames();
    private final Target.Nesting nesting;

    private FileIndex(SdkPlan plan, Target.Nesting nesting) {
        this.plan = plan;
        this.nesting = nesting;
        this.types = plan.types().stream()
                .collect(Collectors.groupingBy(
                        type -> type.name().packagePath(), LinkedHashMap::new, Collectors.toList()));
    }

    static FileIndex of(SdkPlan plan, Target target) {
        FileIndex index = new FileIndex(plan, target.nesting());
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

    /** The type that a file declares as one beside others: the type itself, or the one that it is nested in. */
    QualifiedName declaredAs(QualifiedName name) {
        return nesting == Target.Nesting.FLAT ? flat.of(name) : outermost(name);
    }

    static QualifiedName outermost(QualifiedName name) {
        return name.enclosing().isEmpty()
                ? name
                : new QualifiedName(
                        name.packagePath(), List.of(), name.enclosing().get(0));
    }

    private void add(TargetFile file) {
        switch (file.each()) {
            case SDK -> add(file, path(file), plan, List.of(plan.client().name()));
            case TYPES ->
                add(
                        file,
                        path(file),
                        plan,
                        shared().stream().map(TypePlan::name).toList());
            case PAGINATORS ->
                add(
                        file,
                        path(file),
                        plan,
                        plan.paginators().stream().map(PaginatorPlan::name).toList());
            case SERVICE -> plan.services().forEach(service -> addService(file, service));
            case SERVICE_TEST ->
                plan.services().stream()
                        .filter(service -> service.methods().stream().anyMatch(method -> method.sample() != null))
                        .forEach(service -> add(file, path(file, service.name()), view(service), List.of()));
            case TYPE -> shared().forEach(type -> add(file, path(file, type.name()), type, List.of(type.name())));
            case HOOKS ->
                plan.hooks().forEach(hooks -> add(file, path(file, hooks.name()), hooks, List.of(hooks.name())));
            case ALL_HOOKS -> {
                if (!plan.hooks().isEmpty()) {
                    add(
                            file,
                            path(file),
                            plan,
                            plan.hooks().stream().map(HooksPlan::name).toList());
                }
            }
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
        PlannedFile planned = new PlannedFile(path, file.template(), file.escape(), model, names, inner(model, names));
        files.add(planned);
        flat.add(planned);
        names.forEach(name -> declared.putIfAbsent(name, planned));
    }

    private static List<QualifiedName> inner(Object model, List<QualifiedName> names) {
        List<QualifiedName> inner = new ArrayList<>();
        outer(model).filter(type -> names.contains(type.name())).forEach(type -> addInner(type, inner));
        return inner;
    }

    private static Stream<TypePlan> outer(Object model) {
        if (model instanceof SdkPlan plan) {
            return plan.types().stream();
        } else if (model instanceof ServiceView view) {
            return view.types().stream();
        }
        return model instanceof TypePlan type ? Stream.of(type) : Stream.empty();
    }

    private static void addInner(TypePlan type, List<QualifiedName> inner) {
        if (type instanceof UnionPlan union) {
            union.variants().stream()
                    .filter(variant -> variant.tag() != null)
                    .forEach(variant -> inner.add(union.name().nested(variant.name())));
        }
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

    private String path(TargetFile file) {
        return ModuleName.inPath(file.path(), plan.packageName());
    }

    private String path(TargetFile file, QualifiedName name) {
        List<Identifier> inner = name.packagePath()
                .subList(plan.rootPackage().size(), name.packagePath().size());
        return path(file)
                .replace("{package}", inner.stream().map(Identifier::value).collect(Collectors.joining("/")))
                .replace("{name}", name.simple().value())
                .replace("//", "/");
    }
}
