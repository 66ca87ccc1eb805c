package dev.lathe.plan.sample;

import dev.lathe.model.ParameterStyle;
import dev.lathe.model.SpecText;
import dev.lathe.plan.model.SamplePlan.NameValue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What parameters look like on the wire, straight from the style table of OpenAPI. Written apart from the runtime's
 * encoder, so that one checks the other. A door: it spells texts out.
 */
final class WireForm {

    private static final String UNRESERVED = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";

    private static final String NOT_IN_URL = "\"<>[\\]^`{|}#";

    private WireForm() {}

    /** The names and decoded values of a query parameter or cookie. */
    static List<NameValue> pairs(SpecText name, ParameterStyle style, Json value) {
        String key = name.open();
        boolean exploded = style.explode() == ParameterStyle.Explode.EXPLODED;
        return switch (style.style()) {
            case JSON -> List.of(pair(key, JsonTrees.print(value).json().open()));
            case DEEP_OBJECT -> deep(key, value);
            case SPACE_DELIMITED -> exploded ? form(key, value) : List.of(pair(key, joined(value, " ")));
            case PIPE_DELIMITED -> exploded ? form(key, value) : List.of(pair(key, joined(value, "|")));
            case FORM, MATRIX, LABEL, SIMPLE ->
                exploded
                        ? form(key, value)
                        : value instanceof Json.Arr array && array.items().isEmpty()
                                ? List.of()
                                : List.of(pair(key, joined(value, ",")));
        };
    }

    /** The value of a header. */
    static SpecText header(ParameterStyle style, Json value) {
        if (style.style() == ParameterStyle.Style.JSON) {
            return JsonTrees.print(value).json();
        }
        boolean exploded = style.explode() == ParameterStyle.Explode.EXPLODED;
        return SpecText.of(exploded && value instanceof Json.Obj object ? assigned(object, ",") : joined(value, ","));
    }

    /** A path template with its arguments, percent-encoded; {@code segments} is by name. */
    static SpecText path(SpecText template, Map<SpecText, String> segments) {
        String path = template.open();
        for (Map.Entry<SpecText, String> segment : segments.entrySet()) {
            path = path.replace("{" + segment.getKey().open() + "}", segment.getValue());
        }
        return SpecText.of(inUrl(path));
    }

    /** Percent-encodes what a URL cannot hold: spaces, some signs, and all that is not ASCII. */
    private static String inUrl(String path) {
        StringBuilder out = new StringBuilder();
        byte[] bytes = path.replaceAll("%(?![0-9A-Fa-f]{2})", "%25").getBytes(StandardCharsets.UTF_8);
        for (byte b : bytes) {
            boolean isAllowed = b > ' ' && b < 127 && NOT_IN_URL.indexOf(b) < 0;
            out.append(isAllowed ? String.valueOf((char) b) : escape(b & 0xff));
        }
        return out.toString();
    }

    /** What stands in the path for one argument. */
    static String segment(SpecText name, ParameterStyle style, Json value) {
        boolean exploded = style.explode() == ParameterStyle.Explode.EXPLODED;
        String key = encoded(name.open());
        return switch (style.style()) {
            case LABEL -> "." + joinedEncoded(value, exploded ? "." : ",", style.explode());
            case MATRIX ->
                exploded && value instanceof Json.Arr array
                        ? array.items().stream()
                                .map(item -> ";" + key + "=" + encoded(text(item)))
                                .collect(Collectors.joining())
                        : exploded && value instanceof Json.Obj
                                ? ";" + joinedEncoded(value, ";", style.explode())
                                : ";" + key + "=" + joinedEncoded(value, ",", ParameterStyle.Explode.JOINED);
            case JSON -> encoded(JsonTrees.print(value).json().open());
            default -> joinedEncoded(value, ",", style.explode());
        };
    }

    /** A value as it stands in a URL or header, not encoded. */
    static SpecText plain(Json value) {
        return SpecText.of(text(value));
    }

    static SpecText number(long value) {
        return SpecText.of(Long.toString(value));
    }

