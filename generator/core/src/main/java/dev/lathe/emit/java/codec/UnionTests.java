package dev.lathe.emit.java.codec;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import dev.lathe.emit.java.code.RuntimeTypes;
import dev.lathe.emit.java.door.JavaLiteral;
import dev.lathe.model.JsonText;
import dev.lathe.model.ScalarKind;
import dev.lathe.plan.model.UnionPlan.JsonKind;
import dev.lathe.plan.model.UnionPlan.Rule;
import dev.lathe.plan.model.UnionPlan.Test;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.lang.model.element.Modifier;

/**
 * The questions of a union's rules as calls of the runtime's {@code Shapes}; collects the constants they compare with.
 */
final class UnionTests {

    private final RuntimeTypes runtime;
    private final ClassName shapes;
    private final List<JsonText> values = new ArrayList<>();

    UnionTests(RuntimeTypes runtime) {
        this.runtime = runtime;
        this.shapes = runtime.json("Shapes");
    }

    /** All tests of a rule, joined; empty when decoding is the only one. */
    CodeBlock conditions(Rule rule) {
        List<CodeBlock> conditions = rule.tests().stream()
                .filter(test -> !(test instanceof Test.Decodes))
                .map(this::condition)
                .toList();
        return CodeBlock.join(conditions, " && ");
    }

    // private static final RawJson VALUE_1 = RawJson.of("\"flat\"");
    List<FieldSpec> constants() {
        List<FieldSpec> fields = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            fields.add(FieldSpec.builder(
                            runtime.rawJson(), "VALUE_" + (i + 1), Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                    .initializer("$T.of($L)", runtime.rawJson(), JavaLiteral.of(values.get(i)))
                    .build());
        }
        return fields;
    }

    private CodeBlock condition(Test test) {
        if (test instanceof Test.IsKind is) {
            return CodeBlock.of("$T.$N(raw)", shapes, "is" + capitalized(is.kind()));
        }
        if (test instanceof Test.HasMember has) {
            return CodeBlock.of("$T.hasMember(raw, $L)", shapes, JavaLiteral.of(has.member()));
        }
        if (test instanceof Test.LacksMember lacks) {
            return CodeBlock.of("$T.lacksMember(raw, $L)", shapes, JavaLiteral.of(lacks.member()));
        }
        if (test instanceof Test.MemberEquals equals) {
            return CodeBlock.of(
                    "$T.memberEquals(raw, $L, $N)", shapes, JavaLiteral.of(equals.member()), constant(equals.value()));
        }
        if (test instanceof Test.ValuesAre are) {
            return CodeBlock.of(
                    "$T.valuesAre(raw, $T.Type.$N)", shapes, shapes, are.kind().name());
        }
        if (test instanceof Test.ItemsAre are) {
            return CodeBlock.of(
                    "$T.itemsAre(raw, $T.Type.$N)", shapes, shapes, are.kind().name());
        }
        if (test instanceof Test.HasFormat has) {
            return CodeBlock.of("$T.$N(raw)", shapes, format(has.kind()));
        }
        if (test instanceof Test.EqualTo equal) {
            return CodeBlock.of("$T.equalTo(raw, $N)", shapes, constant(equal.value()));
        }
        throw new IllegalStateException("no condition for " + test.getClass().getSimpleName());
    }

    /** The constant that holds a value. */
    String constant(JsonText value) {
        if (!values.contains(value)) {
            values.add(value);
        }
        return "VALUE_" + (values.indexOf(value) + 1);
    }

    private static String capitalized(JsonKind kind) {
        String name = kind.name();
        return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }

    private static String format(ScalarKind kind) {
        return switch (kind) {
            case BOOLEAN -> "isBoolean";
            case INT32, INT64, BIG_INTEGER -> "isInteger";
            case FLOAT, DOUBLE, DECIMAL -> "isNumber";
            case DATE_TIME -> "isDateTime";
            case DATE -> "isDate";
            case TIME -> "isTime";
            case DURATION -> "isDuration";
            case UUID -> "isUuid";
            case URI -> "isUri";
            case BYTES, BINARY -> "isBase64";
            case STRING -> "isString";
        };
    }
}
