package dev.lathe.emit.java.type;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import dev.lathe.emit.java.code.Deprecations;
import dev.lathe.emit.java.code.Field;
import dev.lathe.emit.java.code.JavaTypes;
import dev.lathe.emit.java.code.ObjectShape;
import dev.lathe.emit.java.door.JavaDoc;
import dev.lathe.model.Docs;
import dev.lathe.model.ScalarKind;
import dev.lathe.plan.model.RecordPlan;
import dev.lathe.plan.model.TypeUse;
import dev.lathe.plan.model.UnionPlan;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** The builder methods of one component: the setter, its convenient forms, and the one that sends null. */
final class FieldSetters {

    private final ObjectShape shape;
    private final int member;
    private final Field field;

    /** Of the component at a position. */
    FieldSetters(ObjectShape shape, int member) {
        this.shape = shape;
        this.member = member;
        this.field = shape.fields().get(member);
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
    //     return set(3, createdOn);
    // }
    private MethodSpec setter() {
        return start(field.name(), field.setterType(), "the value")
                .addStatement("return set($L, $N)", member, field.name())
                .build();
    }

    private boolean keepsExtras() {
        return shape.hasExtras() && field.isMember() && !field.isNeeded();
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
    //     return setNull(3);
    // }
    private MethodSpec clear() {
        String name = field.name();
        String clear = "clear" + Character.toUpperCase(name.charAt(0)) + name.substring(1);
        return MethodSpec.methodBuilder(clear)
                .addJavadoc(JavaDoc.words("Sends an explicit {@code null} as "
                                + JavaDoc.code(field.plan().wireName()) + ".")
                        .returns("this builder")
                        .deprecated(docs())
                        .build())
                .addAnnotations(Deprecations.of(docs()))
                .addModifiers(Modifier.PUBLIC)
                .returns(shape.builder())
                .addStatement("return setNull($L)", member)
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
