package dev.lathe.spec;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A value in the document and its place. References are followed on the way; what stands beside a reference wins over
 * what it leads to.
 *
 * @param file the file, relative to the root
 * @param pointer JSON pointer in that file
 */
record Node(
        SpecFiles files,
        String file,
        String pointer,
        @Nullable Object value) {
    private static final String REFERENCE = "$ref";

    /** The value at the end of the given keys, which must be there. */
    Node at(String... keys) {
        Node node = this;
        for (String key : keys) {
            Node parent = node;
            node = parent.find(key).orElseThrow(() -> new AssertionError("no " + key + " at " + parent));
        }
        return node;
    }

    Optional<Node> find(String key) {
        if (!key.equals(REFERENCE) && map().containsKey(key)) {
            return Optional.of(child(key));
        }
        return target().flatMap(target -> target.find(key));
    }

    boolean has(String key) {
        return find(key).isPresent();
    }

    /** Keys, those behind a reference first. */
    List<String> names() {
        Set<String> names = new LinkedHashSet<>(target().map(Node::names).orElse(List.of()));
        map().keySet().stream()
                .map(String::valueOf)
                .filter(name -> !name.equals(REFERENCE))
                .forEach(names::add);
        return List.copyOf(names);
    }

    /** The elements of an array. */
    List<Node> items() {
        List<?> list = (List<?>) Objects.requireNonNull(value, this::toString);
        List<Node> items = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            items.add(new Node(files, file, pointer + "/" + i, list.get(i)));
        }
        return items;
    }

    List<String> texts() {
        return items().stream().map(Node::text).toList();
    }

    String text() {
        return String.valueOf(value);
    }

    double number() {
        return ((Number) Objects.requireNonNull(value, this::toString)).doubleValue();
    }

    boolean isTrue(String key) {
        return find(key).map(flag -> Boolean.TRUE.equals(flag.value)).orElse(false);
    }

    boolean isReference() {
        return map().containsKey(REFERENCE);
    }

    /** What the reference here leads to, or this. */
    Node followed() {
        return target().map(Node::followed).orElse(this);
    }

    /** The members of an object schema by name, through {@code allOf}. */
    Map<String, Node> members() {
        Map<String, Node> members = new LinkedHashMap<>();
        find("allOf")
                .ifPresent(parts -> parts.items().forEach(part -> part.members().forEach(members::putIfAbsent)));
        find("properties")
                .ifPresent(properties ->
                        properties.names().forEach(name -> members.putIfAbsent(name, properties.at(name))));
        return members;
    }

    /** The schema of one member of an object schema, which must be there. */
    Node member(String name) {
        return Objects.requireNonNull(members().get(name), () -> "no member " + name + " at " + this);
    }

    /** The required members of an object schema, through {@code allOf}. */
    List<String> required() {
        Set<String> required = new LinkedHashSet<>();
        find("allOf").ifPresent(parts -> parts.items().forEach(part -> required.addAll(part.required())));
        find("required").ifPresent(names -> required.addAll(names.texts()));
        return List.copyOf(required);
    }

    private Node child(String key) {
        String step = key.replace("~", "~0").replace("/", "~1");
        return new Node(files, file, pointer + "/" + step, map().get(key));
    }

    private Optional<Node> target() {
        return map().get(REFERENCE) instanceof String reference ? Optional.of(resolve(reference)) : Optional.empty();
    }

    private Node resolve(String reference) {
        int hash = reference.indexOf('#');
        String name = reference.substring(0, hash);
        String other = name.isEmpty()
                ? file
                : Path.of(file).resolveSibling(name).normalize().toString().replace('\\', '/');
        Node node = files.root(other);
        for (String step : reference.substring(hash + 2).split("/", -1)) {
            node = node.child(step.replace("~1", "/").replace("~0", "~"));
        }
        return node;
    }

    private Map<?, ?> map() {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }

    @Override
    public String toString() {
        return file + "#" + pointer;
    }
}
