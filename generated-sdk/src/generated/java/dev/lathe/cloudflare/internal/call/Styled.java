// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.call;

import dev.lathe.cloudflare.core.RawJson;
import dev.lathe.cloudflare.internal.call.Style.Explode;
import dev.lathe.cloudflare.internal.call.Style.Kind;
import dev.lathe.cloudflare.internal.call.Style.Reserved;
import dev.lathe.cloudflare.internal.http.Percent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Writes values by OpenAPI's style table; percent-encodes everything. */
final class Styled {

    private Styled() {}

    /** {@code name=value} pieces of a query or a form-styled cookie. */
    static List<String> pairs(Style style, String name, Object given) {
        Object value = given instanceof RawJson json ? StyledJson.of(style, json) : given;
        UnaryOperator<String> code = encoder(style);
        String key = Percent.encode(name);
        if (value instanceof List<?> list && style.kind() == Kind.DEEP_OBJECT) {
            return objectPairs(style, key, encoded(counted(name, list), code));
        }
        if (value instanceof List<?> list) {
            List<String> texts = encoded(Text.ofAll(name, list), code);
            if (style.explode() == Explode.EXPLODED) {
                return texts.stream().map(text -> key + "=" + text).toList();
            }
            return List.of(key + "=" + String.join(delimiter(style), texts));
        }
        if (value instanceof Map<?, ?> map) {
            return style.spreadsMembers()
                    ? spread(name, map, code)
                    : objectPairs(style, key, encoded(members(name, map), code));
        }
        return List.of(key + "=" + code.apply(Text.of(name, value)));
    }

    /** A pair for each member; one that is a list repeats its name, as a parameter of its own would. */
    private static List<String> spread(String name, Map<?, ?> map, UnaryOperator<String> code) {
        List<String> pairs = new ArrayList<>();
        map.forEach((member, value) -> {
            String key = code.apply(Text.of(name, member));
            List<?> values = value instanceof List<?> list ? list : List.of(value);
            Text.ofAll(name, values).forEach(text -> pairs.add(key + "=" + code.apply(text)));
        });
        return pairs;
    }

    /** The text that stands for a placeholder of a path. */
    static String inPath(Style style, String name, Object value) {
        return whole(style, name, value, encoder(style));
    }

    /** A header's value; not encoded, as OpenAPI has it. */
    static String inHeader(Style style, String name, Object value) {
        return whole(style, name, value, UnaryOperator.identity());
    }

    private static String whole(Style style, String name, Object given, UnaryOperator<String> code) {
        Object value = given instanceof RawJson json ? StyledJson.of(style, json) : given;
        String key = style.kind() == Kind.MATRIX ? code.apply(name) : "";
        if (value instanceof List<?> list) {
            return list(style, key, encoded(Text.ofAll(name, list), code));
        }
        if (value instanceof Map<?, ?> map) {
            return object(style, key, encoded(members(name, map), code));
        }
        String text = code.apply(Text.of(name, value));
        return prefix(style, key) + (style.kind() == Kind.MATRIX && !text.isEmpty() ? "=" : "") + text;
    }

    private static String list(Style style, String key, List<String> texts) {
        if (style.explode() == Explode.JOINED || style.kind() == Kind.SIMPLE) {
            return prefix(style, key) + (style.kind() == Kind.MATRIX ? "=" : "") + String.join(",", texts);
        }
        String separator = style.kind() == Kind.MATRIX ? ";" + key + "=" : ".";
        return separator + String.join(separator, texts);
    }

    private static String object(Style style, String key, Map<String, String> members) {
        if (style.explode() == Explode.JOINED) {
            return prefix(style, key) + (style.kind() == Kind.MATRIX ? "=" : "") + String.join(",", flat(members));
        }
        String separator = style.kind() == Kind.MATRIX ? ";" : style.kind() == Kind.LABEL ? "." : ",";
        String lead = style.kind() == Kind.SIMPLE ? "" : separator;
        return lead + String.join(separator, assignments(members));
    }

    private static String prefix(Style style, String key) {
        return switch (style.kind()) {
            case LABEL -> ".";
            case MATRIX -> ";" + key;
            default -> "";
        };
    }

    private static List<String> objectPairs(Style style, String key, Map<String, String> members) {
        if (style.kind() == Kind.DEEP_OBJECT) {
            List<String> pairs = new ArrayList<>();
            members.forEach((member, text) -> pairs.add(key + "%5B" + member + "%5D=" + text));
            return pairs;
        }
        return List.of(key + "=" + String.join(delimiter(style), flat(members)));
    }

    private static String delimiter(Style style) {
        return switch (style.kind()) {
            case SPACE -> "%20";
            case PIPE -> "%7C";
            default -> ",";
        };
    }

    private static List<String> assignments(Map<String, String> members) {
        return members.entrySet().stream()
                .map(member -> member.getKey() + "=" + member.getValue())
                .toList();
    }

    private static List<String> flat(Map<String, String> members) {
        List<String> texts = new ArrayList<>();
        members.forEach((member, text) -> {
            texts.add(member);
            texts.add(text);
        });
        return texts;
    }

    private static Map<String, String> members(String name, Map<?, ?> map) {
        Map<String, String> texts = new LinkedHashMap<>();
        map.forEach((member, value) -> texts.put(Text.of(name, member), Text.of(name, value)));
        return texts;
    }

    private static Map<String, String> counted(String name, List<?> list) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (int i = 0; i < list.size(); i++) {
            texts.put(Integer.toString(i), Text.of(name, list.get(i)));
        }
        return texts;
    }

    private static List<String> encoded(List<String> texts, UnaryOperator<String> code) {
        return texts.stream().map(code).toList();
    }

    private static Map<String, String> encoded(Map<String, String> members, UnaryOperator<String> code) {
        Map<String, String> texts = new LinkedHashMap<>();
        members.forEach((member, text) -> texts.put(code.apply(member), code.apply(text)));
        return texts;
    }

    private static UnaryOperator<String> encoder(Style style) {
        return style.reserved() == Reserved.ALLOWED ? Percent::encodeLeavingReserved : Percent::encode;
    }
}
