package dev.lathe.parse;

import dev.lathe.model.Nullability;
import dev.lathe.model.ScalarKind;
import dev.lathe.model.Secrecy;
import dev.lathe.model.TypeRef;
import dev.lathe.tree.Element;
import dev.lathe.tree.ScalarNode;
import java.math.BigDecimal;
import java.util.Map;
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
            Map.entry("binary", ScalarKind.BINARY));
    private static final Map<String, ScalarKind> NUMBERS = Map.of(
            "float", ScalarKind.FLOAT,
            "double", ScalarKind.DOUBLE,
            "decimal", ScalarKind.DECIMAL,
            "int32", ScalarKind.INT32,
            "int64", ScalarKind.INT64);
    private static final BigDecimal MAX_LONG = BigDecimal.valueOf(Long.MAX_VALUE);
    private static final BigDecimal MIN_LONG = BigDecimal.valueOf(Long.MIN_VALUE);
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
        if (format.isEmpty() && encoding != null && "base64".equals(encoding.text())) {
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
        if (format.equals("int32")) {
            return ScalarKind.INT32;
        }
        boolean big = format.equals("uint64") || format.equals("bigint");
        return big || exceedsLong(parts) ? ScalarKind.BIG_INTEGER : ScalarKind.INT64;
    }

    private static boolean exceedsLong(SchemaParts parts) {
        BigDecimal maximum = bound(parts.keyword("maximum"));
        BigDecimal minimum = bound(parts.keyword("minimum"));
        return (maximum != null && maximum.compareTo(MAX_LONG) > 0)
                || (minimum != null && minimum.compareTo(MIN_LONG) < 0);
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
        if (step != null && step.compareTo(BigDecimal.ONE) == 0) {
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
