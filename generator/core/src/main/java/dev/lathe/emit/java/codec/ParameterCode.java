package dev.lathe.emit.java.codec;

import com.palantir.javapoet.CodeBlock;
import dev.lathe.emit.java.code.Emission;
import dev.lathe.emit.java.code.Field;
import dev.lathe.emit.java.door.JavaLiteral;
import dev.lathe.model.ParameterStyle;
import dev.lathe.model.SpecText;
import dev.lathe.plan.model.ComponentPlan.Slot;
import dev.lathe.plan.model.TypeUse;
import dev.lathe.plan.model.UnionPlan;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Statements that write one query, header or cookie parameter. */
public final class ParameterCode {

    private final Emission emission;
    private final JsonCode json;

    public ParameterCode(Emission emission) {
        this.emission = emission;
        this.json = new JsonCode(emission);
    }

    // .query("direction", params.direction())
    CodeBlock call(Field field, Slot.Parameter parameter, SpecText wireName, String owner) {
        String verb = parameter.in().name().toLowerCase(Locale.ROOT);
        CodeBlock name = JavaLiteral.of(wireName);
        CodeBlock value = CodeBlock.of("$L.$N()", owner, field.name());
        return call(verb, name, value, field.use(), parameter.style());
    }

    private CodeBlock call(String verb, CodeBlock name, CodeBlock value, TypeUse use, ParameterStyle style) {
        if (style.style() == ParameterStyle.Style.JSON) {
            return CodeBlock.of(".$N($L, $L, $L)", verb + "Json", name, value, json.codec(use));
        }
        if (!isPlain(use)) {
            return CodeBlock.of(".$N($L, $L, $L, $L)", verb + "Tree", name, style(style), value, json.codec(use));
        }
        if (use instanceof TypeUse.ListOf list) {
            return CodeBlock.of(".$N($L, $L, $L$L)", verb + "List", name, style(style), value, text(list.item()));
        }
        if (use instanceof TypeUse.MapOf) {
            return CodeBlock.of(".$N($L, $L, $L)", verb + "Map", name, style(style), value);
        }
        if (verb.equals("query") && style.reserved() == ParameterStyle.Reserved.ALLOWED) {
            return CodeBlock.of(".queryStyled($L, $L, $L)", name, style(style), value);
        }
        return CodeBlock.of(".$N($L, $L$L)", verb, name, value, text(use));
    }

    /** Whether it is made of scalars, as the style table has it, and nothing deeper: a scalar, a list, a map. */
    private boolean isPlain(TypeUse use) {
        if (use instanceof TypeUse.ListOf list) {
            return isScalar(list.item());
        }
        return use instanceof TypeUse.MapOf map ? map.value() instanceof TypeUse.Scalar : isScalar(use);
    }

    private boolean isScalar(TypeUse use) {
        if (use instanceof TypeUse.Declared declared && declared.kind() == TypeUse.Kind.UNION) {
            return emission.index()
                    .findUnion(declared.name())
                    .map(union -> union.variants().stream().allMatch(this::isScalar))
                    .orElse(false);
        }
        return isScalarOrEnum(use);
    }

    private boolean isScalar(UnionPlan.VariantPlan variant) {
        return variant.form() == UnionPlan.Form.WRAPPER && isScalarOrEnum(variant.value());
    }

    private static boolean isScalarOrEnum(TypeUse use) {
        return use instanceof TypeUse.Scalar
                || (use instanceof TypeUse.Declared declared && declared.kind() == TypeUse.Kind.ENUM);
    }

    // id, format.value(), tags, JsonWriter.encodeRaw(range, RangeCodec.INSTANCE), … .toString()
    /** An argument of the path as the runtime takes it: a scalar, a list or map of scalars, or JSON to be styled. */
    public CodeBlock pathValue(TypeUse use, ParameterStyle style, CodeBlock value) {
        if (style.style() == ParameterStyle.Style.JSON) {
            return CodeBlock.of("$L.toString()", raw(use, value));
        }
        if (use instanceof TypeUse.Declared declared && declared.kind() == TypeUse.Kind.ENUM) {
            return CodeBlock.of("$L.value()", value);
        }
        boolean isDirect = use instanceof TypeUse.Scalar
                || use instanceof TypeUse.Json
                || (use instanceof TypeUse.ListOf list && list.item() instanceof TypeUse.Scalar)
                || (use instanceof TypeUse.MapOf map && map.value() instanceof TypeUse.Scalar);
        return isDirect ? value : raw(use, value);
    }

    private CodeBlock raw(TypeUse use, CodeBlock value) {
        return CodeBlock.of("$T.encodeRaw($L, $L)", emission.runtime().writer(), value, json.codec(use));
    }

    /** {@code , union -> union.match(…)} for a union; empty for scalars. */
    private CodeBlock text(TypeUse use) {
        return function(use).map(function -> CodeBlock.of(", $L", function)).orElse(CodeBlock.of(""));
    }

    /** A function from the value to the scalar that stands for it; empty when it is a scalar itself. */
    private Optional<CodeBlock> function(TypeUse use) {
        return use instanceof TypeUse.Declared declared
                ? emission.index().findUnion(declared.name()).map(this::match)
                : Optional.empty();
    }

    // union -> union.match(date -> date.value(), instant -> instant.value(), unknown -> unknown.raw().asString())
    private CodeBlock match(UnionPlan union) {
        List<CodeBlock> arms = union.variants().stream()
                .map(variant -> CodeBlock.of("variant -> $L", scalar(variant)))
                .toList();
        return CodeBlock.of(
                "union -> union.<$T>match($L, unknown -> unknown.raw().$N())",
                Object.class,
                CodeBlock.join(arms, ", "),
                "asString");
    }

    private CodeBlock scalar(UnionPlan.VariantPlan variant) {
        CodeBlock value = CodeBlock.of("variant.value()");
        boolean isEnum = variant.value() instanceof TypeUse.Declared declared && declared.kind() == TypeUse.Kind.ENUM;
        return isEnum ? CodeBlock.of("$L.value()", value) : value;
    }

    /** {@code Style.FORM}: the runtime's constant for a style. */
    public CodeBlock style(ParameterStyle style) {
        boolean isExploded = style.explode() == ParameterStyle.Explode.EXPLODED;
        String constant = switch (style.style()) {
            case FORM -> isExploded ? "FORM" : "FORM_JOINED";
            case SPACE_DELIMITED -> isExploded ? "SPACE_EXPLODED" : "SPACE";
            case PIPE_DELIMITED -> isExploded ? "PIPE_EXPLODED" : "PIPE";
            case DEEP_OBJECT -> "DEEP_OBJECT";
            case SIMPLE, JSON -> isExploded ? "SIMPLE_EXPLODED" : "SIMPLE";
            case LABEL -> isExploded ? "LABEL_EXPLODED" : "LABEL";
            case MATRIX -> isExploded ? "MATRIX_EXPLODED" : "MATRIX";
        };
        CodeBlock plain = CodeBlock.of("$T.$N", emission.runtime().call("Style"), constant);
        return style.reserved() == ParameterStyle.Reserved.ALLOWED
                ? CodeBlock.of("$L.reservedAllowed()", plain)
                : plain;
    }
}
