package dev.lathe.emit.java.test;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.lathe.emit.java.code.Emission;
import dev.lathe.emit.java.code.JavaTypes;
import dev.lathe.emit.java.door.JavaLiteral;
import dev.lathe.model.JsonText;
import dev.lathe.model.ScalarKind;
import dev.lathe.plan.model.ValuePlan;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Writes a planned value down as the Java expression that a user would write. */
final class ValueExpression {

    private final Emission emission;

    ValueExpression(Emission emission) {
        this.emission = emission;
    }

    CodeBlock of(ValuePlan value) {
        if (value instanceof ValuePlan.Scalar scalar) {
            return scalar(scalar.kind(), scalar.json());
        }
        if (value instanceof ValuePlan.Constant constant) {
            return CodeBlock.of(
                    "$T.$N",
                    JavaTypes.className(constant.type()),
                    constant.constant().value());
        }
        if (value instanceof ValuePlan.OtherConstant other) {
            return CodeBlock.of("$T.of($L)", JavaTypes.className(other.type()), JavaLiteral.ofScalar(other.json()));
        }
        if (value instanceof ValuePlan.ObjectValue object) {
            return object(JavaTypes.className(object.type()), object.members());
        }
        if (value instanceof ValuePlan.ListValue list) {
            return CodeBlock.of("$T.of($L)", List.class, joined(list.items()));
        }
        if (value instanceof ValuePlan.MapValue map) {
            return map(map.entries());
        }
        if (value instanceof ValuePlan.VariantValue variant) {
            return CodeBlock.of(
                    "$T.$N($L)",
                    JavaTypes.className(variant.union()),
                    variant.factory().value(),
                    of(variant.value()));
        }
        ValuePlan.Json json = (ValuePlan.Json) value;
        return CodeBlock.of("$T.of($L)", emission.runtime().rawJson(), JavaLiteral.of(json.json()));
    }

    // Account.builder().name("Demo").type(AccountType.STANDARD).build()
    CodeBlock object(ClassName type, List<ValuePlan.Member> members) {
        CodeBlock.Builder code = CodeBlock.builder().add("$T.builder()", type);
        members.forEach(member -> code.add(".$N($L)", member.component().value(), of(member.value())));
        return code.add(".build()").build();
    }

    private CodeBlock joined(List<ValuePlan> values) {
        return CodeBlock.join(values.stream().map(this::of).toList(), ", ");
    }

    // InOrder.map(Map.entry("a", 1L), Map.entry("b", 2L))
    private CodeBlock map(List<ValuePlan.Entry> entries) {
        if (entries.isEmpty()) {
            return CodeBlock.of("$T.of()", Map.class);
        }
        List<CodeBlock> pairs = entries.stream()
                .map(entry ->
                        CodeBlock.of("$T.entry($L, $L)", Map.class, JavaLiteral.of(entry.key()), of(entry.value())))
                .toList();
        return CodeBlock.of("$T.map($L)", emission.runtime().testing("InOrder"), CodeBlock.join(pairs, ", "));
    }

    private CodeBlock scalar(ScalarKind kind, JsonText json) {
        CodeBlock text = JavaLiteral.ofScalar(json);
        return switch (kind) {
            case STRING -> text;
            case BOOLEAN, INT32, INT64, FLOAT, DOUBLE -> JavaLiteral.ofPrimitive(kind, json);
            case BIG_INTEGER -> CodeBlock.of("new $T($L)", BigInteger.class, text);
            case DECIMAL -> CodeBlock.of("new $T($L)", BigDecimal.class, text);
            case DATE_TIME -> CodeBlock.of("$T.parse($L)", OffsetDateTime.class, text);
            case DATE -> CodeBlock.of("$T.parse($L)", LocalDate.class, text);
            case TIME -> CodeBlock.of("$T.parse($L)", LocalTime.class, text);
            case DURATION -> CodeBlock.of("$T.parse($L)", Duration.class, text);
            case UUID -> CodeBlock.of("$T.fromString($L)", UUID.class, text);
            case URI -> CodeBlock.of("$T.create($L)", URI.class, text);
            case BYTES -> CodeBlock.of("$T.ofBase64($L)", emission.runtime().core("Bytes"), text);
            case BINARY -> CodeBlock.of("$T.ofText($L)", emission.runtime().core("Upload"), text);
        };
    }
}
