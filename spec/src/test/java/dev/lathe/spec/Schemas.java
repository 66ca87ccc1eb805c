package dev.lathe.spec;

import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Validates values against schemas of the document, formats included. */
final class Schemas {
    private static final String BASE = "https://document.example/";

    private final SchemaRegistry registry;

    private Schemas(SchemaRegistry registry) {
        this.registry = registry;
    }

    /** The document as answers have to follow it. */
    static Schemas ofAnswers(SpecFiles files) {
        return new Schemas(registry(files.trees()));
    }

    /** The document as requests have to follow it: a {@code readOnly} member is neither required nor allowed. */
    static Schemas ofRequests(SpecFiles files) {
        Map<String, Object> trees = new LinkedHashMap<>();
        files.trees().forEach((file, tree) -> trees.put(file, withoutReadOnly(tree)));
        return new Schemas(registry(trees));
    }

    /** What is wrong with the value; empty when it is valid. */
    List<String> problems(Node schema, @Nullable Object value) {
        SchemaLocation place = SchemaLocation.of(BASE + schema.file() + "#" + schema.pointer());
        return registry.getSchema(place).validate(JsonMapper.shared().valueToTree(value)).stream()
                .map(error -> error.getInstanceLocation() + " " + error.getMessage())
                .toList();
    }

    private static SchemaRegistry registry(Map<String, Object> trees) {
        Map<String, String> texts = new LinkedHashMap<>();
        trees.forEach((file, tree) -> texts.put(BASE + file, JsonMapper.shared().writeValueAsString(tree)));
        SchemaRegistryConfig strict =
                SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build();
        return SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemas(texts).schemaRegistryConfig(strict));
    }

    private static Object withoutReadOnly(Object tree) {
        if (tree instanceof List<?> list) {
            return list.stream().map(Schemas::withoutReadOnly).toList();
        }
        if (!(tree instanceof Map<?, ?> map)) {
            return tree;
        }
        Map<Object, Object> copy = new LinkedHashMap<>();
        map.forEach((key, value) -> copy.put(key, value == null ? "" : withoutReadOnly(value)));
        if (map.get("properties") instanceof Map<?, ?> properties) {
            copy.put("properties", forbidReadOnly(properties));
            if (map.get("required") instanceof List<?> required) {
                List<Object> writable = new ArrayList<>(required);
                writable.removeIf(name -> isReadOnly(properties.get(name)));
                copy.put("required", writable);
            }
        }
        return copy;
    }

    private static Map<Object, Object> forbidReadOnly(Map<?, ?> properties) {
        Map<Object, Object> copy = new LinkedHashMap<>();
        properties.forEach((name, schema) -> copy.put(name, isReadOnly(schema) ? false : withoutReadOnly(schema)));
        return copy;
    }

    private static boolean isReadOnly(@Nullable Object schema) {
        return schema instanceof Map<?, ?> map && Boolean.TRUE.equals(map.get("readOnly"));
    }
}
