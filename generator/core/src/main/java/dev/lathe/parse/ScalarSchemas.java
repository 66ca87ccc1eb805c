package dev.lathe.parse;

import dev.lathe.model.Nullability;
import dev.lathe.model.ScalarKind;
import dev.lathe.model.Secrecy;
import dev.lathe.model.TypeRef;
import dev.lathe.tree.Element;
import dev.lathe.tree.ScalarNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Scalars: JSON type, format and bounds to a {@link ScalarKind}. */
final class ScalarSchemas {

    private static final Map<String, ScalarKind> STRINGS = Map.ofEntries(
            Map.entry("date-time", ScalarKind.DATE_TIME),
            Map.entry("date", ScalarKind.DATE),
            Map.entry("time", ScalarKind.TIME),
            Map.entry("duration", ScalarKind.DURATION),
            Map.entry("uuid", ScalarKind.UUID),
            Map.entry("uri", ScalarKind.URI),
            Map.entry("url", ScalarKind.URI),
            Map.entry("byte", ScalarKind.BYTES),
            Map.entry("base64", ScalarKind.BYTES),
            Map.entry("base64url", ScalarKind.BYTES),
            Map.entry("binary", ScalarKind.BINARY));
    private static final Map<String, ScalarKind> NUMBERS = Map.of(
            "float", ScalarKind.FLOAT,
            "double", ScalarKind.DOUBLE,
            "decimal", ScalarKind.DECIMAL);

    private static final Set<String> SMALL = Set.of("int8", "uint8", "int16", "uint16", "int32");
    private static final Set<String> LONG = Set.of("uint32", "int64", "long");
    private static final Set<String> BIG = Set.of("uint64", "int128", "uint128", "bigint");
    private static final int LONGEST_BOUND = 400;

    private final Run run;

    ScalarSchemas(Run run) {
        this.run = run;
    }

    TypeRef map(String type, SchemaParts parts, Nullability nullability) {
        Element formatted = parts.keyword("format");
        String format = formatted == null ? "" : String.valueOf(formatted.text());
        ScalarKind kind = switch (type) {
            case "boolean" -> ScalarKind.BOOLEAN;
            case "integer" -> integer(format, parts);
            case "number" -> number(format, parts);
            case "file" -> ScalarKind.BINARY;
            default -> string(format, parts);
        };
        return new TypeRef.Scalar(kind, nullability, secrecy(parts, format, kind));
    }

    private static ScalarKind string(String format, SchemaParts parts) {
        Element encoding = parts.keyword("contentEncoding");
        if (format.isEmpty()
                && encoding != null
                && encoding.text() != null
                && encoding.text().startsWith("base64")) {
            return ScalarKind.BYTES;
        }
        if (format.isEmpty() && encoding == null && isFile(parts.keyword("contentMediaType"))) {
            return ScalarKind.BINARY;
        }
        return STRINGS.getOrDefault(format, ScalarKind.STRING);
    }

    /** Whether a text holds media that is no text: what 3.1 says instead of {@code format: binary}. */
    private static boolean isFile(@Nullable Element mediaType) {
        String type = mediaType == null ? null : mediaType.text();
        return type != null && (type.startsWith("*/") || MediaTypes.kind(type).isRaw());
    }

    private static ScalarKind integer(String format, SchemaParts parts) {
        if (LONG.contains(format)) {
            return ScalarKind.INT64;
        }
        if (BIG.contains(format) || exceeds(parts, Long.MIN_VALUE, Long.MAX_VALUE)) {
            return ScalarKind.BIG_INTEGER;
        }
        boolean small = SMALL.contains(format) && !exceeds(parts, Integer.MIN_VALUE, Integer.MAX_VALUE);
        return small ? ScalarKind.INT32 : ScalarKind.INT64;
    }

    /** Whether a bound of the document lies outside the range: then the format cannot be meant. */
    private static boolean exceeds(SchemaParts parts, long least, long greatest) {
        for (String keyword : List.of("minimum", "exclusiveMinimum", "maximum", "exclusiveMaximum")) {
            BigDecimal bound = bound(parts.keyword(keyword));
            boolean inside = bound == null
                    || (bound.compareTo(BigDecimal.valueOf(least)) >= 0
                            && bound.compareTo(BigDecimal.valueOf(greatest)) <= 0);
            if (!inside) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable BigDecimal bound(@Nullable Element element) {
        String text = element == null ? null : element.text();
        if (text == null || text.length() > LONGEST_BOUND) {
            return null;
        }
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            return null; // not a number: says nothing
        }
    }

    private static ScalarKind number(String format, SchemaParts parts) {
        BigDecimal step = bound(parts.keyword("multipleOf"));
        boolean whole = step != null && step.compareTo(BigDecimal.ONE) == 0;
        if (whole || SMALL.contains(format) || LONG.contains(format) || BIG.contains(format)) {
            return integer(format, parts);
        }
        return NUMBERS.getOrDefault(format, ScalarKind.DOUBLE);
    }

    private Secrecy secrecy(SchemaParts parts, String format, ScalarKind kind) {
        boolean password = kind == ScalarKind.STRING && format.equals("password");
        boolean listed = parts.parts().stream().anyMatch(part -> run.config().isSecret(part.element()));
        return password || listed ? Secrecy.SECRET : secrecy(parts.schema());
    }

    /** Whether the place itself says that its value is secret. */
    Secrecy secrecy(Element schema) {
        boolean secret = run.config().isSecret(schema)
                || (schema.isTrue("writeOnly") && Keywords.types(schema).contains("string"));
        return secret ? Secrecy.SECRET : Secrecy.PUBLIC;
    }

    TypeRef secretString(Nullability nullability) {
        return new TypeRef.Scalar(ScalarKind.STRING, nullability, Secrecy.SECRET);
    }

    /** The type of a constant: by {@code type} when the schema has one, by the value otherwise. */
    TypeRef ofConstant(Element constant, SchemaParts parts, Nullability nullability) {
        if (!(constant.node() instanceof ScalarNode scalar) || constant.isNull()) {
            return new TypeRef.AnyJson(nullability);
        }
        String type = parts.types().size() == 1
                ? parts.types().get(0)
                : switch (scalar.type()) {
                    case INTEGER -> "integer";
                    case DECIMAL -> "number";
                    case BOOLEAN -> "boolean";
                    case STRING, NULL -> "string";
                };
        return map(type, parts, nullability);
    }
}
