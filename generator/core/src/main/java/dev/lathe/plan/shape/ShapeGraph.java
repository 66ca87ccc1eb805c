package dev.lathe.plan.shape;

import dev.lathe.model.Access;
import dev.lathe.model.AliasDecl;
import dev.lathe.model.Content;
import dev.lathe.model.Naming;
import dev.lathe.model.ObjectDecl;
import dev.lathe.model.Parameter;
import dev.lathe.model.Presence;
import dev.lathe.model.Property;
import dev.lathe.model.Response;
import dev.lathe.model.SchemaId;
import dev.lathe.model.TypeDecl;
import dev.lathe.model.TypeRef;
import dev.lathe.model.UnionDecl;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which types travel in which direction, and which of them look different in requests: those with read-only or
 * write-only members, their own or further down.
 */
public final class ShapeGraph {

    private final ModelIndex index;
    private final TypeResolver resolver;
    private final Set<SchemaId> asymmetric = new HashSet<>();
    private final Set<SchemaId> vanishing = new HashSet<>();
    private final Set<TypeKey.Shape> reached = new LinkedHashSet<>();

    public ShapeGraph(ModelIndex index, TypeResolver resolver, RequestForm requests) {
        this.index = index;
        this.resolver = resolver;
        findAsymmetric();
        findVanishing();
        Deque<TypeKey.Shape> queue = new ArrayDeque<>();
        new Roots(queue, requests).add();
        while (!queue.isEmpty()) {
            TypeKey.Shape next = queue.remove();
            TypeDecl decl = index.type(next.id());
            if (decl != null && reached.add(next)) {
                references(decl, next.direction()).forEach(id -> queue.add(new TypeKey.Shape(id, next.direction())));
            }
        }
    }

    /** Every shape that becomes a type, in the order of the document, answers before requests. */
    public List<TypeKey.Shape> emitted() {
        Set<TypeKey.Shape> all = new LinkedHashSet<>();
        for (TypeDecl decl : index.model().types()) {
            for (Direction direction : Direction.values()) {
                if (resolver.isEmitted(decl) && reached.contains(new TypeKey.Shape(decl.id(), direction))) {
                    all.add(shape(decl.id(), direction));
                }
            }
        }
        return List.copyOf(all);
    }

    /** The shape of a type in one direction. */
    public TypeKey.Shape shape(SchemaId id, Direction direction) {
        return new TypeKey.Shape(id, asymmetric.contains(id) ? direction : Direction.ANSWER);
    }

    public boolean isEmitted(TypeKey.Shape shape) {
        return reached.contains(shape) || isSent(shape);
    }

    /** Whether some request has the type as it is in that direction. */
    boolean isSent(TypeKey.Shape shape) {
        TypeKey.Shape sent = new TypeKey.Shape(shape.id(), Direction.REQUEST);
        return (shape.equals(sent) || !asymmetric.contains(shape.id())) && reached.contains(sent);
    }

    /** The members that take part in a direction; optional objects of which nothing is left do not. */
    public List<Property> members(ObjectDecl object, Direction direction) {
        return object.properties().stream()
                .filter(property -> direction.carries(property.access()) && !vanishes(property, direction))
                .toList();
    }

    /** Whether a writable member is left out of requests because all its own members are read-only. */
    public boolean vanishes(Property property, Direction direction) {
        return direction == Direction.REQUEST
                && property.presence() == Presence.OPTIONAL
                && resolver.resolve(property.type()) instanceof TypeRef.Named named
                && vanishing.contains(named.id());
    }

    private void findAsymmetric() {
        Map<SchemaId, List<SchemaId>> users = new LinkedHashMap<>();
        Deque<SchemaId> queue = new ArrayDeque<>();
        for (TypeDecl decl : index.model().types()) {
            if (decl instanceof ObjectDecl object
                    && object.properties().stream().anyMatch(p -> p.access() != Access.READ_WRITE)) {
                queue.add(decl.id());
            }
            for (Direction direction : Direction.values()) {
                references(decl, direction)
                        .forEach(id -> users.computeIfAbsent(id, i -> new ArrayList<>())
                                .add(decl.id()));
            }
        }
        while (!queue.isEmpty()) {
            SchemaId next = queue.remove();
            if (asymmetric.add(next)) {
                queue.addAll(users.getOrDefault(next, List.of()));
            }
        }
    }

    /** Objects of which a request keeps nothing; grows until no further object loses its last member. */
    private void findVanishing() {
        boolean grew = true;
        while (grew) {
            grew = false;
            for (SchemaId id : asymmetric) {
                if (index.type(id) instanceof ObjectDecl object
                        && object.additional() == null
                        && members(object, Direction.REQUEST).isEmpty()) {
                    grew |= vanishing.add(id);
                }
            }
        }
    }

    private List<SchemaId> references(TypeDecl decl, Direction direction) {
        List<SchemaId> found = new ArrayList<>();
        if (decl instanceof ObjectDecl object) {
            members(object, direction).forEach(property -> addNamed(property.type(), found));
            if (object.additional() != null) {
                addNamed(object.additional(), found);
            }
        } else if (decl instanceof AliasDecl alias) {
            addNamed(alias.target(), found);
        } else if (decl instanceof UnionDecl union) {
            resolver.variants(union).forEach(variant -> addNamed(variant.type(), found));
        }
        return found;
    }

    private void addNamed(TypeRef type, List<SchemaId> found) {
        TypeRef resolved = resolver.resolve(type);
        if (resolved instanceof TypeRef.Named named) {
            found.add(named.id());
        } else if (resolved instanceof TypeRef.ListOf list) {
            addNamed(list.item(), found);
        } else if (resolved instanceof TypeRef.MapOf map) {
            addNamed(map.value(), found);
        }
    }

    /** Where the walk begins: named components, and everything that methods send and receive. */
    private final class Roots {

        private final Deque<TypeKey.Shape> queue;
        private final RequestForm requests;

        Roots(Deque<TypeKey.Shape> queue, RequestForm requests) {
            this.queue = queue;
            this.requests = requests;
        }

        void add() {
            for (TypeDecl decl : index.model().types()) {
                if (decl.naming().origin() == Naming.Origin.COMPONENT) {
                    queue.add(new TypeKey.Shape(decl.id(), Direction.ANSWER));
                }
            }
            index.sites().forEach(this::add);
        }

        private void add(MethodSite site) {
            for (Parameter parameter : site.operation().parameters()) {
                add(parameter.type(), Direction.REQUEST);
            }
            addBody(site);
            for (Response response : site.operation().responses()) {
                for (Content content : response.contents()) {
                    if (content.type() != null) {
                        add(content.type(), Direction.ANSWER);
                    }
                }
            }
            if (site.method().pagination() != null) {
                add(site.method().pagination().item(), Direction.ANSWER);
                if (site.method().pagination().info() != null) {
                    add(site.method().pagination().info(), Direction.ANSWER);
                }
            }
        }

        private void addBody(MethodSite site) {
            Content content = RequestForm.content(site.operation());
            ObjectDecl flattened = requests.flattened(site.operation());
            if (flattened != null) {
                references(flattened, Direction.REQUEST)
                        .forEach(id -> queue.add(new TypeKey.Shape(id, Direction.REQUEST)));
            } else if (content != null && content.type() != null) {
                add(content.type(), Direction.REQUEST);
            }
        }

        private void add(TypeRef type, Direction direction) {
            List<SchemaId> found = new ArrayList<>();
            addNamed(type, found);
            found.forEach(id -> queue.add(new TypeKey.Shape(id, direction)));
        }
    }
}
