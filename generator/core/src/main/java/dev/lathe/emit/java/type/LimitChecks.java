package dev.lathe.emit.java.type;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import dev.lathe.emit.java.code.Field;
import dev.lathe.emit.java.code.ObjectShape;
import dev.lathe.emit.java.door.JavaLiteral;
import dev.lathe.model.SpecText;
import dev.lathe.plan.model.CheckPlan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.lang.model.element.Modifier;

/**
 * The part of {@code build()} that holds values against the document's limits: one statement, or several methods of one
 * each, since javac descends once into a chain for each of its calls.
 */
final class LimitChecks {

    static final int CHECKS_PER_STATEMENT = 100;

    /** Says nothing of a list that may be absent: there, absent and empty are one. */
    private static final CheckPlan ONE_AT_LEAST = new CheckPlan.Size(CheckPlan.Side.LEAST, 1);

    /** A name that no member has: an underscore only ends what would be a reserved word. */
    private static final String LIMITS = "limits_";

    static final String BUILT = "built_";

    private final ObjectShape shape;
    private final ClassName values;
    /** The expressions of the document, by how Java spells them; each is compiled once, in a constant. */
    private final Map<SpecText, String> patterns = new LinkedHashMap<>();

    private final List<CodeBlock> checks = new ArrayList<>();

    LimitChecks(ObjectShape shape) {
        this.shape = shape;
        this.values = shape.emission().runtime().json("LimitedValues");
        shape.fields()
                .forEach(field -> field.plan().checks().stream()
                        .filter(check -> !(check.equals(ONE_AT_LEAST) && !field.isNeeded()))
                        .forEach(check -> checks.add(check(field, check))));
    }

    boolean isEmpty() {
        return checks.isEmpty();
    }

    // private static final Pattern PATTERN_1 = Pattern.compile("^[a-z]+\\z");
    List<FieldSpec> patterns() {
        List<FieldSpec> fields = new ArrayList<>();
        patterns.forEach((spelling, name) ->
                fields.add(FieldSpec.builder(Pattern.class, name, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                        .initializer("$T.compile($L)", Pattern.class, JavaLiteral.of(spelling))
                        .build()));
        return fields;
    }

    // LimitedValues.of("Account").noLongerThan("name", built_.name(), 64).check();
    CodeBlock statements() {
        CodeBlock start =
                CodeBlock.of("$T.of($S)", values, shape.plan().name().simple().value());
        if (checks.size() <= CHECKS_PER_STATEMENT) {
            return CodeBlock.builder()
                    .addStatement("$L$L.check()", start, CodeBlock.join(checks, ""))
                    .build();
        }
        CodeBlock.Builder code = CodeBlock.builder().addStatement("$T $N = $L", values, LIMITS, start);
        for (int part = 0; part < parts(); part++) {
            code.addStatement("$N($N, $N)", name(part), LIMITS, BUILT);
        }
        return code.addStatement("$N.check()", LIMITS).build();
    }

    // private static void limits1_(LimitedValues limits_, Account built_) {
    //     limits_.noLongerThan("name", built_.name(), 64);
    // }
    List<MethodSpec> methods() {
        List<MethodSpec> methods = new ArrayList<>();
        for (int part = 0; checks.size() > CHECKS_PER_STATEMENT && part < parts(); part++) {
            int start = part * CHECKS_PER_STATEMENT;
            List<CodeBlock> some = checks.subList(start, Math.min(checks.size(), start + CHECKS_PER_STATEMENT));
            methods.add(MethodSpec.methodBuilder(name(part))
                    .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                    .addParameter(values, LIMITS)
                    .addParameter(shape.className(), BUILT)
                    .addStatement("$N$L", LIMITS, CodeBlock.join(some, ""))
                    .build());
        }
        return methods;
    }

    private int parts() {
        return (checks.size() + CHECKS_PER_STATEMENT - 1) / CHECKS_PER_STATEMENT;
    }

    private static String name(int part) {
        return "limits" + (part + 1) + "_";
    }

    private CodeBlock check(Field field, CheckPlan check) {
        String name = field.name();
        CodeBlock value = CodeBlock.of("$N.$N()", BUILT, name);
        if (check instanceof CheckPlan.Length length) {
            String method = length.side() == CheckPlan.Side.LEAST ? "noShorterThan" : "noLongerThan";
            return CodeBlock.of(".$N($S, $L, $L)", method, name, value, length.limit());
        } else if (check instanceof CheckPlan.Size size) {
            return size(field, value, size);
        } else if (check instanceof CheckPlan.Range range) {
            return CodeBlock.of(".$N($S, $L, $L)", method(range), name, value, JavaLiteral.of(range.limit()));
        } else if (check instanceof CheckPlan.MultipleOf multiple) {
            return CodeBlock.of(".multipleOf($S, $L, $L)", name, value, JavaLiteral.of(multiple.divisor()));
        } else if (check instanceof CheckPlan.Matches matches) {
            String pattern =
                    patterns.computeIfAbsent(matches.spelling(), spelling -> "PATTERN_" + (patterns.size() + 1));
            return CodeBlock.of(".matching($S, $L, $L, $N)", name, value, JavaLiteral.of(matches.pattern()), pattern);
        }
        return CodeBlock.of(".unique($S, $L)", name, value);
    }

    private static CodeBlock size(Field field, CodeBlock value, CheckPlan.Size size) {
        String name = field.name();
        if (size.side() == CheckPlan.Side.MOST) {
            return CodeBlock.of(".noMoreThan($S, $L, $L)", name, value, size.limit());
        }
        CodeBlock given = field.isNeeded() ? value : CodeBlock.of("$L.isEmpty() ? null : $L", value, value);
        return CodeBlock.of(".noFewerThan($S, $L, $L)", name, given, size.limit());
    }

    private static String method(CheckPlan.Range range) {
        return switch (range.bound()) {
            case AT_LEAST -> "atLeast";
            case MORE_THAN -> "moreThan";
            case AT_MOST -> "atMost";
            case LESS_THAN -> "lessThan";
        };
    }
}
