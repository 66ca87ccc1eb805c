package dev.lathe.plan.naming;

import dev.lathe.config.NameLock;
import dev.lathe.diagnostics.DiagnosticCode;
import dev.lathe.diagnostics.Diagnostics;
import dev.lathe.plan.model.Identifier;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Gives out the names of one scope after the other: locked names first, then by rank and key, so that the order of
 * declarations does not matter. Remembers everything for the next lock.
 */
public final class NameBook {

    private final LanguageProfile profile;
    private final NameLock lock;
    private final Diagnostics diagnostics;
    private final Map<String, String> given = new TreeMap<>();

    public NameBook(LanguageProfile profile, NameLock lock, Diagnostics diagnostics) {
        this.profile = profile;
        this.lock = lock;
        this.diagnostics = diagnostics;
    }

    /** The lock as it stands after everything named so far; names of things that are gone are kept. */
    public NameLock lock() {
        Map<String, String> all = new TreeMap<>(lock.names());
        all.putAll(given);
        return NameLock.of(all);
    }

    /**
     * Names for all claims of a scope, by key.
     *
     * @param taken names that the scope already has
     */
    public Map<String, Identifier> assign(NameKind kind, Set<Identifier> taken, List<Claim> claims) {
        Map<String, Identifier> names = new Scope(kind, taken, lock, this::report).assign(claims);
        names.forEach((key, name) -> given.put(key, name.value()));
        return names;
    }

    /** A decision that must not change once users rely on it: the locked one, or this. */
    public String decide(String key, String fresh) {
        String locked = lock.name(key);
        String decision = locked == null ? fresh : locked;
        given.put(key, decision);
        return decision;
    }

    /** What the lock says of a key; null when it says nothing. */
    public @Nullable String locked(String key) {
        return lock.name(key);
    }

    /** Puts a decision into the lock, whatever it said before. */
    public void record(String key, String decision) {
        given.put(key, decision);
    }

    /** Names of things that users never see: made unique the same way, but neither locked nor reported. */
    public Map<String, Identifier> derive(NameKind kind, List<Claim> claims) {
        return new Scope(kind, Set.of(), NameLock.empty(), (claim, chosen) -> {}).assign(claims);
    }

    private void report(Claim claim, Identifier chosen) {
        diagnostics.note(
                DiagnosticCode.NAME_COLLISION,
                claim.location(),
                claim.candidates().get(0) + " is another's name here; this is " + chosen);
    }

    /** One scope while its names are given out. */
    private final class Scope {

        private final NameKind kind;
        private final NameLock known;
        private final BiConsumer<Claim, Identifier> onCollision;
        private final Set<String> used = new HashSet<>();
        private final Map<Identifier, Integer> numbers = new HashMap<>();

        Scope(NameKind kind, Set<Identifier> taken, NameLock known, BiConsumer<Claim, Identifier> onCollision) {
            this.kind = kind;
            this.known = known;
            this.onCollision = onCollision;
            taken.forEach(name -> used.add(profile.distinction(kind, name)));
        }

        Map<String, Identifier> assign(List<Claim> claims) {
            Map<String, Identifier> names = new LinkedHashMap<>();
            List<Claim> ordered = claims.stream()
                    .sorted(Comparator.comparing(Claim::rank).thenComparing(Claim::key))
                    .toList();
            for (Claim claim : ordered) {
                Identifier locked = locked(claim);
                if (locked != null && take(locked)) {
                    names.put(claim.key(), locked);
                }
            }
            for (Claim claim : ordered) {
                if (!names.containsKey(claim.key())) {
                    names.put(claim.key(), choose(claim));
                }
            }
            ordered.forEach(claim -> report(claim, Objects.requireNonNull(names.get(claim.key()))));
            return names;
        }

        /** Says who did not get the name it wanted, because another has it; in later runs, with locked names, too. */
        private void report(Claim claim, Identifier name) {
            String wanted = profile.distinction(kind, claim.candidates().get(0));
            if (!wanted.equals(profile.distinction(kind, name)) && used.contains(wanted)) {
                onCollision.accept(claim, name);
            }
        }

        /** The locked name, unless there is none, the user asks for another, or somebody spoilt the file. */
        private @Nullable Identifier locked(Claim claim) {
            if (claim.rank() == Claim.Rank.OVERRIDDEN) {
                return claim.candidates().get(0);
            }
            String name = known.name(claim.key());
            if (name == null) {
                return null;
            }
            if (!isOwn(claim, name) && !profile.isUsable(kind, name)) {
                diagnostics.warning(
                        DiagnosticCode.LOCKED_NAME_UNUSABLE,
                        claim.location(),
                        "lathe.lock gives " + claim.key() + " a name that cannot be used; it was named anew",
                        "remove the entry from lathe.lock");
                return null;
            }
            return new Identifier(name);
        }

        /**
         * Whether the claim would take that name by itself: some of our own names are reserved for that very purpose.
         */
        private static boolean isOwn(Claim claim, String name) {
            return claim.candidates().stream()
                    .anyMatch(candidate -> candidate.value().equals(name));
        }

        private Identifier choose(Claim claim) {
            return claim.candidates().stream()
                    .filter(this::take)
                    .findFirst()
                    .orElseGet(() ->
                            numbered(claim.candidates().get(claim.candidates().size() - 1)));
        }

        private Identifier numbered(Identifier name) {
            while (true) {
                Identifier next = profile.numbered(kind, name, numbers.merge(name, 1, Integer::sum) + 1);
                if (take(next)) {
                    return next;
                }
            }
        }

        private boolean take(Identifier name) {
            return used.add(profile.distinction(kind, name));
        }
    }
}
