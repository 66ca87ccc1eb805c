package dev.lathe.emit.text;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Reads a string of JSON. */
public final class JsonString {

    private static final JsonFactory JSON = new JsonFactory();

    private JsonString() {}

    /** What a JSON string stands for; any other JSON as it is. */
    public static String text(String json) {
        if (!json.startsWith("\"")) {
            return json;
        }
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), json)) {
            return parser.nextToken() == JsonToken.VALUE_STRING ? parser.getString() : json;
        }
    }
}
