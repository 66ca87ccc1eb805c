package dev.lathe.plan.shape;

import dev.lathe.model.AliasDecl;
import dev.lathe.model.EnumDecl;
import dev.lathe.model.Naming;
import dev.lathe.model.ObjectDecl;
import dev.lathe.model.Parameter;
import dev.lathe.model.ParameterLocation;
import dev.lathe.model.SchemaId;
import dev.lathe.model.StatusRange;
import dev.lathe.model.TypeDecl;
import dev.lathe.model.TypeRef;
import dev.lathe.model.UnionDecl;
import dev.lathe.plan.naming.English;
import dev.lathe.plan.naming.Words;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds out where a type lives and what its name is made of: components in the model package, inline types inside what
 * declares them, what only one operation has beside its service.
 */
final class HomeFinder {

    /** Types nested deeper than this are declared beside the outermost instead. */
    static final int MAX_DEPTH = 4;

    private final ModelIndex index;
    private final TypeResolver resolver;
    private final ShapeGraph graph;
    private final RequestForm requests;
    private final Packages packages;
    private final Set<List<String>> ambiguous;

    HomeFinder(ModelIndex index, TypeResolver resolver, ShapeGraph graph, RequestForm requests, Packages packages) {
        this.index = index;
        this.resolver = resolver;
        this.graph = graph;
        this.requests = requests;
        this.packages = packages;
        this.ambiguous = ambiguous();
    }

    Placement place(TypeKey.Shape shape) {
        TypeDecl decl = Objects.requireNonNull(index.type(shape.id()));
        Spot spot = spot(decl, shape.direction(), 0);
        boolean besideAnswer = shape.direction() == Direction.REQUEST
                && graph.isEmitted(new TypeKey.Shape(shape.id(), Direction.ANSWER))
                && !(spot.home() instanceof Home.Nested nested
                        && nested.owner() instanceof TypeKey.Shape owner
                        && owner.direction() == Direction.REQUEST);
        Set<List<String>> candidates = new LinkedHashSet<>();
        for (List<String> words : spot.candidates()) {
            candidates.add(besideAnswer ? Words.join(words, List.of("input")) : words);
        }
        List<String> withKind = Words.join(candidates.iterator().next(), List.of(kind(decl)));
        if (isWrapped(decl)) {
            candidates.clear();
        }
        candidates.add(withKind);
        return new Placement(
                shape,
                spot.home(),
                isInUnion(decl) || decl.naming().origin() == Naming.Origin.SHARED
                        ? Placement.Precedence.YIELDING
                        : Placement.Precedence.ORDINARY,
                List.copyOf(candidates),
                besideAnswer ? null : decl.naming().override(),
                decl.naming().words(),
                decl.location());
    }

    private Spot spot(TypeDecl decl, Direction direction, int depth) {
        Naming naming = decl.naming();
        List<String> words = Words.of(naming.words());
        if (naming.origin() == Naming.Origin.SHARED) {
            return shared(decl);
        } else if (naming.owner() != null && naming.origin() != Naming.Origin.COMPONENT) {
            TypeDecl owner = index.type(naming.owner());
            if (owner != null && !owner.equals(decl) && depth < 40) {
                return inOwner(decl, owner, direction, depth);
            }
        } else if (naming.operation() != null) {
            MethodSite site = index.owner(naming.operation());
            if (site != null) {
                return inOperation(decl, site);
            }
        }
        return Spot.top(packages.model(), List.of(words));
    }

    /** Among the components; with the name of an owner in front where several shared types would be called the same. */
    private Spot shared(TypeDecl decl) {
        TypeDecl owner = ownerOf(decl);
        List<String> words = words(decl, owner);
        List<String> longer = Words.join(Words.of(owner.naming().words()), words);
        return Spot.top(packages.model(), ambiguous.contains(words) ? List.of(longer) : List.of(words, longer));
    }

    /** The type that a shared type is declared in, or the first of several. */
    private TypeDecl ownerOf(TypeDecl shared) {
        SchemaId owner = Objects.requireNonNull(shared.naming().owner());
        return Objects.requireNonNull(index.type(owner));
    }

    /** What more than one shared type would be called. */
    private Set<List<String>> ambiguous() {
        Set<List<String>> all = new HashSet<>();
        return index.model().types().stream()
                .filter(decl -> decl.naming().origin() == Naming.Origin.SHARED)
                .map(decl -> words(decl, ownerOf(decl)))
                .filter(words -> !all.add(words))
                .collect(Collectors.toSet());
    }

    private static List<String> words(TypeDecl decl, TypeDecl owner) {
        List<String> words = Words.of(decl.naming().words());
        return isItem(decl, owner) ? English.singular(words) : words;
    }

    private Spot inOwner(TypeDecl decl, TypeDecl owner, Direction direction, int depth) {
        List<String> words = words(decl, owner);
        MethodSite site = index.owner(owner.naming().operation());
        if (site != null
                && owner.naming().origin() == Naming.Origin.REQUEST
                && owner.equals(requests.flattened(site.operation()))) {
            return Spot.nested(new TypeKey.Params(site), List.of(words));
        }
        Spot above = spot(owner, direction, depth + 1);
        if (!resolver.isEmitted(owner)) {
            List<String> joined = owner instanceof AliasDecl ? Words.join(above.first(), words) : above.first();
            return new Spot(above.home(), List.of(joined, Words.join(above.first(), words)), above.depth());
        }
        TypeKey.Shape ownerShape = emitted(owner, direction);
        if (!graph.isEmitted(ownerShape) || above.depth() >= MAX_DEPTH) {
            return new Spot(above.outermost(packages.model()), longer(above, owner, words), 0);
        }
        return new Spot(new Home.Nested(ownerShape), List.of(words), above.depth() + 1);
    }

