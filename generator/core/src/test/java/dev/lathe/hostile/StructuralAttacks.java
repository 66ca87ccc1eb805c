package dev.lathe.hostile;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** All documents that want to harm by how they are made. */
final class StructuralAttacks {

    /** Those that take seconds. */
    private static final Set<String> SLOW = Set.of(
            "enum-1m",
            "enum-100k",
            "props-20k",
            "allof-2000",
            "anyof-2000-refs",
            "oneof-2000",
            "ref-chain-10k",
            "paths-2k",
            "query-parameters-2k",
            "tags-20k",
            "security-1k",
            "media-types-2k",
            "long-line",
            "long-comment");

    private StructuralAttacks() {}

    static List<Attack> all() {
        return Stream.of(Cycles.all(), Sizes.all(), Encodings.all(), References.all())
                .flatMap(List::stream)
                .toList();
    }

    /** Those that a usual build can afford. */
    static Stream<Attack> quick() {
        return all().stream().filter(attack -> !SLOW.contains(attack.name()));
    }
}
