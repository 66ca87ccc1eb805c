package dev.lathe.emit.java.door;

import dev.lathe.emit.text.JsonString;
import dev.lathe.model.JsonText;

/** Reads a JSON scalar of the document. */
public final class JsonScalar {

    private JsonScalar() {}

    /** What a JSON string stands for; for any other value its JSON text. */
    static String text(JsonText json) {
        return JsonString.text(json.json().open());
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
