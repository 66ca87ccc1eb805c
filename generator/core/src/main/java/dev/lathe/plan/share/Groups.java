package dev.lathe.plan.share;

import dev.lathe.model.SchemaId;
import dev.lathe.model.TypeDecl;
import dev.lathe.plan.naming.NameBook;
import dev.lathe.plan.shape.Direction;
import dev.lathe.plan.shape.LockKey;
import dev.lathe.plan.shape.TypeKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which inline types become one. A type that users already know by a name of its own stays what it is, and types that
 * were one before remain so for as long as they are equal: {@code lathe.lock} has, for each, the place after which the
 * shared type was called when it came to be. Where equals have parted, the greater part keeps it.
 */
final class Groups {

    private final InlineTypes types;
    private final EqualTypes equal;
    private final NameBook names;
    private final Map<SchemaId, SchemaId> shared = new HashMap<>();
    private final Map<String, SchemaId> keepers;

    Groups(InlineTypes types, EqualTypes equal, NameBook names) {
        this.types = types;
        this.equal = equal;
        this.names = names;
        Map<SchemaId, List<TypeDecl>> kinds = new LinkedHashMap<>();
        for (TypeDecl decl : types.all().values()) {
            if (types.isMovable(decl) && !isKnownByItself(decl)) {
                kinds.computeIfAbsent(equal.kind(decl), k -> new ArrayList<>()).add(decl);
            }
        }
        this.keepers = keepers(kinds);
        kinds.forEach(this::divide);
    }

    /** The shared type that a type is one with; null when it is none. */
    @Nullable
    SchemaId shared(TypeDecl decl) {
        return shared.get(decl.id());
    }

    private boolean isKnownByItself(TypeDecl decl) {
        return identity(decl) == null
                && Arrays.stream(Direction.values())
                        .anyMatch(way -> names.locked(new TypeKey.Shape(decl.id(), way).lockKey()) != null);
    }

    /** Of each shared type in the lock: the kind that most of those that had it are of now. */
    private Map<String, SchemaId> keepers(Map<SchemaId, List<TypeDecl>> kinds) {
        Map<String, SchemaId> keepers = new HashMap<>();
        Map<String, Integer> most = new HashMap<>();
        kinds.forEach((kind, members) -> {
            Map<String, Integer> counts = new LinkedHashMap<>();
            for (TypeDecl member : members) {
                String identity = identity(member);
                if (identity != null) {
                    counts.merge(identity, 1, Integer::sum);
                }
            }
            counts.forEach((identity, count) -> {
                if (count > most.getOrDefault(identity, 0)) {
                    most.put(identity, count);
                    keepers.put(identity, kind);
                }
            });
        });
        return keepers;
    }

    /** Equal types that were different shared types before stay apart; newcomers join the first of those. */
    private void divide(SchemaId kind, List<TypeDecl> members) {
        Map<String, List<TypeDecl>> groups = new LinkedHashMap<>();
        List<TypeDecl> newcomers = new ArrayList<>();
        for (TypeDecl member : members) {
            String identity = identity(member);
            boolean stays = identity != null && kind.equals(keepers.get(identity));
            (stays ? groups.computeIfAbsent(identity, i -> new ArrayList<>()) : newcomers).add(member);
        }
        if (!groups.isEmpty()) {
            groups.values().iterator().next().addAll(newcomers);
        } else if (isInSeveralPlaces(newcomers)) {
            newcomers.stream()
                    .map(member -> member.id().value())
                    .filter(identity -> !keepers.containsKey(identity))
                    .findFirst()
                    .ifPresent(identity -> groups.put(identity, newcomers));
        }
        groups.forEach(this::share);
    }

    /** Types in equal owners need no word: they are shared with those. */
    private boolean isInSeveralPlaces(List<TypeDecl> members) {
        return members.stream().map(this::ownerKind).distinct().count() > 1;
    }

    private SchemaId ownerKind(TypeDecl decl) {
        TypeDecl owner = types.owner(decl);
        return owner == null ? decl.id() : equal.kind(owner);
    }

    /** The place after which the shared type was called that a type was part of; null when it was part of none. */
    private @Nullable String identity(TypeDecl decl) {
        return names.locked(key(decl));
    }

    private static String key(TypeDecl decl) {
        return decl.id().value() + LockKey.SHARED;
    }

    private void share(String identity, List<TypeDecl> members) {
        for (TypeDecl member : members) {
            names.record(key(member), identity);
            shared.put(member.id(), new SchemaId(identity + LockKey.SHARED));
        }
    }
}
