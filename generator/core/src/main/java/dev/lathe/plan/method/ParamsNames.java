package dev.lathe.plan.method;

import dev.lathe.model.ObjectDecl;
import dev.lathe.model.Parameter;
import dev.lathe.model.ParameterGroup;
import dev.lathe.model.ParameterLocation;
import dev.lathe.model.Property;
import dev.lathe.model.SpecText;
import dev.lathe.plan.model.Identifier;
import dev.lathe.plan.naming.Claim;
import dev.lathe.plan.naming.LanguageProfile;
import dev.lathe.plan.naming.NameBook;
import dev.lathe.plan.naming.NameKind;
import dev.lathe.plan.naming.Words;
import dev.lathe.plan.shape.Direction;
import dev.lathe.plan.shape.LockKey;
import dev.lathe.plan.shape.MethodSite;
import dev.lathe.plan.shape.TypeContext;
import dev.lathe.plan.shape.TypeKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Names of components of params: body members keep theirs, a parameter of the same name gets its location behind it.
 */
final class ParamsNames {

    private final LanguageProfile profile;
    private final NameBook book;

    ParamsNames(LanguageProfile profile, NameBook book) {
        this.profile = profile;
        this.book = book;
    }

    Scope scope(MethodSite site, @Nullable ObjectDecl body, TypeContext context) {
        Map<String, Claim> claims = new LinkedHashMap<>();
        if (body != null) {
            for (Property property : context.graph().members(body, Direction.REQUEST)) {
                put(claims, claim("#body:" + LockKey.of(property.name()), property));
            }
            if (body.additional() != null) {
                put(
                        claims,
                        new Claim(
                                "#body-additional",
                                Claim.Rank.YIELDING,
                                List.of(new Identifier("additionalProperties")),
                                body.location()));
            }
        }
        for (Parameter parameter : context.requests().components(site.operation())) {
            put(claims, claim(parameter, parameter.group()));
        }
        return new Scope(assign(site.key(), claims));
    }

    Scope groupScope(TypeKey.Group key, List<Parameter> members) {
        Map<String, Claim> claims = new LinkedHashMap<>();
        for (Parameter member : members) {
            ParameterGroup group = Objects.requireNonNull(member.group());
            Identifier name = profile.member(group.member());
            put(
                    claims,
                    new Claim(
                            Scope.key(member),
                            Claim.Rank.DERIVED,
                            List.of(name, located(name, member)),
                            member.location()));
        }
        return new Scope(assign(key.lockKey(), claims));
    }

    /** Keys get the scope in front for the lock, and lose it again. */
    private Map<String, Identifier> assign(String prefix, Map<String, Claim> claims) {
        List<Claim> prefixed = claims.values().stream()
                .map(claim -> new Claim(prefix + claim.key(), claim.rank(), claim.candidates(), claim.location()))
                .toList();
        Map<String, Identifier> names = new LinkedHashMap<>();
        book.assign(NameKind.COMPONENT, Set.of(), prefixed)
                .forEach((key, name) -> names.put(key.substring(prefix.length()), name));
        return names;
    }

    private Claim claim(String key, Property property) {
        Identifier name = profile.member(property.name());
        return new Claim(key, Claim.Rank.EXACT, List.of(name), property.location());
    }

    private Claim claim(Parameter parameter, @Nullable ParameterGroup group) {
        SpecText text = group == null ? parameter.name() : group.component();
        String key = group == null ? Scope.key(parameter) : Scope.key(group.component());
        Identifier name = profile.member(text);
        return new Claim(key, Claim.Rank.DERIVED, List.of(name, located(name, parameter)), parameter.location());
    }

    private Identifier located(Identifier name, Parameter parameter) {
        String location = parameter.in().name().toLowerCase(Locale.ROOT);
        return profile.identifier(
                NameKind.COMPONENT, Words.join(Words.of(SpecText.of(name.value())), List.of(location)));
    }

    private static void put(Map<String, Claim> claims, Claim claim) {
        claims.putIfAbsent(claim.key(), claim);
    }

    /** The names of one params object or filter object. */
    record Scope(Map<String, Identifier> names) {

        Identifier parameter(Parameter parameter) {
            return get(key(parameter));
        }

        Identifier group(SpecText component) {
            return get(key(component));
        }

        Identifier member(Property property) {
            return get("#body:" + LockKey.of(property.name()));
        }

        Identifier additional() {
            return get("#body-additional");
        }

        private Identifier get(String key) {
            return Objects.requireNonNull(names.get(key));
        }

        /** Query before header before cookie: the letters in front make the keys sort that way. */
        static String key(Parameter parameter) {
            return "#param:" + order(parameter.in()) + ":" + LockKey.of(parameter.name());
        }

        static String key(SpecText component) {
            return "#param-group:" + LockKey.of(component);
        }

        private static String order(ParameterLocation location) {
            return switch (location) {
                case PATH -> "0-path";
                case QUERY -> "1-query";
                case HEADER -> "2-header";
                case COOKIE -> "3-cookie";
            };
        }
    }
}
