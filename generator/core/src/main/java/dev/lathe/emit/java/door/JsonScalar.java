package dev.lathe.emit.java.door;

import dev.lathe.model.JsonText;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Reads a JSON scalar of the document. */
public final class JsonScalar {

    private static final JsonFactory JSON = new JsonFactory();

    private JsonScalar() {}

    /** What a JSON string stands for; for any other value its JSON text. */
    static String text(JsonText json) {
        String text = json.json().open();
        if (!text.startsWith("\"")) {
            return text;
        }
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), text)) {
            return parser.nextToken() == JsonToken.VALUE_STRING ? parser.getString() : text;
        }
    }

    /** Whether it is a JSON string. */
    public static boolean isString(JsonText json) {
        return json.json().open().startsWith("\"");
    }

    /** Whether it is a JSON object. */
    public static boolean isObject(JsonText json) {
        return json.json().open().startsWith("{");
    }

    /** Whether it is {@code null}. */
    public static boolean isNull(JsonText json) {
        return json.json().open().equals("null");
    }
}
