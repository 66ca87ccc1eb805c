package dev.lathe.plan.shape;

import dev.lathe.diagnostics.Diagnostics;
import dev.lathe.model.Naming;
import dev.lathe.model.ObjectDecl;
import dev.lathe.model.Parameter;
import dev.lathe.model.SpecText;
import dev.lathe.model.TypeRef;
import dev.lathe.model.UnionDecl;
import dev.lathe.plan.naming.LanguageProfile;
import dev.lathe.plan.naming.NameBook;
import dev.lathe.plan.naming.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The table of contents of naming: everything that becomes a type, placed, then named in one go. */
public final class TypeNaming {

    private final ModelIndex index;
    private final TypeResolver resolver;
    private final ShapeGraph graph;
    private final RequestForm requests;
    private final Packages packages;

    public TypeNaming(
            ModelIndex index, TypeResolver resolver, ShapeGraph graph, RequestForm requests, Packages packages) {
        this.index = index;
        this.resolver = resolver;
        this.graph = graph;
        this.requests = requests;
        this.packages = packages;
    }

    public TypeNames name(LanguageProfile profile, NameBook book, Diagnostics diagnostics) {
        List<Placement> placements = new ArrayList<>(Parts.of(index.model(), packages, profile));
        index.sites().forEach(site -> placements.addAll(params(site)));
        index.sites().stream()
                .filter(site -> !Answers.toldApart(site, resolver).isEmpty())
                .forEach(site -> placements.add(besideService(new TypeKey.Result(site), site, "result")));
        HomeFinder homes = new HomeFinder(index, resolver, graph, requests, packages);
        for (TypeKey.Shape shape : graph.emitted()) {
            if (!isFlattenedAway(shape)) {
                placements.add(homes.place(shape));
            }
        }
        placements.addAll(variants(placements));
        TypeNames names = new TypeNames(packages);
        new TypeNamer(profile, book, diagnostics, names).name(placements);
        return names;
    }

    private List<Placement> params(MethodSite site) {
        List<Placement> found = new ArrayList<>();
        if (!requests.hasParams(site.operation())) {
            return found;
        }
        TypeKey.Params key = new TypeKey.Params(site);
        found.add(besideService(key, site, "params"));
        Set<SpecText> groups = new HashSet<>();
        for (Parameter parameter : RequestForm.parameters(site.operation())) {
            if (parameter.group() != null && groups.add(parameter.group().typeName())) {
                List<String> words = Words.of(parameter.group().typeName());
                found.add(new Placement(
                        new TypeKey.Group(site, parameter.group().typeName()),
                        new Home.Nested(key),
                        Placement.Precedence.ORDINARY,
                        List.of(words, Words.join(words, List.of("filter"))),
                        null,
                        parameter.group().typeName(),
                        parameter.location()));
            }
        }
        return found;
    }

    private Placement besideService(TypeKey key, MethodSite site, String kind) {
        return new Placement(
                key,
                new Home.Top(packages.resource(site.path())),
                Placement.Precedence.ORDINARY,
                List.of(Words.join(site.words(), List.of(kind)), Words.join(site.longWords(), List.of(kind))),
                null,
                SpecText.EMPTY,
                site.operation().location());
    }

    /** An inline body object whose members went into the params object is nobody's type. */
    private boolean isFlattenedAway(TypeKey.Shape shape) {
        MethodSite site = index.type(shape.id()) instanceof ObjectDecl object
                        && object.naming().origin() == Naming.Origin.REQUEST
                ? index.owner(object.naming().operation())
                : null;
        return site != null && Objects.equals(index.type(shape.id()), requests.flattened(site.operation()));
    }

    private List<Placement> variants(List<Placement> placed) {
        Map<TypeKey, Set<TypeKey>> inlineObjects = new HashMap<>();
        for (Placement placement : placed) {
            if (placement.home() instanceof Home.Nested nested
                    && placement.key() instanceof TypeKey.Shape inner
                    && index.type(inner.id()) instanceof ObjectDecl) {
                inlineObjects
                        .computeIfAbsent(nested.owner(), o -> new HashSet<>())
                        .add(inner);
            }
        }
        List<Placement> found = new ArrayList<>();
        for (Placement placement : placed) {
            if (placement.key() instanceof TypeKey.Shape shape && index.type(shape.id()) instanceof UnionDecl union) {
                found.addAll(wrappers(shape, union, inlineObjects.getOrDefault(shape, Set.of())));
            }
        }
        return found;
    }

    /** Records around those variants that are not inline objects, and so variants themselves. */
    private List<Placement> wrappers(TypeKey.Shape shape, UnionDecl union, Set<TypeKey> direct) {
        List<Placement> found = new ArrayList<>();
        List<UnionDecl.Variant> variants = resolver.variants(union);
        for (int i = 0; i < variants.size(); i++) {
            UnionDecl.Variant variant = variants.get(i);
            boolean isDirect = variant.type() instanceof TypeRef.Named named
                    && direct.contains(graph.shape(named.id(), shape.direction()));
            if (!isDirect) {
                List<String> words = Words.of(variant.words());
                found.add(new Placement(
                        variantKey(shape, variants, i),
                        new Home.Nested(shape),
                        Placement.Precedence.ORDINARY,
                        List.of(words, second(words, variants)),
                        null,
                        variant.words(),
                        variant.location()));
            }
        }
        return found;
    }

    /**
     * For when the enclosing union has the name: {@code SingleFilter} beside a list of them, else {@code FilterValue}.
     */
    private static List<String> second(List<String> words, List<UnionDecl.Variant> variants) {
        boolean besideList =
                variants.stream().anyMatch(other -> other.type() instanceof TypeRef.ListOf) && variants.size() == 2;
        return besideList ? Words.join(List.of("single"), words) : Words.join(words, List.of("value"));
    }

    /** A wrapper's key: made of the variant's words, so that a new variant in between changes nothing. */
    static TypeKey.Variant variantKey(TypeKey.Shape shape, List<UnionDecl.Variant> variants, int index) {
        SpecText words = variants.get(index).words();
        long before = variants.stream()
                .limit(index)
                .filter(other -> other.words().equals(words))
                .count();
        String number = before == 0 ? "" : "#" + (before + 1);
        return new TypeKey.Variant(shape, index, shape.lockKey() + "/variants/" + LockKey.of(words) + number);
    }
}
