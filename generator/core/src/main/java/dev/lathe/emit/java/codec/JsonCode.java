package dev.lathe.emit.java.codec;

import com.palantir.javapoet.CodeBlock;
import dev.lathe.emit.java.code.Emission;
import dev.lathe.emit.java.code.JavaTypes;
import dev.lathe.emit.java.code.PlanIndex;
import dev.lathe.emit.java.code.RuntimeTypes;
import dev.lathe.model.Nullability;
import dev.lathe.model.ScalarKind;
import dev.lathe.plan.model.TypeUse;

/** The expression for what reads and writes the values of any planned type. */
public final class JsonCode {

    private final RuntimeTypes runtime;
    private final PlanIndex index;

    public JsonCode(Emission emission) {
        this.runtime = emission.runtime();
        this.index = emission.index();
    }

    /** {@code AccountCodec.INSTANCE}, {@code Codecs.list(Codecs.STRING)}: the codec of values that are not null. */
    public CodeBlock codec(TypeUse use) {
        if (use instanceof TypeUse.Declared declared) {
            return declared.kind() == TypeUse.Kind.ENUM
                    ? runtime("$N($T::of)", values(declared), JavaTypes.className(declared.name()))
                    : CodeBlock.of("$T.INSTANCE", JavaTypes.className(declared.codec()));
        }
        if (use instanceof TypeUse.ListOf list) {
            return runtime("$N($L)", isNullable(list.item()) ? "nullableList" : "list", codec(list.item()));
        }
        if (use instanceof TypeUse.MapOf map) {
            return runtime("$N($L)", isNullable(map.value()) ? "nullableMap" : "map", codec(map.value()));
        }
        return runtime("$N", use instanceof TypeUse.Scalar scalar ? constant(scalar.kind()) : "RAW");
    }

    private CodeBlock runtime(String format, Object... arguments) {
        return CodeBlock.builder()
                .add("$T.", runtime.json("Codecs"))
                .add(format, arguments)
                .build();
    }

    /** Not all values of an enumeration need be strings. */
    private String values(TypeUse.Declared type) {
        boolean isOfStrings = index.findEnum(type.name())
                .map(plan -> plan.base() == ScalarKind.STRING)
                .orElse(true);
        return isOfStrings ? "texts" : "scalars";
    }

    private static boolean isNullable(TypeUse use) {
        return use.nullability() == Nullability.NULLABLE;
    }

    private static String constant(ScalarKind kind) {
        return kind == ScalarKind.BINARY ? "FILE" : kind.name();
    }
}
