package dev.lathe.runtime.internal.call;

import dev.lathe.runtime.core.RawJson;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * JSON values as the style table takes them: a text, a list of texts, or names with texts. What stands deeper is JSON
 * text, as the table says nothing of it, but for lists that are members of an exploded object, which are lists of texts
 * as well; {@code deepObject} goes on with {@code name[member][member]=text}, and counts the items of lists.
 */
final class StyledJson {

    private StyledJson() {}

    static Object of(Style style, RawJson value) {
        boolean isDeep = style.kind() == Style.Kind.DEEP_OBJECT;
        return switch (value.kind()) {
            case OBJECT -> isDeep ? deep(value) : members(style, value.asMap());
            case ARRAY -> isDeep ? deep(value) : texts(value);
            default -> text(value);
        };
    }

    private static Map<String, Object> members(Style style, Map<String, RawJson> members) {
        Map<String, Object> written = new LinkedHashMap<>();
        members.forEach((name, value) -> {
            boolean isList = style.spreadsMembers() && value.kind() == RawJson.Kind.ARRAY;
            written.put(name, isList ? texts(value) : text(value));
        });
        return written;
    }

    private static List<String> texts(RawJson list) {
        return list.asList().stream().map(StyledJson::text).toList();
    }

    private static Map<String, String> deep(RawJson value) {
        Map<String, String> texts = new LinkedHashMap<>();
        children(value).forEach((name, child) -> addDeep(name, child, texts));
        return texts;
    }

    private static void addDeep(String path, RawJson value, Map<String, String> texts) {
        if (value.kind() == RawJson.Kind.OBJECT || value.kind() == RawJson.Kind.ARRAY) {
            children(value).forEach((name, child) -> addDeep(path + "][" + name, child, texts));
        } else {
            texts.put(path, text(value));
        }
    }

    private static Map<String, RawJson> children(RawJson value) {
        if (value.kind() == RawJson.Kind.OBJECT) {
            return value.asMap();
        }
        Map<String, RawJson> items = new LinkedHashMap<>();
        List<RawJson> list = value.asList();
        for (int i = 0; i < list.size(); i++) {
            items.put(Integer.toString(i), list.get(i));
        }
        return items;
    }

    private static String text(RawJson value) {
        return value.kind() == RawJson.Kind.STRING ? value.asString() : value.toString();
    }
}
