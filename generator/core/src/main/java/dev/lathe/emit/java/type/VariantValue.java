package dev.lathe.emit.java.type;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.lathe.emit.java.code.Emission;
import dev.lathe.emit.java.code.Field;
import dev.lathe.model.Constraints;
import dev.lathe.model.Presence;
import dev.lathe.model.SpecText;
import dev.lathe.plan.model.ComponentPlan;
import dev.lathe.plan.model.Identifier;
import dev.lathe.plan.model.UnionPlan.VariantPlan;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.Modifier;

/** The one component of a wrapper variant. */
final class VariantValue {

    private final VariantPlan variant;
    private final Field field;

    VariantValue(VariantPlan variant, Emission emission) {
        this.variant = variant;
        this.field = new Field(
                new ComponentPlan(
                        new Identifier("value"),
                        SpecText.EMPTY,
                        variant.value(),
                        Presence.REQUIRED,
                        new ComponentPlan.Slot.Member(),
                        Constraints.NONE,
                        null,
                        variant.docs()),
                emission.types());
    }

    TypeName type() {
        return field.setterType();
    }

    // public Flat {
    //     Objects.requireNonNull(value, "value");
    // }
    List<MethodSpec> compactConstructor() {
        if (type().isPrimitive()) {
            return List.of();
        }
        CodeBlock statement = field.isCollection()
                ? CodeBlock.of("value = $L", Copies.of(field, CodeBlock.of("value")))
                : CodeBlock.of("$T.requireNonNull(value, $S)", Objects.class, "value");
        return List.of(MethodSpec.compactConstructorBuilder()
                .addJavadoc(ConstructorDocs.of(List.of("value")))
                .addModifiers(Modifier.PUBLIC)
                .addStatement(statement)
                .build());
    }

    List<MethodSpec> secretFreeToString() {
        if (!field.isSecret()) {
            return List.of();
        }
        return List.of(MethodSpec.methodBuilder("toString")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(String.class)
                .addStatement("return $S", variant.name() + "[***]")
                .build());
    }
}
