package dev.lathe.plan.shape;

import dev.lathe.diagnostics.Location;
import dev.lathe.model.HookGroup;
import dev.lathe.model.Method;
import dev.lathe.model.OperationId;
import dev.lathe.model.PaginationScheme;
import dev.lathe.model.Resource;
import dev.lathe.model.SdkModel;
import dev.lathe.model.SpecText;
import dev.lathe.plan.model.Identifier;
import dev.lathe.plan.naming.LanguageProfile;
import dev.lathe.plan.naming.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Types that are not values: services, the client, paginators. They share packages, and so names, with those that are.
 */
public final class Parts {

    private final Packages packages;
    private final LanguageProfile profile;
    private final List<Placement> placements = new ArrayList<>();
    private final Set<OperationId> calledBack = new HashSet<>();

    private Parts(Packages packages, LanguageProfile profile) {
        this.packages = packages;
        this.profile = profile;
    }

    /** What a part is. The words stand behind the resource's name. */
    public enum Role {
        SERVICE("service"),
        ASYNC_SERVICE("async-service"),
        CALLS("calls"),
        TEST("service-test");

        private final String suffix;

        Role(String suffix) {
            this.suffix = suffix;
        }

        private List<String> words(LanguageProfile profile) {
            return this == SERVICE ? profile.serviceWords() : List.of(suffix.split("-", -1));
        }
    }

    public static TypeKey.Part service(List<SpecText> path, Role role) {
        return new TypeKey.Part(
                "#resource:" + path.stream().map(LockKey::of).collect(Collectors.joining(".")) + "#" + role.suffix);
    }

    public static TypeKey.Part client() {
        return new TypeKey.Part("#client");
    }

    public static TypeKey.Part asyncClient() {
        return new TypeKey.Part("#client-async");
    }

    public static TypeKey.Part paginator(SpecText scheme) {
        return new TypeKey.Part("#pagination:" + LockKey.of(scheme));
    }

    /** The enumeration of servers. */
    public static TypeKey.Part servers() {
        return new TypeKey.Part("#servers");
    }

    /** The enumeration of the values of a server's variable. */
    public static TypeKey.Part serverVariable(SpecText name) {
        return new TypeKey.Part("#server-variable:" + LockKey.of(name));
    }

    /** The headers of answers. */
    public static TypeKey.Part headers() {
        return new TypeKey.Part("#headers");
    }

    /** The class that reads webhooks. */
    public static TypeKey.Part webhooks() {
        return new TypeKey.Part("#webhooks");
    }

    /** The class that reads what a resource's operations call back with. */
    public static TypeKey.Part callbacks(List<SpecText> path) {
        return new TypeKey.Part(
                "#resource:" + path.stream().map(LockKey::of).collect(Collectors.joining(".")) + "#callbacks");
    }

    static List<Placement> of(SdkModel model, Packages packages, LanguageProfile profile) {
        Parts parts = new Parts(packages, profile);
        parts.addClient(model.info().clientName());
        parts.addWebhooks(model.hooks());
        parts.addServices(model.root(), List.of());
        model.paginationSchemes().forEach(parts::addPaginator);
        parts.addServers(model.info().clientName(), new ServerChoices(model));
        if (model.operations().stream().anyMatch(AnswerHeaders::has)) {
            List<String> words = Words.join(Words.of(model.info().clientName()), List.of("headers"));
            parts.placements.add(placement(headers(), packages.root(), words, SpecText.EMPTY));
        }
        return parts.placements;
    }

    private void addClient(SpecText name) {
        List<String> words = Words.of(name);
        placements.add(placement(client(), packages.root(), words, name));
        placements.add(placement(asyncClient(), packages.root(), Words.join(words, List.of("async")), SpecText.EMPTY));
    }

    private void addServers(SpecText client, ServerChoices choices) {
        if (choices.servers().size() > 1) {
            List<String> words = Words.join(Words.of(client), List.of("server"));
            placements.add(placement(servers(), packages.root(), words, SpecText.EMPTY));
        }
        for (SpecText variable : choices.variables()) {
            if (!choices.values(variable).isEmpty()) {
                List<String> words = Words.join(Words.of(client), Words.of(variable));
                placements.add(placement(serverVariable(variable), packages.root(), words, SpecText.EMPTY));
            }
        }
    }

    private void addWebhooks(List<HookGroup> groups) {
        for (HookGroup group : groups) {
            if (group.operation() != null && group.isReadable()) {
                calledBack.add(group.operation());
            }
        }
        if (groups.stream().anyMatch(group -> group.operation() == null && group.isReadable())) {
            placements.add(placement(webhooks(), packages.root(), List.of("webhooks"), SpecText.EMPTY)
                    .or(List.of("webhook", "parsers")));
        }
    }

    /** Callbacks are read beside the first method that asks for them. */
    private void addCallbacks(Resource resource, List<SpecText> path, List<String> words) {
        boolean hasCallbacks = false;
        for (Method method : resource.methods()) {
            hasCallbacks |= calledBack.remove(method.operation());
        }
        if (hasCallbacks) {
            placements.add(placement(
                    callbacks(path), packages.resource(path), Words.join(words, List.of("callbacks")), SpecText.EMPTY));
        }
    }

    private void addServices(Resource resource, List<SpecText> path) {
        if (!path.isEmpty() || !resource.methods().isEmpty()) {
            List<String> words = path.isEmpty() ? List.of("root") : Words.of(resource.name());
            for (Role role : Role.values()) {
                placements.add(placement(
                        service(path, role),
                        packages.resource(path),
                        Words.join(words, role.words(profile)),
                        SpecText.EMPTY));
            }
            addCallbacks(resource, path, words);
        }
        for (Resource child : resource.children()) {
            List<SpecText> below = new ArrayList<>(path);
            below.add(child.name());
            addServices(child, below);
        }
    }

    private void addPaginator(PaginationScheme scheme) {
        placements.add(
                placement(paginator(scheme.name()), packages.pagination(), Words.of(scheme.title()), scheme.title()));
    }

    private static Placement placement(
            TypeKey key, List<Identifier> packagePath, List<String> words, SpecText spelling) {
        return new Placement(
                key,
                new Home.Top(packagePath),
                Placement.Precedence.ORDINARY,
                List.of(words),
                spelling.isEmpty() ? null : spelling,
                spelling,
                new Location("", "", 0, 0));
    }
}
