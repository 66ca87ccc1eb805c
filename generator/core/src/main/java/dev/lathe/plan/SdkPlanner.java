package dev.lathe.plan;

import dev.lathe.config.NameLock;
import dev.lathe.diagnostics.Diagnostics;
import dev.lathe.model.SdkModel;
import dev.lathe.model.SpecText;
import dev.lathe.plan.hook.HooksPlanner;
import dev.lathe.plan.method.ClientPlanner;
import dev.lathe.plan.method.ServicePlanner;
import dev.lathe.plan.method.ServicePlanner.PlannedMethod;
import dev.lathe.plan.model.MethodPlan;
import dev.lathe.plan.model.SdkPlan;
import dev.lathe.plan.model.ServicePlan;
import dev.lathe.plan.model.TypePlan;
import dev.lathe.plan.naming.JavaProfile;
import dev.lathe.plan.naming.LanguageProfile;
import dev.lathe.plan.naming.NameBook;
import dev.lathe.plan.sample.HookSamples;
import dev.lathe.plan.sample.SamplePlanner;
import dev.lathe.plan.sample.TypeSamples;
import dev.lathe.plan.shape.RequestForm;
import dev.lathe.plan.shape.TypeContext;
import dev.lathe.plan.shape.TypePlanner;
import dev.lathe.plan.share.SharedTypes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;

/** The planning stage: shapes and names first, then types, then services, then samples of their use. */
public final class SdkPlanner {

    private static final Comparator<TypePlan> BY_NAME = Comparator.comparing(
                    (TypePlan type) -> type.name().packageName())
            .thenComparing(type -> type.name().simple());

    private SdkPlanner() {}

    /** Plans an SDK for Java. Findings go to {@code diagnostics}; names of the lock are kept. */
    public static Planned plan(SdkModel document, PlanSettings settings, NameLock lock, Diagnostics diagnostics) {
        return plan(document, settings, new JavaProfile(), lock, diagnostics);
    }

    /** As {@link #plan(SdkModel, PlanSettings, NameLock, Diagnostics)}, for a language. */
    public static Planned plan(
            SdkModel document, PlanSettings settings, LanguageProfile profile, NameLock lock, Diagnostics diagnostics) {
        NameBook book = new NameBook(profile, lock, diagnostics);
        SdkModel model = SharedTypes.in(document, book);
        RequestForm.Rules rules = new RequestForm.Rules(profile, settings.namedArguments(), book);
        TypeContext context = TypeContext.of(model, settings.rootPackage(), settings.constraints(), rules, diagnostics);
        TypePlanner types = new TypePlanner(context, book, diagnostics);
        List<TypePlan> plans = new ArrayList<>(types.plan());
        ServicePlanner services = new ServicePlanner(context, types, book, diagnostics);
        plans.addAll(services.types());
        plans.sort(BY_NAME);
        SdkPlan plan = new SdkPlan(
                SdkPlan.CONTRACT_VERSION,
                model.info(),
                SpecText.of(settings.sdkVersion()),
                SpecText.of(settings.packageName()),
                settings.rootPackage(),
                new ClientPlanner(context, book).plan(services),
                withSamples(services, new SamplePlanner(context, plans, diagnostics)),
                new TypeSamples(plans, types.examples()).fill(plans),
                services.paginators(),
                new HooksPlanner(context, book, new HookSamples(plans, diagnostics)).plans(),
                model.envelope());
        return new Planned(plan, book.lock());
    }

    private static List<ServicePlan> withSamples(ServicePlanner planner, SamplePlanner samples) {
        Iterator<PlannedMethod> methods = planner.methods().iterator();
        List<ServicePlan> services = new ArrayList<>();
        for (ServicePlan service : planner.services()) {
            List<MethodPlan> sampled = new ArrayList<>();
            service.methods().forEach(method -> sampled.add(samples.sampled(methods.next())));
            services.add(new ServicePlan(
                    service.path(),
                    service.name(),
                    service.asyncName(),
                    service.implementation(),
                    service.asyncImplementation(),
                    service.calls(),
                    service.test(),
                    sampled,
                    service.children(),
                    service.docs()));
        }
        return services;
    }
}
