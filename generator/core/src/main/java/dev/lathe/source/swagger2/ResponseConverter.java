package dev.lathe.source.swagger2;

import dev.lathe.tree.Element;
import dev.lathe.tree.Node;
import dev.lathe.tree.Pointer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Answers: one schema for all media types becomes a schema for each. */
final class ResponseConverter {

    private final Moves moves;

    ResponseConverter(Moves moves) {
        this.moves = moves;
    }

    /** An answer and where it is going to stand; references and what is written as in 3.0 stay. */
    Node response(Element response, Pointer to, Media media) {
        if (!response.isObject() || response.has("$ref") || response.has("content")) {
            return response.node();
        }
        Element schema = response.get("schema");
        Draft draft = Draft.of(response).keep(Set.of("description")).put("headers", headers(response));
        if (schema == null) {
            return draft.put("content", examplesOnly(response)).node();
        }
        List<String> types = types(response, schema, media);
        moves.add(schema.pointer(), to.child("content").child(types.get(0)).child("schema"));
        Content content = new Content(response, to);
        types.forEach(type -> content.add(type, schema, example(response, type)));
        return draft.put("content", content.draft()).node();
    }

    /** An answer that another place shares, with media types of its own: the schema stays shared. */
    Node copied(Element use, Element response, Media media) {
        Element schema = response.get("schema");
        Draft draft = Draft.of(response).keep(Set.of("description")).put("headers", headers(response));
        if (schema == null) {
            return draft.put("content", examplesOnly(response)).node();
        }
        Draft content = Draft.of(response);
        for (String type : types(response, schema, media)) {
            Draft body = Draft.of(schema).put("schema", SharedSchemas.schema(use, response, schema));
            content.put(type, body.put("example", example(response, type)));
        }
        return draft.put("content", content).node();
    }

    private static List<String> types(Element response, Element schema, Media media) {
        if ("file".equals(schema.text("type"))) {
            return media.ofFile();
        }
        return media.ofAnswer(response.members("examples").keySet().stream()
                .filter(name -> name.contains("/"))
                .toList());
    }

    private static @Nullable Element example(Element response, String type) {
        Element examples = response.get("examples");
        return examples == null ? null : examples.get(type);
    }

    private static Draft examplesOnly(Element response) {
        Draft content = Draft.of(response);
        response.members("examples").forEach((type, example) -> {
            if (type.contains("/")) {
                content.put(type, Draft.of(response).put("example", example));
            }
        });
        return content;
    }

    private static Draft headers(Element response) {
        Element headers = response.get("headers");
        Draft draft = Draft.of(headers == null ? response : headers);
        response.members("headers").forEach((name, header) -> draft.put(name, ParameterConverter.header(header)));
        return draft;
    }

    /** A map of answers. */
    Draft responses(Element responses, Pointer to, Media media) {
        Draft draft = Draft.of(responses);
        for (Map.Entry<String, Element> entry : responses.members().entrySet()) {
            String status = entry.getKey();
            draft.put(status, response(entry.getValue(), to.child(status), media));
        }
        return draft;
    }
}
