package dev.lathe.tree;

import dev.lathe.diagnostics.DiagnosticCode;
import java.io.StringReader;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;

/** Reads strict JSON; fast enough for documents of many megabytes. */
final class JsonTreeReader {

    private final String file;
    private final TreeLimits limits;

    JsonTreeReader(String file, TreeLimits limits) {
        this.file = file;
        this.limits = limits;
    }

    @Nullable
    Node read(String text, TreeBuilder builder) throws TreeFailure {
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(limits.depth() + 1)
                        .maxStringLength(limits.bytes())
                        .maxNameLength(limits.bytes())
                        .maxNumberLength(limits.bytes())
                        .build())
                .build();
        try (JsonParser in = factory.createParser(ObjectReadContext.empty(), new StringReader(text))) {
            for (JsonToken token = in.nextToken(); token != null; token = in.nextToken()) {
                accept(token, in, builder);
            }
            return builder.root();
        } catch (StreamReadException e) {
            throw new TreeFailure(
                    DiagnosticCode.SOURCE_SYNTAX, at(e.getLocation()), "not valid JSON: " + e.getOriginalMessage(), "");
        }
    }

    private void accept(JsonToken token, JsonParser in, TreeBuilder builder) throws TreeFailure {
        Position at = at(in.currentTokenLocation());
        switch (token) {
            case START_OBJECT -> builder.startObject(at);
            case START_ARRAY -> builder.startArray(at);
            case END_OBJECT, END_ARRAY -> builder.end();
            case PROPERTY_NAME -> builder.key(in.currentName(), at);
            case VALUE_NUMBER_INT -> builder.scalar(in.getString(), ScalarNode.Type.INTEGER, at);
            case VALUE_NUMBER_FLOAT -> builder.scalar(in.getString(), ScalarNode.Type.DECIMAL, at);
            case VALUE_TRUE, VALUE_FALSE -> builder.scalar(in.getString(), ScalarNode.Type.BOOLEAN, at);
            case VALUE_NULL -> builder.scalar("null", ScalarNode.Type.NULL, at);
            default -> builder.scalar(in.getString(), ScalarNode.Type.STRING, at);
        }
    }

    private Position at(@Nullable TokenStreamLocation location) {
        return location == null
                ? new Position(file, 0, 0)
                : new Position(file, location.getLineNr(), location.getColumnNr());
    }
}
