package dev.lathe.parse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lathe.source.SourceDocument;
import dev.lathe.tree.Element;
import dev.lathe.tree.ScalarNode;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The part of a document that has a fixed structure, as the JSON tree that Swagger Parser is given: references
 * followed, schemas and examples left out, so that nothing which it would re-type, fetch or expand ever reaches it.
 */
final class Skeleton {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Shape TEXT = new Shape.Text();
    private static final Shape SCHEMA = new Shape.Placeholder();
    private static final Shape SERVERS = new Shape.ListOf(fields("url description")
            .with("variables", new Shape.MapOf(fields("default description").with("enum", new Shape.ListOf(TEXT)))));
    private static final Shape SECURITY = new Shape.ListOf(new Shape.MapOf(new Shape.ListOf(TEXT)));
    private static final Shape EXTERNAL_DOCS = fields("description url");
    private static final Shape HEADERS = new Shape.MapOf(
            fields("description required deprecated style explode").with("schema", SCHEMA));
    /** Without {@code encoding}: Swagger Parser calls every property named there unexpected. */
    private static final Shape CONTENT = new Shape.MapOf(fields("").with("schema", SCHEMA));

    private static final Shape PARAMETERS = new Shape.ListOf(
            fields("name in description required deprecated allowEmptyValue style explode allowReserved")
                    .with("schema", SCHEMA)
                    .with("content", CONTENT));
    private static final Shape OPERATION = fields("summary description operationId deprecated")
            .with("tags", new Shape.ListOf(TEXT))
            .with("externalDocs", EXTERNAL_DOCS)
            .with("parameters", PARAMETERS)
            .with("requestBody", fields("description required").with("content", CONTENT))
            .with(
                    "responses",
                    new Shape.MapOf(
                            fields("description").with("headers", HEADERS).with("content", CONTENT)))
            .with("security", SECURITY)
            .with("servers", SERVERS);
    private static final Shape FLOW =
            fields("authorizationUrl tokenUrl refreshUrl").with("scopes", new Shape.MapOf(TEXT));
    private static final Shape SECURITY_SCHEMES =
            new Shape.MapOf(fields("type description name in scheme bearerFormat openIdConnectUrl")
                    .with("flows", new Shape.MapOf(FLOW)));
    private static final Shape DOCUMENT = fields("openapi")
            .with("info", fields("title summary description version termsOfService"))
            .with("servers", SERVERS)
            .with("security", SECURITY)
            .with("tags", new Shape.ListOf(fields("name description")))
            .with("externalDocs", EXTERNAL_DOCS)
            .with("paths", new Shape.MapOf(pathItem()))
            .with("components", fields("").with("securitySchemes", SECURITY_SCHEMES));

    private final SourceDocument document;

    private Skeleton(SourceDocument document) {
        this.document = document;
    }

    /** What a place of the document may hold. */
    private sealed interface Shape {

        record Text() implements Shape {}

        record Placeholder() implements Shape {}

        record ListOf(Shape item) implements Shape {}

        record MapOf(Shape value) implements Shape {}

        record Fields(Map<String, Shape> members) implements Shape {

            Fields with(String name, Shape shape) {
                Map<String, Shape> more = new LinkedHashMap<>(members);
                more.put(name, shape);
                return new Fields(more);
            }
        }
    }

    private static Shape.Fields fields(String texts) {
        Map<String, Shape> members = new LinkedHashMap<>();
        for (String name : texts.split(" ", -1)) {
            if (!name.isEmpty()) {
                members.put(name, new Shape.Text());
            }
        }
        return new Shape.Fields(members);
    }

    private static Shape pathItem() {
        Shape.Fields item =
                fields("summary description").with("servers", SERVERS).with("parameters", PARAMETERS);
        for (String verb : Verbs.NAMES) {
            item = item.with(verb, OPERATION);
        }
        return item;
    }

    static JsonNode of(SourceDocument document) {
        JsonNode copy = new Skeleton(document).copy(document.root(), DOCUMENT);
        ObjectNode root = copy instanceof ObjectNode object ? object : JSON.objectNode();
        if (!root.path("openapi").asText().startsWith("3.0")) {
            root.put("openapi", "3.1.0"); // a later 3.x is read as far as it is like 3.1
        }
        return root;
    }

    private @Nullable JsonNode copy(Element element, Shape shape) {
        if (shape instanceof Shape.Placeholder) {
            return JSON.objectNode();
        }
        if (shape instanceof Shape.Text) {
            return text(element);
        }
        Element followed = document.follow(element);
        if (followed == null) {
            return null;
        }
        if (shape instanceof Shape.ListOf list) {
            return list(followed, list.item());
        }
        return object(followed, shape);
    }

    /** Everything in the fixed structure is a text, save booleans; so {@code version: 1.10} stays what it is. */
    private static @Nullable JsonNode text(Element element) {
        if (!(element.node() instanceof ScalarNode scalar) || element.isNull()) {
            return null;
        }
        return scalar.type() == ScalarNode.Type.BOOLEAN
                ? JSON.booleanNode(scalar.text().toLowerCase(Locale.ROOT).equals("true"))
                : JSON.textNode(scalar.text());
    }

    private JsonNode list(Element element, Shape item) {
        ArrayNode list = JSON.arrayNode();
        for (Element child : element.items()) {
            JsonNode copy = copy(child, item);
            if (copy != null) {
                list.add(copy);
            }
        }
        return list;
    }

    private JsonNode object(Element element, Shape shape) {
        ObjectNode object = JSON.objectNode();
        element.members().forEach((name, child) -> {
            Shape inner = shape instanceof Shape.Fields f ? f.members().get(name) : ((Shape.MapOf) shape).value();
            JsonNode copy = inner == null || name.startsWith("x-") ? null : copy(child, inner);
            if (copy != null) {
                object.set(name, copy);
            }
        });
        return object;
    }
}
