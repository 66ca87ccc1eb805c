package dev.lathe.parse;

import dev.lathe.model.Naming;
import dev.lathe.model.SchemaId;
import dev.lathe.tree.Element;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Declares everything that has a name: components of the root document, then whatever references reach. */
final class ComponentMapper {

    private final Run run;
    private final TypeRegistry types;
    private final SchemaMapper schemas;

    ComponentMapper(Run run, TypeRegistry types, SchemaMapper schemas) {
        this.run = run;
        this.types = types;
        this.schemas = schemas;
    }

    void declareAll() {
        Map<String, Element> components = components();
        components.forEach((name, schema) -> {
            Element target = TypeRegistry.isSignpost(schema) ? types.canonical(schema) : null;
            if (target != null) {
                types.nameComponent(target, name);
            }
        });
        components.forEach((name, schema) -> {
            Element target = TypeRegistry.isSignpost(schema) ? types.canonical(schema) : schema;
            if (target != null) {
                schemas.declare(target, Place.component(name));
            }
        });
        declareWantedComponents();
    }

    private Map<String, Element> components() {
        Element components = run.document().root().get("components");
        return components == null ? Map.of() : components.members("schemas");
    }

    /** Named schemas of other files are declared before operations, so that what is inline in them belongs to them. */
    private void declareWantedComponents() {
        for (Element schema = types.nextWantedComponent(); schema != null; schema = types.nextWantedComponent()) {
            schemas.declare(schema, Place.component(types.words(schema)));
        }
    }

    /** Whatever is still referred to: targets in the middle of something else take the name of their place. */
    void declareWanted() {
        for (Element schema = types.nextWanted(); schema != null; schema = types.nextWanted()) {
            schemas.declare(schema, place(schema));
        }
    }

    private Place place(Element schema) {
        List<String> tokens = schema.pointer().tokens();
        if (TypeRegistry.isComponent(schema)) {
            return Place.component(types.words(schema));
        }
        SchemaId owner = owner(schema, tokens);
        return new Place(
                owner == null ? Naming.Origin.COMPONENT : Naming.Origin.MEMBER, types.words(schema), owner, null);
    }

    /** The nearest declared type around a place. */
    private @Nullable SchemaId owner(Element schema, List<String> tokens) {
        for (int length = tokens.size() - 1; length >= 0; length--) {
            String pointer = tokens.subList(0, length).stream()
                    .map(t -> "/" + t.replace("~", "~0").replace("/", "~1"))
                    .reduce("", String::concat);
            SchemaId id = new SchemaId(schema.document() + "#" + pointer);
            if (types.isDeclared(id)) {
                return id;
            }
        }
        return null;
    }
}
