package dev.lathe.plan.shape;

import dev.lathe.diagnostics.DiagnosticCode;
import dev.lathe.diagnostics.Diagnostics;
import dev.lathe.diagnostics.Location;
import dev.lathe.model.SpecText;
import dev.lathe.plan.model.Identifier;
import dev.lathe.plan.model.QualifiedName;
import dev.lathe.plan.naming.Claim;
import dev.lathe.plan.naming.LanguageProfile;
import dev.lathe.plan.naming.NameBook;
import dev.lathe.plan.naming.NameKind;
import dev.lathe.plan.naming.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Gives every type its name: package by package, then inwards. */
final class TypeNamer {

    /** How much of the length of a nested name is kept for each level further in. */
    private static final int ROOM_PER_LEVEL = 25;

    private final LanguageProfile profile;
    private final NameBook book;
    private final Diagnostics diagnostics;
    private final TypeNames names;
    private final Map<TypeKey, List<Placement>> inside = new LinkedHashMap<>();

    TypeNamer(LanguageProfile profile, NameBook book, Diagnostics diagnostics, TypeNames names) {
        this.profile = profile;
        this.book = book;
        this.diagnostics = diagnostics;
        this.names = names;
    }

    void name(List<Placement> placements) {
        Map<List<Identifier>, List<Placement>> tops = new LinkedHashMap<>();
        for (Placement placement : placements) {
            if (placement.home() instanceof Home.Top top) {
                tops.computeIfAbsent(top.packagePath(), p -> new ArrayList<>()).add(placement);
            } else if (placement.home() instanceof Home.Nested nested) {
                inside.computeIfAbsent(nested.owner(), o -> new ArrayList<>()).add(placement);
            }
        }
        tops.forEach((packagePath, members) -> {
            Map<String, Identifier> given = book.assign(
                    NameKind.TYPE, Set.of(), members.stream().map(this::claim).toList());
            members.forEach(member -> names.putTop(member.key(), packagePath, given(given, member)));
        });
        tops.values().forEach(members -> members.forEach(member -> nameInside(member.key())));
        nameCodecs();
    }

    private void nameInside(TypeKey owner) {
        List<Placement> members = inside.getOrDefault(owner, List.of());
        if (members.isEmpty()) {
            return;
        }
        QualifiedName outer = names.name(owner);
        Set<Identifier> enclosing = new LinkedHashSet<>(outer.enclosing());
        enclosing.add(outer.simple());
        int room = room(enclosing);
        List<Claim> claims =
                members.stream().map(member -> shortened(claim(member), room)).toList();
        Map<String, Identifier> given = book.assign(NameKind.TYPE, enclosing, claims);
        for (Placement member : members) {
            names.putNested(owner, member.key(), given(given, member));
        }
        members.forEach(member -> nameInside(member.key()));
    }

    private int room(Set<Identifier> enclosing) {
        int used = enclosing.stream().mapToInt(name -> name.value().length()).sum();
        int further = HomeFinder.MAX_DEPTH - enclosing.size();
        return Math.max(ROOM_PER_LEVEL, profile.maxNestedLength() - used - ROOM_PER_LEVEL * Math.max(0, further));
    }

    private static Claim shortened(Claim claim, int room) {
        List<Identifier> fitting = claim.candidates().stream()
                .filter(candidate -> candidate.value().length() <= room)
                .toList();
        if (!fitting.isEmpty()) {
            return new Claim(claim.key(), claim.rank(), fitting, claim.location());
        }
        String beginning = claim.candidates().get(0).value().substring(0, room - 4);
        return new Claim(claim.key(), claim.rank(), List.of(new Identifier(beginning)), claim.location());
    }

    private Claim claim(Placement placement) {
        Set<Identifier> candidates = new LinkedHashSet<>();
        Claim.Rank rank = Claim.Rank.DERIVED;
        if (placement.override() != null) {
            candidates.add(overridden(placement, placement.override()));
            rank = Claim.Rank.OVERRIDDEN;
        }
        placement.candidates().forEach(words -> candidates.add(profile.identifier(NameKind.TYPE, words)));
        Identifier first = candidates.iterator().next();
        if (placement.precedence() == Placement.Precedence.YIELDING) {
            rank = Claim.Rank.YIELDING;
        } else if (rank == Claim.Rank.DERIVED && SpecText.of(first.value()).equals(placement.spelling())) {
            rank = Claim.Rank.EXACT;
        }
        return new Claim(placement.key().lockKey(), rank, List.copyOf(candidates), placement.location());
    }

    /** The user's own spelling when it is a name at all, else the nearest name: a client may be called by a title. */
    private Identifier overridden(Placement placement, SpecText override) {
        Identifier asWritten = profile.asWritten(NameKind.TYPE, override);
        if (asWritten != null) {
            return asWritten;
        }
        Identifier nearest = profile.identifier(NameKind.TYPE, Words.of(override));
        if (placement.key() instanceof TypeKey.Part) {
            return nearest;
        }
        diagnostics.warning(
                DiagnosticCode.CONFIGURED_NAME_UNUSABLE,
                placement.location(),
                "the configured name cannot be used; it became " + nearest,
                "choose a name that is legal and not reserved");
        return nearest;
    }

    private void nameCodecs() {
        Map<List<Identifier>, List<Claim>> byPackage = new LinkedHashMap<>();
        Map<String, TypeKey> keys = new LinkedHashMap<>();
        for (TypeKey key : names.all()) {
            if (key instanceof TypeKey.Part || key instanceof TypeKey.Result || key instanceof TypeKey.Variant) {
                continue;
            }
            QualifiedName name = names.name(key);
            keys.put(key.lockKey(), key);
            byPackage
                    .computeIfAbsent(name.packagePath(), p -> new ArrayList<>())
                    .add(new Claim(
                            key.lockKey(),
                            name.enclosing().isEmpty() ? Claim.Rank.EXACT : Claim.Rank.DERIVED,
                            List.of(profile.identifier(NameKind.TYPE, codecWords(name))),
                            new Location("", "", 0, 0)));
        }
        byPackage
                .values()
                .forEach(claims -> book.derive(NameKind.TYPE, claims)
                        .forEach((key, simple) -> names.putCodec(Objects.requireNonNull(keys.get(key)), simple)));
    }

    private static List<String> codecWords(QualifiedName name) {
        List<String> words = new ArrayList<>();
        for (Identifier part : name.enclosing()) {
            words.addAll(Words.of(SpecText.of(part.value())));
        }
        words.addAll(Words.of(SpecText.of(name.simple().value())));
        words.add("codec");
        return words;
    }

    private static Identifier given(Map<String, Identifier> given, Placement member) {
        return Objects.requireNonNull(given.get(member.key().lockKey()));
    }
}
