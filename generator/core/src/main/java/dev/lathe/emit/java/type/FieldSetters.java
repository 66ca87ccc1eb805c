package dev.lathe.emit.java.type;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import dev.lathe.emit.java.code.Deprecations;
import dev.lathe.emit.java.code.Field;
import dev.lathe.emit.java.code.JavaTypes;
import dev.lathe.emit.java.code.ObjectShape;
import dev.lathe.emit.java.door.JavaDoc;
import dev.lathe.model.Docs;
import dev.lathe.model.Nullability;
import dev.lathe.model.ScalarKind;
import dev.lathe.plan.model.RecordPlan;
import dev.lathe.plan.model.TypeUse;
import dev.lathe.plan.model.UnionPlan;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.Modifier;

/** The builder methods of one component: the setter, its convenient forms, and the one that sends null. */
final class FieldSetters {

    private final ObjectShape shape;
    private final Field field;

    FieldSetters(ObjectShape shape, Field field) {
        this.shape = shape;
        this.field = field;
    }

    List<MethodSpec> methods() {
        List<MethodSpec> methods = new ArrayList<>(List.of(setter()));
        if (field.isScalar(ScalarKind.DATE_TIME)) {
            methods.add(instantSetter());
        }
        if (field.isDeclared(TypeUse.Kind.RECORD)) {
            methods.add(lambdaSetter());
        }
        if (field.use() instanceof TypeUse.Declared declared && declared.kind() == TypeUse.Kind.UNION) {
            shape.emission().index().findUnion(declared.name()).ifPresent(union -> methods.addAll(variants(union)));
        }
        if (keepsExtras() && shape.plan().role() != RecordPlan.Role.ANSWER) {
            methods.add(clear());
        }
        return methods;
    }

    // public Builder createdOn(OffsetDateTime createdOn) {
    //     this.createdOn = given("created_on", createdOn);
    //     return this;
    // }
    private MethodSpec setter() {
        return start(field.name(), field.setterType(), "the value")
                .addStatement("this.$N = $L", field.name(), keepsExtras() ? given() : checked())
                .addStatement("return this")
                .build();
    }

    private boolean keepsExtras() {
        return shape.hasExtras() && field.isMember() && !field.isNeeded();
    }

    /** The value of a member that might also be absent or null. */
    private CodeBlock given() {
        CodeBlock value = CodeBlock.of("$N", field.name());
        if (field.isCollection() && !field.isRequired()) {
            return CodeBlock.of("$N($L, $L)", givenCollection(), field.wire(), value);
        }
        return CodeBlock.of("given($L, $L)", field.wire(), Copies.of(field, value));
    }

    private String givenCollection() {
        if (field.use() instanceof TypeUse.ListOf list) {
            return list.item().nullability() == Nullability.NULLABLE ? "givenNullableList" : "givenList";
        }
        return "givenMap";
    }

    private CodeBlock checked() {
        String name = field.name();
        if (field.isCollection() || field.setterType().isPrimitive()) {
            return Copies.of(field, CodeBlock.of("$N", name));
        }
        return CodeBlock.of("$T.requireNonNull($N, $S)", Objects.class, name, name);
    }

    // public Builder createdOn(Instant createdOn) {
    //     return createdOn(createdOn.atOffset(ZoneOffset.UTC));
    // }
    private MethodSpec instantSetter() {
        String name = field.name();
        return start(name, ClassName.get(Instant.class), "the moment, sent in UTC")
                .addStatement("return $N($N.atOffset($T.UTC))", name, name, ZoneOffset.class)
                .build();
    }

    // public Builder settings(Consumer<AccountSettings.Builder> settings) {
    //     return settings(AccountSettings.of(settings));
    // }
    private MethodSpec lambdaSetter() {
        String name = field.name();
        return start(name, field.builderConsumer(), "fills a builder of the value")
                .addStatement("return $N($T.of($N))", name, field.setterType(), name)
                .build();
    }

    // public Builder before(LocalDate before) {
    //     return before(AuditBefore.date(before));
    // }
    private List<MethodSpec> variants(UnionPlan union) {
        ClassName type = JavaTypes.className(union.name());
        List<MethodSpec> methods = new ArrayList<>();
        for (UnionPlan.VariantPlan variant :
                OverloadedVariants.of(union, shape.emission().types())) {
            TypeName value = shape.emission().types().plain(variant.value());
            methods.add(start(field.name(), value, "the value of the variant {@code " + variant.name() + "}")
                    .addStatement(
                            "return $N($T.$N($N))",
                            field.name(),
                            type,
                            variant.factory().value(),
                            field.name())
                    .build());
            if (value.equals(ClassName.get(OffsetDateTime.class))) {
                methods.add(instantSetter());
            }
        }
        if (OverloadedVariants.isTextual(union)) {
            methods.add(start(field.name(), ClassName.get(String.class), "the text of one of the variants")
                    .addStatement("return $N($T.of($N))", field.name(), type, field.name())
                    .build());
        }
        return methods;
    }

    // public Builder clearCreatedOn() {
    //     this.createdOn = givenNull("created_on", null);
    //     return this;
    // }
    private MethodSpec clear() {
        String name = field.name();
        String clear = "clear" + Character.toUpperCase(name.charAt(0)) + name.substring(1);
        CodeBlock none = field.isCollection() ? field.empty() : CodeBlock.of("null");
        boolean isSaid = field.isRequired() && !field.isCollection();
        return MethodSpec.methodBuilder(clear)
                .addJavadoc(JavaDoc.words("Sends an explicit {@code null} as "
                                + JavaDoc.code(field.plan().wireName()) + ".")
                        .returns("this builder")
                        .deprecated(docs())
                        .build())
                .addAnnotations(Deprecations.of(docs()))
                .addModifiers(Modifier.PUBLIC)
                .returns(shape.builder())
                .addStatement(
                        "this.$N = $L", name, isSaid ? none : CodeBlock.of("givenNull($L, $L)", field.wire(), none))
                .addStatement("return this")
                .build();
    }

    private Docs docs() {
        return field.plan().docs();
    }

    private MethodSpec.Builder start(String name, TypeName type, String parameter) {
        JavaDoc doc = JavaDoc.words(ObjectDocs.setter(field.plan()));
        doc.param(name, parameter).returns("this builder").deprecated(docs());
        return MethodSpec.methodBuilder(name)
                .addJavadoc(doc.build())
                .addAnnotations(shape.emission()
                        .deprecations()
                        .of(docs(), field.use(), shape.plan().name()))
                .addModifiers(Modifier.PUBLIC)
                .returns(shape.builder())
                .addParameter(ParameterSpec.builder(type, name).build());
    }
}
