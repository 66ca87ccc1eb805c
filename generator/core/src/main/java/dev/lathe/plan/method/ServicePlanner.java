package dev.lathe.plan.method;

import dev.lathe.diagnostics.Diagnostics;
import dev.lathe.model.Resource;
import dev.lathe.model.SpecText;
import dev.lathe.plan.model.Identifier;
import dev.lathe.plan.model.MethodPlan;
import dev.lathe.plan.model.PaginatorPlan;
import dev.lathe.plan.model.QualifiedName;
import dev.lathe.plan.model.RecordPlan;
import dev.lathe.plan.model.ServiceAccessor;
import dev.lathe.plan.model.ServicePlan;
import dev.lathe.plan.model.TypePlan;
import dev.lathe.plan.naming.NameBook;
import dev.lathe.plan.naming.NameKind;
import dev.lathe.plan.naming.Words;
import dev.lathe.plan.shape.MethodSite;
import dev.lathe.plan.shape.Parts;
import dev.lathe.plan.shape.TypeContext;
import dev.lathe.plan.shape.TypePlanner;
import java.util.ArrayList;
import java.util.List;

/** Plans services, their methods and the params of those, resource by resource. */
public final class ServicePlanner {

    private final TypeContext context;
    private final NameBook book;
    private final ParamsPlanner params;
    private final MethodPlanner methods;
    private final PageInfos infos;
    private final SecurityPlanner security;
    private final HeadersPlanner headers;
    private final List<ServicePlan> services = new ArrayList<>();
    private final List<TypePlan> types = new ArrayList<>();
    private final List<PlannedMethod> planned = new ArrayList<>();
    private final List<ServiceAccessor> topLevel;

    public ServicePlanner(TypeContext context, TypePlanner typePlanner, NameBook book, Diagnostics diagnostics) {
        this.context = context;
        this.book = book;
        this.security = new SecurityPlanner(context, book);
        this.infos = new PageInfos(context, diagnostics);
        this.params = new ParamsPlanner(context, typePlanner, new ParamsNames(context.profile(), book), diagnostics);
        this.headers = new HeadersPlanner(context, book, diagnostics);
        this.methods = new MethodPlanner(
                context, new MethodPlanner.Sides(new AnswerPlanner(context, infos), headers, security), book);
        this.topLevel = plan(context.index().model().root(), List.of());
    }

    /** A method and where it came from. */
    public record PlannedMethod(MethodSite site, MethodPlan plan) {}

    /** Every service, parents before children. */
    public List<ServicePlan> services() {
        return List.copyOf(services);
    }

    /** Params types. */
    public List<TypePlan> types() {
        return List.copyOf(types);
    }

    /** Every method, in the order of the services. */
    public List<PlannedMethod> methods() {
        return List.copyOf(planned);
    }

    /** How the client leads to the services of the first level. */
    public List<ServiceAccessor> topLevel() {
        return topLevel;
    }

    SecurityPlanner security() {
        return security;
    }

    HeadersPlanner headers() {
        return headers;
    }

    public List<PaginatorPlan> paginators() {
        return infos.paginators();
    }

    /** Plans a resource and what is below it; gives back what leads there from above. */
    private List<ServiceAccessor> plan(Resource resource, List<SpecText> path) {
        List<MethodSite> sites = context.index().sites(resource, path);
        MethodNames names = new MethodNames(resource, path, sites, context.profile(), book);
        int position = services.size();
        List<MethodPlan> methodPlans =
                sites.stream().map(site -> method(site, names)).toList();
        List<ServiceAccessor> children = new ArrayList<>();
        for (Resource child : resource.children()) {
            List<SpecText> below = new ArrayList<>(path);
            below.add(child.name());
            plan(child, List.copyOf(below));
            children.add(accessor(names.child(child), below));
        }
        if (path.isEmpty() && sites.isEmpty()) {
            return children;
        }
        services.add(position, service(resource, path, methodPlans, path.isEmpty() ? List.of() : children));
        if (path.isEmpty()) {
            children.add(0, accessor(MethodNames.ROOT, path));
        }
        return children;
    }

    private MethodPlan method(MethodSite site, MethodNames names) {
        RecordPlan record = params.plan(site);
        if (record != null) {
            types.add(record);
        }
        MethodPlan plan = methods.plan(site, names.of(site), record);
        planned.add(new PlannedMethod(site, plan));
        return plan;
    }

    private ServicePlan service(
            Resource resource, List<SpecText> path, List<MethodPlan> methodPlans, List<ServiceAccessor> children) {
        return new ServicePlan(
                path,
                name(path, Parts.Role.SERVICE),
                name(path, Parts.Role.ASYNC_SERVICE),
                implementation(path, List.of("client")),
                implementation(path, List.of("async", "client")),
                methodPlans.isEmpty() ? null : name(path, Parts.Role.CALLS),
                methodPlans.isEmpty() ? null : name(path, Parts.Role.TEST),
                methodPlans,
                children,
                resource.docs());
    }

    private ServiceAccessor accessor(Identifier name, List<SpecText> path) {
        return new ServiceAccessor(name, name(path, Parts.Role.SERVICE), name(path, Parts.Role.ASYNC_SERVICE));
    }

    private QualifiedName name(List<SpecText> path, Parts.Role role) {
        return context.names().name(Parts.service(path, role));
    }

    private QualifiedName implementation(List<SpecText> path, List<String> suffix) {
        List<String> words = path.isEmpty() ? List.of("root") : Words.of(path.get(path.size() - 1));
        return context.names()
                .internal(
                        context.names().packages().resource(path),
                        context.profile().identifier(NameKind.TYPE, Words.join(words, suffix)));
    }
}