    /** The owner's name in front; with that of the owner's owner too when it is taken. */
    private List<List<String>> longer(Spot above, TypeDecl owner, List<String> words) {
        List<String> name = Words.join(above.first(), words);
        TypeDecl outer = owner.naming().owner() == null
                ? null
                : index.type(owner.naming().owner());
        return outer == null
                ? List.of(name)
                : List.of(name, Words.join(Words.of(outer.naming().words()), name));
    }

    /** Whether the type is what the items of a list are, and so better called in the singular. */
    private static boolean isItem(TypeDecl decl, TypeDecl owner) {
        return owner instanceof ObjectDecl object
                && object.properties().stream()
                        .anyMatch(property -> property.type() instanceof TypeRef.ListOf list
                                && list.item() instanceof TypeRef.Named named
                                && named.id().equals(decl.id()));
    }

    private TypeKey.Shape emitted(TypeDecl owner, Direction direction) {
        TypeKey.Shape wanted = graph.shape(owner.id(), direction);
        return graph.isEmitted(wanted) ? wanted : graph.shape(owner.id(), Direction.REQUEST);
    }

    private Spot inOperation(TypeDecl decl, MethodSite site) {
        List<String> words = Words.of(decl.naming().words());
        return switch (decl.naming().origin()) {
            case PARAMETER -> inParameter(decl, site, words);
            case REQUEST -> besideService(site, List.of("body"));
            case RESPONSE -> besideService(site, List.of("response"), status(decl, site));
            case ERROR -> error(site, status(decl, site));
            case MEMBER, SHARED, COMPONENT -> besideService(site, words);
        };
    }

    /** The status is part of the name as soon as errors of several kinds are described inline. */
    private Spot error(MethodSite site, List<String> status) {
        long inline = site.operation().responses().stream()
                .filter(response -> !response.status().isSuccess())
                .flatMap(response -> response.contents().stream())
                .filter(content -> content.type() instanceof TypeRef.Named named && isInline(named))
                .count();
        List<String> words = inline > 1 ? Words.join(status, List.of("error")) : List.of("error");
        return besideService(site, words, inline > 1 ? List.of() : status);
    }

    private boolean isInline(TypeRef.Named named) {
        TypeDecl decl = index.type(named.id());
        return decl != null && decl.naming().origin() == Naming.Origin.ERROR;
    }

    private Spot inParameter(TypeDecl decl, MethodSite site, List<String> words) {
        Optional<Parameter> parameter = site.operation().parameters().stream()
                .filter(candidate -> uses(candidate.type(), decl))
                .findFirst();
        boolean inPath = parameter.isPresent() && parameter.get().in() == ParameterLocation.PATH;
        if (inPath || !requests.hasParams(site.operation())) {
            return besideService(site, words);
        }
        List<String> grouped = parameter.isPresent() && parameter.get().group() != null
                ? Words.of(parameter.get().group().component())
                : words;
        return Spot.nested(new TypeKey.Params(site), List.of(grouped, words));
    }

    private boolean uses(TypeRef type, TypeDecl decl) {
        TypeRef resolved = resolver.resolve(type);
        if (resolved instanceof TypeRef.ListOf list) {
            return uses(list.item(), decl);
        } else if (resolved instanceof TypeRef.MapOf map) {
            return uses(map.value(), decl);
        }
        return resolved instanceof TypeRef.Named named && named.id().equals(decl.id());
    }

    private Spot besideService(MethodSite site, List<String> words) {
        return besideService(site, words, List.of());
    }

    /** Beside the service, with words in between for when several of a kind stand there. */
    private Spot besideService(MethodSite site, List<String> words, List<String> telling) {
        Set<List<String>> candidates = new LinkedHashSet<>();
        candidates.add(Words.join(site.words(), words));
        candidates.add(Words.join(Words.join(site.words(), telling), words));
        candidates.add(Words.join(Words.join(site.longWords(), telling), words));
        return Spot.top(packages.resource(site.path()), List.copyOf(candidates));
    }

    /** The status of the answer that a type belongs to: {@code 404}. */
    private List<String> status(TypeDecl decl, MethodSite site) {
        return site.operation().responses().stream()
                .filter(response -> response.contents().stream()
                        .anyMatch(content -> content.type() != null && uses(content.type(), decl)))
                .map(response -> response.status().equals(StatusRange.DEFAULT)
                        ? List.of("default")
                        : List.of(Integer.toString(response.status().first())))
                .findFirst()
                .orElse(List.of());
    }

    /** Whether the variant around it has the name that it would take. */
    private boolean isWrapped(TypeDecl decl) {
        return isInUnion(decl)
                && index.type(Objects.requireNonNull(decl.naming().owner())) instanceof UnionDecl union
                && union.variants().stream()
                        .anyMatch(
                                variant -> variant.words().equals(decl.naming().words()));
    }

    private boolean isInUnion(TypeDecl decl) {
        return decl.naming().owner() != null
                && index.type(decl.naming().owner()) instanceof UnionDecl
                && !(decl instanceof ObjectDecl);
    }

    private static String kind(TypeDecl decl) {
        if (decl instanceof EnumDecl) {
            return "enum";
        }
        return decl instanceof ObjectDecl ? "object" : "union";
    }
}