    /** The number that a text spells, or another one when it is none. */
    static long number(SpecText text, long otherwise) {
        String raw = text.open();
        return raw.matches("[0-9]{1,15}") ? Long.parseLong(raw) : otherwise;
    }

    /** The address, without the base URL, of an encoded path with a query of one pair. */
    static SpecText url(SpecText path, NameValue pair) {
        return SpecText.of(path.open() + "?" + encoded(pair.name().open()) + "="
                + encoded(pair.value().open()));
    }

    /** The same as the value of a {@code Link} header (RFC 8288). */
    static SpecText nextLink(SpecText path, NameValue pair) {
        return SpecText.of("<" + url(path, pair).open() + ">; rel=\"next\"");
    }

    private static List<NameValue> form(String key, Json value) {
        if (value instanceof Json.Arr array) {
            return array.items().stream().map(item -> pair(key, text(item))).toList();
        } else if (value instanceof Json.Obj object) {
            return object.members().entrySet().stream()
                    .flatMap(member -> member(member.getKey().open(), member.getValue()))
                    .toList();
        }
        return List.of(pair(key, text(value)));
    }

    /** A member that is a list has its name repeated. */
    private static Stream<NameValue> member(String name, Json value) {
        return value instanceof Json.Arr array
                ? array.items().stream().map(item -> pair(name, text(item)))
                : Stream.of(pair(name, text(value)));
    }

    private static List<NameValue> deep(String key, Json value) {
        List<NameValue> pairs = new ArrayList<>();
        if (value instanceof Json.Obj object) {
            object.members().forEach((name, member) -> pairs.addAll(deep(key + "[" + name.open() + "]", member)));
        } else if (value instanceof Json.Arr array) {
            for (int i = 0; i < array.items().size(); i++) {
                pairs.addAll(deep(key + "[" + i + "]", array.items().get(i)));
            }
        } else {
            pairs.add(pair(key, text(value)));
        }
        return pairs;
    }

    private static String joined(Json value, String separator) {
        return String.join(separator, flat(value));
    }

    private static String joinedEncoded(Json value, String separator, ParameterStyle.Explode explode) {
        if (explode == ParameterStyle.Explode.EXPLODED && value instanceof Json.Obj object) {
            return object.members().entrySet().stream()
                    .map(member -> encoded(member.getKey().open()) + "=" + encoded(text(member.getValue())))
                    .collect(Collectors.joining(separator));
        }
        return flat(value).stream().map(WireForm::encoded).collect(Collectors.joining(separator));
    }

    private static String assigned(Json.Obj object, String separator) {
        return object.members().entrySet().stream()
                .map(member -> member.getKey().open() + "=" + text(member.getValue()))
                .collect(Collectors.joining(separator));
    }

    /** Items, or names and values in turn. */
    private static List<String> flat(Json value) {
        if (value instanceof Json.Arr array) {
            return array.items().stream().map(WireForm::text).toList();
        } else if (value instanceof Json.Obj object) {
            List<String> parts = new ArrayList<>();
            object.members().forEach((name, member) -> {
                parts.add(name.open());
                parts.add(text(member));
            });
            return parts;
        }
        return List.of(text(value));
    }

    /** The text of a scalar as it is, of anything else as JSON. */
    static String text(Json value) {
        return value instanceof Json.Text text
                ? text.value().open()
                : JsonTrees.print(value).json().open();
    }

    private static String encoded(String text) {
        StringBuilder out = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            int c = b & 0xff;
            if (UNRESERVED.indexOf(c) >= 0) {
                out.append((char) c);
            } else {
                out.append(escape(c));
            }
        }
        return out.toString();
    }

    private static String escape(int octet) {
        return "%"
                + Character.toUpperCase(Character.forDigit(octet >> 4, 16))
                + Character.toUpperCase(Character.forDigit(octet & 15, 16));
    }

    private static NameValue pair(String name, String value) {
        return new NameValue(SpecText.of(name), SpecText.of(value));
    }
}
