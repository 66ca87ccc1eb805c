package dev.lathe.suites;

import dev.lathe.tree.Element;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A case of Smithy's restJson1 tests.
 *
 * @param operation the method and path that the document has for it
 * @param params values by the names of the wire: what the caller gives, or gets
 * @param expect what is sent, or what the server says
 */
record RestJsonCase(
        String id,
        Operation operation,
        Element params,
        Element expect,
        @Nullable String error) {

    static RestJsonCase of(Element json, Map<String, Operation> operations) {
        String operation = Objects.requireNonNull(json.text("operationId"));
        return new RestJsonCase(
                Objects.requireNonNull(json.text("id")),
                Objects.requireNonNull(operations.get(operation), operation),
                Objects.requireNonNull(json.get("params")),
                Objects.requireNonNull(json.get("expect")),
                json.text("error"));
    }

    /** The operations of a document by their ids. */
    static Map<String, Operation> operations(Element document) {
        Map<String, Operation> operations = new TreeMap<>();
        document.members("paths")
                .forEach((path, item) -> item.members().forEach((verb, operation) -> {
                    if (operation.has("operationId")) {
                        String id = Objects.requireNonNull(operation.text("operationId"));
                        operations.put(id, new Operation(verb.toUpperCase(Locale.ROOT), path));
                    }
                }));
        return operations;
    }

    /** The base URL at a server; some cases have one with a path. */
    URI base(String origin) {
        String host = expect.text("host");
        return URI.create(origin + (host != null && host.contains("/") ? host.substring(host.indexOf('/')) : ""));
    }
}
