package dev.lathe.emit.java.service;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.lathe.emit.java.code.Emission;
import dev.lathe.emit.java.code.JavaTypes;
import dev.lathe.emit.java.code.JavaUnit;
import dev.lathe.emit.java.door.JavaDoc;
import dev.lathe.emit.java.door.JavaLiteral;
import dev.lathe.model.SpecText;
import dev.lathe.plan.model.HeadersPlan;
import dev.lathe.plan.model.HeadersPlan.HeaderPlan;
import dev.lathe.plan.model.TypeUse;
import javax.lang.model.element.Modifier;

/** Emits the class of constants for headers of answers. */
final class HeadersEmitter {

    private final HeadersPlan plan;
    private final Emission emission;
    private final ClassName field;

    HeadersEmitter(HeadersPlan plan, Emission emission) {
        this.plan = plan;
        this.emission = emission;
        this.field = emission.runtime().core("HeaderField");
    }

    JavaUnit unit() {
        TypeSpec.Builder type = TypeSpec.classBuilder(JavaTypes.className(plan.name()))
                .addJavadoc(JavaDoc.words(
                                "The headers that answers are documented to carry: constants for {@code Response.header}.")
                        .build())
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL);
        plan.fields().forEach(header -> type.addField(constant(header)));
        return JavaUnit.main(
                plan.name().packageName(),
                type.addMethod(MethodSpec.constructorBuilder()
                                .addModifiers(Modifier.PRIVATE)
                                .build())
                        .build());
    }

    // public static final HeaderField<Integer> X_RATE_LIMIT = HeaderField.int32("X-Rate-Limit");
    private FieldSpec constant(HeaderPlan header) {
        return FieldSpec.builder(
                        ParameterizedTypeName.get(field, emission.types().boxed(header.type())),
                        header.constant().value(),
                        Modifier.PUBLIC,
                        Modifier.STATIC,
                        Modifier.FINAL)
                .addJavadoc(JavaDoc.of(header.docs(), "The header " + JavaDoc.code(header.wireName()) + ".")
                        .deprecated(header.docs())
                        .build())
                .addAnnotations(emission.deprecations().of(header.docs(), header.type(), plan.name()))
                .initializer(reading(header.wireName(), header.type()))
                .build();
    }

    private CodeBlock reading(SpecText name, TypeUse type) {
        if (type instanceof TypeUse.ListOf list) {
            return CodeBlock.of("$L.list()", reading(name, list.item()));
        }
        if (type instanceof TypeUse.Declared declared) {
            return CodeBlock.of(
                    "$T.text($L).as($T::of)", field, JavaLiteral.of(name), JavaTypes.className(declared.name()));
        }
        return CodeBlock.of("$T.$N($L)", field, form(type), JavaLiteral.of(name));
    }

    private static String form(TypeUse type) {
        if (!(type instanceof TypeUse.Scalar scalar)) {
            return "text";
        }
        return switch (scalar.kind()) {
            case BOOLEAN -> "flag";
            case INT32 -> "int32";
            case INT64 -> "int64";
            case BIG_INTEGER -> "integer";
            case FLOAT, DOUBLE -> "number";
            case DECIMAL -> "decimal";
            case DATE_TIME -> "dateTime";
            case DATE -> "date";
            case UUID -> "uuid";
            case STRING, TIME, DURATION, URI, BYTES, BINARY -> "text";
        };
    }
}
