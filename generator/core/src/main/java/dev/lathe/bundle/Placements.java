package dev.lathe.bundle;

import dev.lathe.language.Casing;
import dev.lathe.model.Method;
import dev.lathe.model.Resource;
import dev.lathe.model.SdkModel;
import dev.lathe.plan.naming.Words;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where operations are in the resource tree, and what they are called there; each operation once. */
final class Placements {

    private final Map<String, Placement> places = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    /**
     * What an operation is called by tools that know tags and ids, and no trees.
     *
     * @param tag the resource with those around it: {@code AccountsTokens}
     * @param id unique in the document: {@code accountsTokens_permissionGroups}
     */
    record Placement(String tag, String id) {}

    private Placements() {}

    static Placements of(SdkModel model) {
        Placements placements = new Placements();
        placements.place(model.root(), List.of());
        return placements;
    }

    /** Null for an operation that is not reached: skipped, or in no resource. */
    @Nullable
    Placement of(String operation) {
        return places.get(operation);
    }

    private void place(Resource resource, List<String> around) {
        List<String> words = Words.join(around, Words.of(resource.name()));
        for (Method method : resource.methods()) {
            places.computeIfAbsent(method.operation().value(), id -> placement(words, Words.of(method.name())));
        }
        resource.children().forEach(child -> place(child, words));
    }

    private Placement placement(List<String> resource, List<String> method) {
        List<String> tag = resource.isEmpty() ? List.of("default") : resource;
        String id = Casing.LOWER_CAMEL.join(tag) + "_" + Casing.LOWER_CAMEL.join(method);
        return new Placement(Casing.UPPER_CAMEL.join(tag), Names.claimed(id, taken));
    }
}
