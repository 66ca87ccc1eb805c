package dev.lathe.emit.java.codec;

import com.palantir.javapoet.CodeBlock;
import dev.lathe.emit.java.code.Emission;
import dev.lathe.emit.java.code.JavaTypes;
import dev.lathe.emit.java.code.PlanIndex;
import dev.lathe.emit.java.code.RuntimeTypes;
import dev.lathe.model.Nullability;
import dev.lathe.model.ScalarKind;
import dev.lathe.plan.model.TypeUse;
import java.net.URI;
import java.util.EnumSet;
import java.util.Set;

/** Expressions that read and write a value of any planned type. */
public final class JsonCode {

    private static final Set<ScalarKind> WITHOUT_MEMBER =
            EnumSet.of(ScalarKind.URI, ScalarKind.TIME, ScalarKind.DURATION, ScalarKind.BYTES, ScalarKind.BINARY);

    private final RuntimeTypes runtime;
    private final PlanIndex index;

    public JsonCode(Emission emission) {
        this.runtime = emission.runtime();
        this.index = emission.index();
    }

    RuntimeTypes runtime() {
        return runtime;
    }

    /** {@code in.nextString()}: reads a value that is not null. */
    public CodeBlock read(TypeUse use, CodeBlock in) {
        if (use instanceof TypeUse.Declared declared) {
            return declared.kind() == TypeUse.Kind.ENUM
                    ? CodeBlock.of("$T.of($L)", JavaTypes.className(declared.name()), textOf(declared, in))
                    : CodeBlock.of("$L.read($L)", codec(declared), in);
        }
        if (use instanceof TypeUse.ListOf list) {
            String next = isNullable(list.item()) ? "nextNullableList" : "nextList";
            return CodeBlock.of("$L.$N($L)", in, next, decoder(list.item()));
        }
        if (use instanceof TypeUse.MapOf map) {
            String next = isNullable(map.value()) ? "nextNullableMap" : "nextMap";
            return CodeBlock.of("$L.$N($L)", in, next, decoder(map.value()));
        }
        if (use instanceof TypeUse.Scalar scalar && scalar.kind() == ScalarKind.URI) {
            return CodeBlock.of("$T.create($L.nextString())", URI.class, in);
        }
        if (use instanceof TypeUse.Scalar scalar && scalar.kind() == ScalarKind.BINARY) {
            return CodeBlock.of("$T.of($L.nextBytes().toByteArray())", runtime.core("Upload"), in);
        }
        return CodeBlock.of("$L.$N()", in, next(use));
    }

    // in.nextString(), or in.nextRaw().toString() when not all values are strings
    private CodeBlock textOf(TypeUse.Declared type, CodeBlock in) {
        return isOfStrings(type) ? CodeBlock.of("$L.nextString()", in) : CodeBlock.of("$L.nextRaw().toString()", in);
    }

    private boolean isOfStrings(TypeUse.Declared type) {
        return index.findEnum(type.name())
                .map(plan -> plan.base() == ScalarKind.STRING)
                .orElse(true);
    }

    /** {@code JsonReader::nextString}: the same as a function of the reader. */
    public CodeBlock decoder(TypeUse use) {
        if (isCoded(use)) {
            return codec((TypeUse.Declared) use);
        }
        boolean isDirect = use instanceof TypeUse.Json
                || (use instanceof TypeUse.Scalar scalar
                        && scalar.kind() != ScalarKind.URI
                        && scalar.kind() != ScalarKind.BINARY);
        if (isDirect) {
            return CodeBlock.of("$T::$N", runtime.reader(), next(use));
        }
        String name = "in" + depth(use);
        return CodeBlock.of("$N -> $L", name, read(use, CodeBlock.of("$N", name)));
    }

