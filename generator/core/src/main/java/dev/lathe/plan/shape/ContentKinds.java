package dev.lathe.plan.shape;

import dev.lathe.model.TypeRef;
import dev.lathe.plan.model.UnionPlan.JsonKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Kinds of what is inside lists and maps; {@code NULL} stands for several or any. */
final class ContentKinds {

    private ContentKinds() {}

    static List<JsonKind> ofItems(List<Leaf> arrays, LeafFinder finder) {
        return arrays.stream()
                .map(leaf ->
                        leaf.type() instanceof TypeRef.ListOf list ? known(finder.kind(list.item())) : JsonKind.NULL)
                .toList();
    }

    static List<JsonKind> ofValues(List<Leaf> maps, LeafFinder finder) {
        return maps.stream()
                .map(leaf -> leaf.type() instanceof TypeRef.MapOf map ? known(finder.kind(map.value())) : JsonKind.NULL)
                .toList();
    }

    private static JsonKind known(@Nullable JsonKind kind) {
        return kind == null ? JsonKind.NULL : kind;
    }
}
