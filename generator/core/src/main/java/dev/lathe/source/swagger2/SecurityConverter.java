package dev.lathe.source.swagger2;

import dev.lathe.tree.Element;
import dev.lathe.tree.Node;
import java.util.Objects;
import java.util.Set;

/** Security definitions. */
final class SecurityConverter {

    private static final Set<String> FLOW = Set.of("authorizationUrl", "tokenUrl", "scopes");

    private SecurityConverter() {}

    static Draft schemes(Element definitions) {
        Draft draft = Draft.of(definitions);
        definitions.members().forEach((name, scheme) -> draft.put(name, scheme(scheme)));
        return draft;
    }

    private static Node scheme(Element scheme) {
        String type = Objects.requireNonNullElse(scheme.text("type"), "");
        if (type.equals("basic")) {
            return Draft.of(scheme)
                    .keep(Set.of("description"))
                    .text("type", "http")
                    .text("scheme", "basic")
                    .node();
        }
        if (!type.equals("oauth2") || scheme.has("flows")) {
            return scheme.isObject() ? Draft.of(scheme).keepAllBut(Set.of()).node() : scheme.node();
        }
        Draft flow = Draft.of(scheme).keep(FLOW);
        return Draft.of(scheme)
                .keep(Set.of("type", "description"))
                .put("flows", Draft.of(scheme).put(flow(scheme), flow))
                .node();
    }

    private static String flow(Element scheme) {
        return switch (Objects.requireNonNullElse(scheme.text("flow"), "")) {
            case "application" -> "clientCredentials";
            case "accessCode" -> "authorizationCode";
            case "password" -> "password";
            default -> scheme.has("tokenUrl") ? "clientCredentials" : "implicit";
        };
    }
}
