package dev.lathe.plan.shape;

import dev.lathe.diagnostics.Location;
import dev.lathe.model.Resource;
import dev.lathe.model.SpecText;
import dev.lathe.plan.model.Identifier;
import dev.lathe.plan.naming.Claim;
import dev.lathe.plan.naming.LanguageProfile;
import dev.lathe.plan.naming.NameBook;
import dev.lathe.plan.naming.NameKind;
import dev.lathe.plan.naming.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The packages of an SDK: one per resource, and those that are always there. */
public final class Packages {

    private final List<Identifier> root;
    private final Map<List<SpecText>, List<Identifier>> resources = new HashMap<>();

    public Packages(List<Identifier> root, Resource tree, LanguageProfile profile, NameBook names) {
        this.root = List.copyOf(root);
        resources.put(List.of(), append(root, "root"));
        name(tree, List.of(), this.root, new Naming(profile, names));
    }

    public List<Identifier> root() {
        return root;
    }

    public List<Identifier> model() {
        return append(root, "model");
    }

    public List<Identifier> pagination() {
        return append(root, "pagination");
    }

    /** The package of a resource's service. */
    public List<Identifier> resource(List<SpecText> path) {
        return Objects.requireNonNull(resources.get(path));
    }

    /** The unexported package that mirrors an exported one: {@code internal.model} of {@code model}. */
    public List<Identifier> internal(List<Identifier> exported) {
        List<Identifier> mirror = new ArrayList<>(append(root, "internal"));
        mirror.addAll(exported.subList(root.size(), exported.size()));
        return List.copyOf(mirror);
    }

    private void name(Resource resource, List<SpecText> path, List<Identifier> here, Naming naming) {
        Map<SpecText, Identifier> segments = naming.segments(resource, path);
        for (Resource child : resource.children()) {
            List<SpecText> below = new ArrayList<>(path);
            below.add(child.name());
            List<Identifier> childPackage = new ArrayList<>(here);
            childPackage.add(Objects.requireNonNull(segments.get(child.name())));
            resources.put(List.copyOf(below), List.copyOf(childPackage));
            name(child, below, childPackage, naming);
        }
    }

    private static List<Identifier> append(List<Identifier> path, String segment) {
        List<Identifier> longer = new ArrayList<>(path);
        longer.add(new Identifier(segment));
        return List.copyOf(longer);
    }

    /** Names the segments below one resource. */
    private record Naming(LanguageProfile profile, NameBook names) {

        Map<SpecText, Identifier> segments(Resource resource, List<SpecText> path) {
            String prefix = "#resource:"
                    + path.stream().map(name -> LockKey.of(name) + ".").collect(Collectors.joining());
            List<Claim> claims = resource.children().stream()
                    .map(child -> new Claim(
                            prefix + LockKey.of(child.name()) + "#package",
                            Claim.Rank.DERIVED,
                            List.of(profile.identifier(NameKind.PACKAGE, Words.of(child.name()))),
                            new Location("", "", 0, 0)))
                    .toList();
            Map<String, Identifier> byKey = names.assign(NameKind.PACKAGE, Set.of(), claims);
            Map<SpecText, Identifier> segments = new LinkedHashMap<>();
            for (Resource child : resource.children()) {
                segments.put(
                        child.name(),
                        Objects.requireNonNull(byKey.get(prefix + LockKey.of(child.name()) + "#package")));
            }
            return segments;
        }
    }
}
