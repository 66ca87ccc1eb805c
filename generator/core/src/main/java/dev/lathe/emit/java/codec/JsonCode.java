package dev.lathe.emit.java.codec;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.lathe.emit.java.code.Emission;
import dev.lathe.emit.java.code.JavaTypes;
import dev.lathe.emit.java.code.PlanIndex;
import dev.lathe.model.Nullability;
import dev.lathe.model.ScalarKind;
import dev.lathe.plan.model.EnumPlan;
import dev.lathe.plan.model.QualifiedName;
import dev.lathe.plan.model.TypeUse;

/** The expression for what reads and writes the values of any planned type. */
public final class JsonCode {

    private final ClassName codecs;
    private final PlanIndex index;

    public JsonCode(Emission emission) {
        this.codecs = emission.runtime().json("Codecs");
        this.index = emission.index();
    }

    /** {@code AccountCodec.INSTANCE}, {@code Codecs.list(Codecs.STRING)}: the codec of values that are not null. */
    public CodeBlock codec(TypeUse use) {
        if (use instanceof TypeUse.Declared declared) {
            return declared.kind() == TypeUse.Kind.ENUM
                    ? enumeration(declared.name(), base(declared))
                    : CodeBlock.of("$T.INSTANCE", JavaTypes.className(declared.codec()));
        }
        if (use instanceof TypeUse.ListOf list) {
            String kind = isNullable(list.item()) ? "nullableList" : "list";
            return CodeBlock.of("$T.$N($L)", codecs, kind, codec(list.item()));
        }
        if (use instanceof TypeUse.MapOf map) {
            String kind = isNullable(map.value()) ? "nullableMap" : "map";
            return CodeBlock.of("$T.$N($L)", codecs, kind, codec(map.value()));
        }
        return CodeBlock.of("$T.$N", codecs, use instanceof TypeUse.Scalar scalar ? constant(scalar.kind()) : "RAW");
    }

    /** {@code Codecs.texts(State::of)}: not all values of an enumeration need be strings. */
    public CodeBlock enumeration(QualifiedName type, ScalarKind base) {
        return CodeBlock.of(
                "$T.$N($T::of)", codecs, base == ScalarKind.STRING ? "texts" : "scalars", JavaTypes.className(type));
    }

    private ScalarKind base(TypeUse.Declared type) {
        return index.findEnum(type.name()).map(EnumPlan::base).orElse(ScalarKind.STRING);
    }

    private static boolean isNullable(TypeUse use) {
        return use.nullability() == Nullability.NULLABLE;
    }

    private static String constant(ScalarKind kind) {
        return kind == ScalarKind.BINARY ? "FILE" : kind.name();
    }
}
