package dev.lathe.plan.method;

import dev.lathe.diagnostics.Location;
import dev.lathe.model.Resource;
import dev.lathe.model.SpecText;
import dev.lathe.plan.model.Identifier;
import dev.lathe.plan.naming.Claim;
import dev.lathe.plan.naming.LanguageProfile;
import dev.lathe.plan.naming.NameBook;
import dev.lathe.plan.naming.NameKind;
import dev.lathe.plan.naming.Words;
import dev.lathe.plan.shape.LockKey;
import dev.lathe.plan.shape.MethodSite;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Names of what can be called on one service: methods first, then their aliases, then the services below it. */
final class MethodNames {

    /** How the client leads to the methods that belong to no resource. */
    static final Identifier ROOT = new Identifier("root");

    private final NameKind kind;
    private final List<SpecText> path;
    private final Map<String, Identifier> names;
    private final Map<String, Identifier> calls;

    /** The names of one method. */
    record Names(Identifier name, List<Identifier> aliases, Identifier call) {}

    MethodNames(
            Resource resource, List<SpecText> path, List<MethodSite> sites, LanguageProfile profile, NameBook book) {
        this.kind = path.isEmpty() ? NameKind.CLIENT_METHOD : NameKind.METHOD;
        this.path = path;
        List<Claim> claims = new ArrayList<>();
        for (MethodSite site : sites) {
            claims.add(claim(site.key(), site.method().name(), site, profile));
            site.method()
                    .aliases()
                    .forEach(alias -> claims.add(new Claim(
                            aliasKey(site, alias),
                            Claim.Rank.YIELDING,
                            List.of(profile.identifier(kind, Words.of(alias))),
                            site.operation().location())));
        }
        for (Resource child : resource.children()) {
            List<String> words = Words.of(child.name());
            claims.add(new Claim(
                    childKey(child),
                    Claim.Rank.YIELDING,
                    List.of(
                            profile.identifier(kind, words),
                            profile.identifier(kind, Words.join(words, List.of("service")))),
                    new Location("", "", 0, 0)));
        }
        boolean hasRootService = path.isEmpty() && !sites.isEmpty();
        this.names = book.assign(kind, hasRootService ? Set.of(ROOT) : Set.of(), distinct(claims));
        this.calls = calls(sites, profile, book);
    }

    Names of(MethodSite site) {
        return new Names(
                get(site.key()),
                site.method().aliases().stream()
                        .distinct()
                        .map(alias -> get(aliasKey(site, alias)))
                        .toList(),
                Objects.requireNonNull(calls.get(site.key())));
    }

    Identifier child(Resource child) {
        return get(childKey(child));
    }

    private Identifier get(String key) {
        return Objects.requireNonNull(names.get(key));
    }

    private Claim claim(String key, SpecText name, MethodSite site, LanguageProfile profile) {
        Identifier identifier = profile.identifier(kind, Words.of(name));
        Claim.Rank rank = SpecText.of(identifier.value()).equals(name) ? Claim.Rank.EXACT : Claim.Rank.DERIVED;
        return new Claim(key, rank, List.of(identifier), site.operation().location());
    }

    private Map<String, Identifier> calls(List<MethodSite> sites, LanguageProfile profile, NameBook book) {
        List<Claim> claims = sites.stream()
                .map(site -> new Claim(
                        site.key(),
                        Claim.Rank.DERIVED,
                        List.of(profile.identifier(
                                NameKind.CONSTANT,
                                Words.of(SpecText.of(get(site.key()).value())))),
                        site.operation().location()))
                .toList();
        return book.derive(NameKind.CONSTANT, distinct(claims));
    }

    private static List<Claim> distinct(List<Claim> claims) {
        Map<String, Claim> byKey = new LinkedHashMap<>();
        claims.forEach(claim -> byKey.putIfAbsent(claim.key(), claim));
        return List.copyOf(byKey.values());
    }

    private static String aliasKey(MethodSite site, SpecText alias) {
        return site.key() + "#alias:" + LockKey.of(alias);
    }

    private String childKey(Resource child) {
        String parent = path.stream().map(name -> LockKey.of(name) + ".").collect(Collectors.joining());
        return "#resource:" + parent + LockKey.of(child.name()) + "#accessor";
    }
}