    /** {@code out.string(value)}: one statement that writes a value that is not null. */
    public CodeBlock write(TypeUse use, CodeBlock out, CodeBlock value) {
        if (isCoded(use)) {
            return CodeBlock.of("$L.write($L, $L)", codec((TypeUse.Declared) use), out, value);
        }
        if (use instanceof TypeUse.ListOf list) {
            return CodeBlock.of("$L.list($L, $L)", out, value, encoder(list.item()));
        }
        if (use instanceof TypeUse.MapOf map) {
            return CodeBlock.of("$L.map($L, $L)", out, value, encoder(map.value()));
        }
        if (use instanceof TypeUse.Scalar scalar && scalar.kind() == ScalarKind.URI) {
            return CodeBlock.of("$L.string($L.toString())", out, value);
        }
        return CodeBlock.of("$L.$N($L)", out, writer(use), value);
    }

    /** {@code JsonWriter::string}: the same as a function of writer and value. */
    public CodeBlock encoder(TypeUse use) {
        if (isCoded(use)) {
            return codec((TypeUse.Declared) use);
        }
        boolean isDirect = use instanceof TypeUse.Json
                || use instanceof TypeUse.Declared
                || (use instanceof TypeUse.Scalar scalar
                        && scalar.kind() != ScalarKind.URI
                        && !writer(use).equals("number"));
        if (isDirect) {
            return CodeBlock.of("$T::$N", runtime.writer(), writer(use));
        }
        int depth = depth(use);
        CodeBlock out = CodeBlock.of("$N", "o" + depth);
        CodeBlock value = CodeBlock.of("$N", "v" + depth);
        return CodeBlock.of("($L, $L) -> $L", out, value, write(use, out, value));
    }

    /** {@code AccountCodec.INSTANCE}: what reads and writes a generated type. */
    public static CodeBlock codec(TypeUse.Declared declared) {
        return CodeBlock.of("$T.INSTANCE", JavaTypes.className(declared.codec()));
    }

    /** Whether a type has a codec of its own: all that are generated but enumerations. */
    private static boolean isCoded(TypeUse use) {
        return use instanceof TypeUse.Declared declared && declared.kind() != TypeUse.Kind.ENUM;
    }

    /** Whether the runtime's writer has a form of {@code member} for it that needs no encoder. */
    boolean isMember(TypeUse use) {
        if (use instanceof TypeUse.Declared declared) {
            return declared.kind() == TypeUse.Kind.ENUM && isOfStrings(declared);
        }
        return use instanceof TypeUse.Json
                || (use instanceof TypeUse.Scalar scalar && !WITHOUT_MEMBER.contains(scalar.kind()));
    }

    private static int depth(TypeUse use) {
        if (use instanceof TypeUse.ListOf list) {
            return 1 + depth(list.item());
        }
        return use instanceof TypeUse.MapOf map ? 1 + depth(map.value()) : 1;
    }

    private static boolean isNullable(TypeUse use) {
        return use.nullability() == Nullability.NULLABLE;
    }

    private static String next(TypeUse use) {
        if (!(use instanceof TypeUse.Scalar scalar)) {
            return "nextRaw";
        }
        return switch (scalar.kind()) {
            case STRING, URI -> "nextString";
            case BOOLEAN -> "nextBoolean";
            case INT32 -> "nextInt";
            case INT64 -> "nextLong";
            case BIG_INTEGER -> "nextBigInteger";
            case FLOAT -> "nextFloat";
            case DOUBLE -> "nextDouble";
            case DECIMAL -> "nextDecimal";
            case DATE_TIME -> "nextDateTime";
            case DATE -> "nextDate";
            case TIME -> "nextTime";
            case DURATION -> "nextDuration";
            case UUID -> "nextUuid";
            case BYTES, BINARY -> "nextBytes";
        };
    }

    private String writer(TypeUse use) {
        if (use instanceof TypeUse.Declared declared) {
            return isOfStrings(declared) ? "text" : "scalar";
        }
        if (!(use instanceof TypeUse.Scalar scalar)) {
            return "raw";
        }
        return switch (scalar.kind()) {
            case STRING, URI -> "string";
            case BOOLEAN -> "bool";
            case INT32, INT64, BIG_INTEGER, FLOAT, DOUBLE, DECIMAL -> "number";
            case DATE_TIME -> "dateTime";
            case DATE -> "date";
            case TIME -> "time";
            case DURATION -> "duration";
            case UUID -> "uuid";
            case BYTES -> "bytes";
            case BINARY -> "file";
        };
    }
}
