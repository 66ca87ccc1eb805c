package dev.lathe.plan.shape;

import dev.lathe.diagnostics.Location;
import dev.lathe.model.EnumDecl;
import dev.lathe.model.JsonText;
import dev.lathe.model.ObjectDecl;
import dev.lathe.model.Property;
import dev.lathe.model.SpecText;
import dev.lathe.plan.model.Identifier;
import dev.lathe.plan.naming.Claim;
import dev.lathe.plan.naming.LanguageProfile;
import dev.lathe.plan.naming.NameBook;
import dev.lathe.plan.naming.NameKind;
import dev.lathe.plan.naming.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Names of components and constants: one scope per declaration, shared by its shapes in both directions. */
public final class MemberNames {

    private final LanguageProfile profile;
    private final NameBook book;
    private final Map<String, Map<String, Identifier>> objects = new HashMap<>();

    public MemberNames(LanguageProfile profile, NameBook book) {
        this.profile = profile;
        this.book = book;
    }

    /** The component of a property. */
    Identifier member(ObjectDecl object, Property property) {
        return Objects.requireNonNull(scope(object).get(propertyKey(object, property.name())));
    }

    /** The component for members that the document types but does not name. */
    Identifier additional(ObjectDecl object) {
        return Objects.requireNonNull(scope(object).get(additionalKey(object)));
    }

    /** The constants of an enumeration, as many as the language can hold. */
    List<EnumDecl.Constant> kept(EnumDecl decl) {
        return decl.constants().stream()
                .filter(constant -> constant.value().json().length() <= profile.maxConstantLength())
                .limit(profile.maxConstants())
                .toList();
    }

    /** Names of constants of an enumeration, in their order. */
    List<Identifier> constants(EnumDecl decl, List<EnumDecl.Constant> kept) {
        List<Claim> claims = new ArrayList<>();
        for (EnumDecl.Constant constant : kept) {
            claims.add(claim(
                    constantKey(decl, constant.value()),
                    NameKind.CONSTANT,
                    constantWords(constant.words()),
                    constant.words(),
                    decl.location()));
        }
        Map<String, Identifier> names = book.assign(NameKind.CONSTANT, Set.of(), claims);
        return claims.stream()
                .map(claim -> Objects.requireNonNull(names.get(claim.key())))
                .toList();
    }

    /** What wants to be called something by what the document calls it. */
    public Claim claim(String key, NameKind kind, List<String> words, SpecText spelling, Location location) {
        return claim(key, profile.identifier(kind, words), spelling, location);
    }

    private static Claim claim(String key, Identifier name, SpecText spelling, Location location) {
        Claim.Rank rank = SpecText.of(name.value()).equals(spelling) ? Claim.Rank.EXACT : Claim.Rank.DERIVED;
        return new Claim(key, rank, List.of(name), location);
    }

    /** What {@code lathe.lock} knows a property by. */
    public static String propertyKey(ObjectDecl object, SpecText property) {
        return object.id().value() + "/properties/" + LockKey.of(property);
    }

    /** What {@code lathe.lock} knows the typed map of an object by. */
    public static String additionalKey(ObjectDecl object) {
        return object.id().value() + "/additionalProperties";
    }

    private Map<String, Identifier> scope(ObjectDecl object) {
        return objects.computeIfAbsent(object.id().value(), id -> {
            List<Claim> claims = new ArrayList<>();
            for (Property property : object.properties()) {
                claims.add(claim(
                        propertyKey(object, property.name()),
                        profile.member(property.name()),
                        property.name(),
                        property.location()));
            }
            if (object.additional() != null) {
                claims.add(new Claim(
                        additionalKey(object),
                        Claim.Rank.YIELDING,
                        List.of(new Identifier("additionalProperties")),
                        object.location()));
            }
            return book.assign(NameKind.COMPONENT, Set.of(), claims);
        });
    }

    private static String constantKey(EnumDecl decl, JsonText value) {
        return decl.id().value() + "/enum/" + LockKey.of(value.json());
    }

    private static List<String> constantWords(SpecText words) {
        return words.isEmpty() ? List.of("empty") : Words.of(words);
    }
}
