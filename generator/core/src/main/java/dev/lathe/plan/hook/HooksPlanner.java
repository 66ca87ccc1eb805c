package dev.lathe.plan.hook;

import dev.lathe.diagnostics.Location;
import dev.lathe.model.Content;
import dev.lathe.model.Docs;
import dev.lathe.model.Hook;
import dev.lathe.model.HookGroup;
import dev.lathe.model.Nullability;
import dev.lathe.model.SpecText;
import dev.lathe.plan.model.HooksPlan;
import dev.lathe.plan.model.HooksPlan.Occasion;
import dev.lathe.plan.model.Identifier;
import dev.lathe.plan.model.ParserPlan;
import dev.lathe.plan.model.TypeUse;
import dev.lathe.plan.naming.Claim;
import dev.lathe.plan.naming.NameBook;
import dev.lathe.plan.naming.NameKind;
import dev.lathe.plan.naming.Words;
import dev.lathe.plan.sample.HookSamples;
import dev.lathe.plan.shape.Direction;
import dev.lathe.plan.shape.MethodSite;
import dev.lathe.plan.shape.Parts;
import dev.lathe.plan.shape.TypeContext;
import dev.lathe.plan.shape.TypeKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Plans what reads the requests that the API sends: one class for webhooks, one per resource with callbacks. */
public final class HooksPlanner {

    /** Stands for the name of a parser until all of a class are known. */
    private static final Identifier PENDING = new Identifier("parse");

    private final TypeContext context;
    private final NameBook book;
    private final HookSamples samples;

    public HooksPlanner(TypeContext context, NameBook book, HookSamples samples) {
        this.context = context;
        this.book = book;
        this.samples = samples;
    }

    /** The class that a group belongs to. */
    private record Home(TypeKey.Part key, List<SpecText> path, Occasion occasion) {}

    /** A parser before it has a name: the words behind {@code parse}, best first. */
    private record Draft(String key, List<List<String>> words, ParserPlan plan, Location location) {}

    /** The classes, webhooks first. */
    public List<HooksPlan> plans() {
        Map<Home, Map<String, Draft>> homes = new LinkedHashMap<>();
        for (HookGroup group : context.index().model().hooks()) {
            MethodSite site = context.index().owner(group.operation());
            if (group.isReadable() && (site != null || group.operation() == null)) {
                Home home = site == null
                        ? new Home(Parts.webhooks(), List.of(), Occasion.WEBHOOK)
                        : new Home(Parts.callbacks(site.path()), site.path(), Occasion.CALLBACK);
                List<String> method =
                        site == null ? List.of() : Words.of(site.method().name());
                Map<String, Draft> drafts = homes.computeIfAbsent(home, h -> new LinkedHashMap<>());
                drafts(group, method).forEach(draft -> drafts.putIfAbsent(draft.key(), draft));
            }
        }
        List<HooksPlan> plans = new ArrayList<>();
        homes.forEach((home, drafts) -> plans.add(plan(home, List.copyOf(drafts.values()))));
        return plans;
    }

    private List<Draft> drafts(HookGroup group, List<String> method) {
        List<Draft> drafts = new ArrayList<>();
        List<Hook> readable =
                group.hooks().stream().filter(hook -> hook.payload() != null).toList();
        if (group.union() != null) {
            TypeUse payload = context.uses().use(group.union(), Direction.ANSWER);
            Hook first = readable.get(0);
            List<SpecText> names = readable.stream().map(Hook::name).toList();
            ParserPlan plan =
                    new ParserPlan(PENDING, names, payload, samples.synthesised(payload), Docs.NONE, List.of());
            drafts.add(new Draft(first.id().value() + "#parser:any", anyWords(method), plan, first.location()));
        }
        for (Hook hook : readable) {
            Content content = Objects.requireNonNull(hook.payload());
            TypeUse payload = payload(content);
            List<SpecText> sources = List.of(SpecText.of(hook.id().value()));
            ParserPlan plan = new ParserPlan(
                    PENDING, List.of(hook.name()), payload, samples.samples(content, payload), hook.docs(), sources);
            List<String> words = Words.of(hook.name());
            List<List<String>> candidates = List.of(words, Words.join(method, words));
            drafts.add(new Draft(hook.id().value() + "#parser", candidates, plan, hook.location()));
        }
        return drafts;
    }

    private static List<List<String>> anyWords(List<String> method) {
        return List.of(List.of(), method);
    }

    private TypeUse payload(Content content) {
        return content.type() == null
                ? new TypeUse.Json(Nullability.NON_NULL)
                : context.uses().use(content.type(), Direction.ANSWER);
    }

    private HooksPlan plan(Home home, List<Draft> drafts) {
        List<Claim> claims = drafts.stream().map(this::claim).toList();
        Map<String, Identifier> names = book.assign(NameKind.METHOD, Set.of(), claims);
        List<ParserPlan> parsers = drafts.stream()
                .map(draft -> named(draft.plan(), Objects.requireNonNull(names.get(draft.key()))))
                .toList();
        return new HooksPlan(context.names().name(home.key()), home.path(), home.occasion(), parsers);
    }

    private Claim claim(Draft draft) {
        List<Identifier> candidates = draft.words().stream()
                .map(words -> context.profile().identifier(NameKind.METHOD, Words.join(List.of("parse"), words)))
                .distinct()
                .toList();
        return new Claim(draft.key(), Claim.Rank.DERIVED, candidates, draft.location());
    }

    private static ParserPlan named(ParserPlan plan, Identifier name) {
        return new ParserPlan(name, plan.hooks(), plan.payload(), plan.samples(), plan.docs(), plan.sources());
    }
}
