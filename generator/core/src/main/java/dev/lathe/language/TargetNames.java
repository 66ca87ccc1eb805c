package dev.lathe.language;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How names are spelled.
 *
 * @param casing by use: {@code package}, {@code type}, {@code member}, {@code method}, {@code client-method} (what
 *     leads from the client to its services), {@code argument}, {@code credential}, {@code factory}, {@code constant}
 * @param reserved what no name may be, by use; {@code all} goes for every one
 * @param reservedSuffix what stands behind a name that would be reserved
 * @param service words behind the name of a resource that name its service
 */
public record TargetNames(
        Map<String, Casing> casing, Map<String, Set<String>> reserved, String reservedSuffix, List<String> service) {

    /** The uses of names, as {@code target.yaml} calls them. */
    public static final List<String> USES = List.of(
            "package", "type", "member", "method", "client-method", "argument", "credential", "factory", "constant");

    /** What goes for every use. */
    public static final String ALL = "all";

    public TargetNames {
        casing = Map.copyOf(casing);
        reserved = Map.copyOf(reserved);
        service = List.copyOf(service);
    }

    /** The casing of a use; every use has one. */
    public Casing casingOf(String use) {
        return casing.getOrDefault(use, Casing.SNAKE);
    }

    /** Whether a name must not be used. */
    public boolean isReserved(String use, String name) {
        return reserved.getOrDefault(ALL, Set.of()).contains(name)
                || reserved.getOrDefault(use, Set.of()).contains(name);
    }
}
