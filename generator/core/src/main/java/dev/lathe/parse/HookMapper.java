package dev.lathe.parse;

import dev.lathe.diagnostics.Location;
import dev.lathe.model.Content;
import dev.lathe.model.Hook;
import dev.lathe.model.HookGroup;
import dev.lathe.model.OperationId;
import dev.lathe.model.SpecText;
import dev.lathe.tree.Element;
import dev.lathe.tree.Pointer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the API sends of its own accord: {@code webhooks}, {@code x-webhooks} and the {@code callbacks} of operations.
 */
final class HookMapper {

    /** Of OpenAPI 3.1 and later, and of documents that could not say it yet. */
    private static final List<String> SECTIONS = List.of("webhooks", "x-webhooks");

    private static final String FURTHER_VERBS = "additionalOperations";
    private static final String QUERY = "query";

    private final Run run;
    private final ContentMapper contents;
    private final HookUnions unions;
    private final List<Group> groups = new ArrayList<>();

    HookMapper(Run run, SchemaMapper schemas, TypeRegistry types) {
        this.run = run;
        this.contents = new ContentMapper(run, schemas, types);
        this.unions = new HookUnions(types);
    }

    /** A group before it is known what its payloads have in common. */
    private record Group(@Nullable OperationId operation, HookUnions.Home home, List<Hook> hooks) {}

    /** Reads all of them; their types are declared or wanted after that. */
    void map(List<MappedOperation> operations) {
        for (String section : SECTIONS) {
            Element place = run.document().root().get(section);
            if (place != null) {
                List<Hook> hooks = new ArrayList<>();
                place.members().forEach((name, item) -> {
                    if (!name.startsWith("x-")) {
                        hooks.addAll(hooks(item, name, ""));
                    }
                });
                add(null, new HookUnions.Home(place, "webhook payload"), hooks);
            }
        }
        operations.forEach(this::callbacks);
    }

    private void callbacks(MappedOperation operation) {
        Element place = operation.element().get("callbacks");
        if (place == null) {
            return;
        }
        List<Hook> hooks = new ArrayList<>();
        place.members().forEach((name, use) -> {
            Element callback = run.document().follow(use);
            if (callback != null) {
                callback.members().forEach((expression, item) -> {
                    if (!expression.startsWith("x-")) {
                        hooks.addAll(hooks(item, name, operation.declaredId() + " "));
                    }
                });
            }
        });
        HookUnions.Home home = new HookUnions.Home(place, operation.declaredId() + " callback payload");
        add(operation.operation().id(), home, hooks);
    }

    private void add(@Nullable OperationId operation, HookUnions.Home home, List<Hook> hooks) {
        if (!hooks.isEmpty()) {
            groups.add(new Group(operation, home, hooks));
        }
    }

    /** Every verb of a path item. */
    private List<Hook> hooks(Element place, String name, String owner) {
        Element item = run.document().follow(place);
        List<Hook> hooks = new ArrayList<>();
        if (item == null) {
            return hooks;
        }
        Map<List<String>, Element> verbs = verbs(item);
        verbs.forEach((tokens, use) -> {
            Element sent = run.document().follow(use);
            String verb = tokens.get(tokens.size() - 1);
            String own = verbs.size() > 1 ? name + " " + verb : name;
            if (sent != null) {
                Place types = Place.component(owner + own + " payload");
                hooks.add(new Hook(
                        id(place, tokens),
                        SpecText.of(own),
                        payload(sent, types),
                        DocsMapper.docs(sent),
                        at(place, item, use, tokens)));
            }
        });
        return hooks;
    }

    /** The requests of a path item, by the way that leads to them. */
    private static Map<List<String>, Element> verbs(Element item) {
        Map<List<String>, Element> verbs = new LinkedHashMap<>();
        item.members().forEach((name, use) -> {
            if (Verbs.NAMES.contains(name) || name.equals(QUERY)) {
                verbs.put(List.of(name), use);
            }
        });
        new TreeMap<>(item.members(FURTHER_VERBS)).forEach((name, use) -> verbs.put(List.of(FURTHER_VERBS, name), use));
        return verbs;
    }

    private @Nullable Content payload(Element sent, Place types) {
        Element use = sent.get("requestBody");
        Element body = use == null ? null : run.document().follow(use);
        return use == null || body == null ? null : contents.json(body, contents.placeOf(use, body, types));
    }

    private static OperationId id(Element place, List<String> tokens) {
        Pointer pointer = place.pointer();
        for (String token : tokens) {
            pointer = pointer.child(token);
        }
        return new OperationId(place.document() + "#" + pointer);
    }

    /** At the name, also when the item stands elsewhere. */
    private static Location at(Element place, Element item, Element use, List<String> tokens) {
        if (place.id().equals(item.id())) {
            return use.location();
        }
        Location location = place.location();
        for (String token : tokens) {
            location = location.child(token);
        }
        return location;
    }

    /** Everything that was mapped, once every type is declared. */
    List<HookGroup> groups() {
        return groups.stream()
                .map(group ->
                        new HookGroup(group.operation(), group.hooks(), unions.union(group.home(), group.hooks())))
                .toList();
    }
}
