package dev.lathe.emit.java.type;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.lathe.emit.java.code.Deprecations;
import dev.lathe.emit.java.code.Emission;
import dev.lathe.emit.java.code.Field;
import dev.lathe.emit.java.code.JavaTypes;
import dev.lathe.emit.java.code.ObjectShape;
import dev.lathe.emit.java.door.JavaDoc;
import dev.lathe.emit.java.door.JavaLiteral;
import dev.lathe.model.Nullability;
import dev.lathe.plan.model.ComponentPlan;
import dev.lathe.plan.model.RecordPlan;
import dev.lathe.plan.model.TypeUse;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** The method that makes a request shape of an answer's shape. */
final class CopyFrom {

    private CopyFrom() {}

    /** The method, when the type is the request shape of another. */
    static Optional<MethodSpec> method(ObjectShape target) {
        return Optional.ofNullable(target.plan().copiedFrom())
                .flatMap(target.emission().index()::findRecord)
                .map(source -> method(target, source));
    }

    // public static AccountInput from(Account source) {
    //     Builder builder = new Builder();
    //     if (source.name() != null) {
    //         builder.name(source.name());
    //     }
    //     return builder.extras(source.extras().without("created_on")).build();
    // }
    private static MethodSpec method(ObjectShape target, RecordPlan source) {
        ClassName sourceName = JavaTypes.className(source.name());
        MethodSpec.Builder method = MethodSpec.methodBuilder("from")
                .addJavadoc(JavaDoc.words("Copies everything that may be sent, extras too.")
                        .param("source", "an answer")
                        .returns("the same as a request")
                        .build())
                .addAnnotations(annotations(target, source))
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(target.className())
                .addParameter(sourceName, "source")
                .addStatement("$T builder = new $T()", target.builder(), target.builder());
        for (Field field : target.fields()) {
            source.components().stream()
                    .filter(component ->
                            component.wireName().equals(field.plan().wireName()))
                    .findFirst()
                    .ifPresent(component -> method.addCode(copy(field, component, target.emission())));
        }
        if (target.additional().isPresent() && source.additional() != null) {
            method.addCode(additional(target, target.additional().get(), source.additional()));
        }
        return method.addStatement("return builder.extras(source.extras()$L).build()", withoutReadOnly(target, source))
                .build();
    }

    /** A suppression when the answer's type or one of its members is deprecated, or a type that is converted. */
    private static List<AnnotationSpec> annotations(ObjectShape target, RecordPlan source) {
        Deprecations deprecations = target.emission().deprecations();
        boolean names = deprecations.isDeprecated(source.name())
                || target.fields().stream().anyMatch(field -> deprecations.names(field.use()))
                || source.components().stream().anyMatch(component -> Deprecations.isDeprecated(component.docs()));
        return names ? Deprecations.SUPPRESSED : Deprecations.NONE;
    }

    private static CodeBlock additional(
            ObjectShape target, ObjectShape.AdditionalMap map, RecordPlan.AdditionalPlan source) {
        CodeBlock value = CodeBlock.of("source.$N()", source.name().value());
        TypeUse to = new TypeUse.MapOf(map.value(), Nullability.NON_NULL);
        TypeUse from = new TypeUse.MapOf(source.value(), Nullability.NON_NULL);
        return CodeBlock.builder()
                .addStatement("builder.$N($L)", map.name(), new ShapeCopy(target.emission()).copy(to, from, value))
                .build();
    }

    private static CodeBlock copy(Field target, ComponentPlan component, Emission emission) {
        Field source = new Field(component, emission.types());
        CodeBlock value = CodeBlock.of("source.$N()", source.name());
        CodeBlock set = CodeBlock.of(
                "builder.$N($L)", target.name(), new ShapeCopy(emission).copy(target.use(), source.use(), value));
        if (source.isCollection()) {
            return CodeBlock.builder()
                    .beginControlFlow("if (!$L.isEmpty())", value)
                    .addStatement("$L", set)
                    .endControlFlow()
                    .build();
        }
        if (source.mayBeNull()) {
            return CodeBlock.builder()
                    .beginControlFlow("if ($L != null)", value)
                    .addStatement("$L", set)
                    .endControlFlow()
                    .build();
        }
        return CodeBlock.builder().addStatement("$L", set).build();
    }

    private static CodeBlock withoutReadOnly(ObjectShape target, RecordPlan source) {
        List<CodeBlock> removed = source.components().stream()
                .filter(component -> target.fields().stream()
                        .noneMatch(field -> field.plan().wireName().equals(component.wireName())))
                .map(component -> CodeBlock.of(".without($L)", JavaLiteral.of(component.wireName())))
                .toList();
        return CodeBlock.join(removed, "");
    }
}
