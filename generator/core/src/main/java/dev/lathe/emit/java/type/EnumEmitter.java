package dev.lathe.emit.java.type;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.lathe.emit.java.code.Deprecations;
import dev.lathe.emit.java.code.Emission;
import dev.lathe.emit.java.code.JavaTypes;
import dev.lathe.emit.java.door.JavaDoc;
import dev.lathe.emit.java.door.JavaLiteral;
import dev.lathe.plan.model.EnumPlan;
import dev.lathe.plan.model.EnumPlan.ConstantPlan;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.Modifier;

/** Emits an open enumeration: a record over the wire value, with a constant per documented value. */
final class EnumEmitter {

    private static final String KNOWN = "Known";

    private final EnumPlan plan;
    private final ClassName name;
    private final ClassName openEnum;

    EnumEmitter(EnumPlan plan, Emission emission) {
        this.plan = plan;
        this.openEnum = emission.runtime().core("OpenEnum");
        this.name = JavaTypes.className(plan.name());
    }

    TypeSpec.Builder type() {
        return TypeSpec.recordBuilder(name)
                .addJavadoc(JavaDoc.of(plan.docs(), "One of the values of {@code " + name.simpleName() + "}.")
                        .paragraph("Open: a value that the document does not list is kept as it came.")
                        .paragraph("Source: ", plan.source())
                        .param("value", "the value on the wire")
                        .deprecated(plan.docs())
                        .build())
                .addAnnotations(Deprecations.of(plan.docs()))
                .addModifiers(Modifier.PUBLIC)
                .addSuperinterface(openEnum)
                .addFields(constants())
                .recordConstructor(MethodSpec.constructorBuilder()
                        .addParameter(String.class, "value")
                        .build())
                .addMethod(compactConstructor())
                .addMethod(of())
                .addMethod(known())
                .addMethod(toStringMethod())
                .addType(knownType());
    }

    // public static final AccountType STANDARD = new AccountType("standard");
    private List<FieldSpec> constants() {
        return plan.constants().stream()
                .map(constant -> FieldSpec.builder(
                                name, constant.name().value(), Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                        .addJavadoc(meaning(constant))
                        .addAnnotations(Deprecations.of(constant.docs()))
                        .initializer("new $T($L)", name, JavaLiteral.ofScalar(constant.value()))
                        .build())
                .toList();
    }

    private static CodeBlock meaning(ConstantPlan constant) {
        return JavaDoc.of(constant.docs(), "The value " + JavaDoc.code(constant.value()) + ".")
                .deprecated(constant.docs())
                .build();
    }

    // public AccountType {
    //     Objects.requireNonNull(value, "value");
    // }
    private MethodSpec compactConstructor() {
        return MethodSpec.compactConstructorBuilder()
                .addJavadoc(ConstructorDocs.of(List.of("value")))
                .addModifiers(Modifier.PUBLIC)
                .addStatement("$T.requireNonNull(value, $S)", Objects.class, "value")
                .build();
    }

    // public static AccountType of(String value) {
    //     return new AccountType(value);
    // }
    private MethodSpec of() {
        return MethodSpec.methodBuilder("of")
                .addJavadoc(JavaDoc.words("Makes one of any value, documented or not.")
                        .param("value", "the value on the wire")
                        .returns("the value, typed")
                        .build())
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(name)
                .addParameter(String.class, "value")
                .addStatement("return new $T(value)", name)
                .build();
    }

    // public Known known() {
    //     return switch (value) {
    //         case "standard" -> Known.STANDARD;
    //         default -> Known.UNKNOWN;
    //     };
    // }
    private MethodSpec known() {
        ClassName known = name.nestedClass(KNOWN);
        CodeBlock.Builder arms =
                CodeBlock.builder().add("return switch (value) {\n").indent();
        for (ConstantPlan constant : plan.constants()) {
            arms.addStatement(
                    "case $L -> $T.$N",
                    JavaLiteral.ofScalar(constant.value()),
                    known,
                    constant.name().value());
        }
        arms.addStatement("default -> $T.$N", known, unknown()).unindent().add("};\n");
        return MethodSpec.methodBuilder("known")
                .addJavadoc(JavaDoc.words("Tells the documented values apart, for a {@code switch}.")
                        .returns("the documented value, or {@code " + unknown() + "}")
                        .build())
                .addModifiers(Modifier.PUBLIC)
                .returns(known)
                .addCode(arms.build())
                .build();
    }

    // @Override
    // public String toString() {
    //     return value;
    // }
    private MethodSpec toStringMethod() {
        return MethodSpec.methodBuilder("toString")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(TypeName.get(String.class))
                .addStatement("return value")
                .build();
    }

    // public enum Known { STANDARD, ENTERPRISE, UNKNOWN }
    private TypeSpec knownType() {
        TypeSpec.Builder type = TypeSpec.enumBuilder(KNOWN)
                .addJavadoc("$L", "The documented values.\n")
                .addModifiers(Modifier.PUBLIC);
        for (ConstantPlan constant : plan.constants()) {
            type.addEnumConstant(
                    constant.name().value(),
                    TypeSpec.anonymousClassBuilder("")
                            .addJavadoc(meaning(constant))
                            .addAnnotations(Deprecations.of(constant.docs()))
                            .build());
        }
        return type.addEnumConstant(
                        unknown(),
                        TypeSpec.anonymousClassBuilder("")
                                .addJavadoc("$L", "None of the documented values.\n")
                                .build())
                .build();
    }

    /** {@code UNKNOWN}, or {@code UNKNOWN_} when the document has a value of that name. */
    private String unknown() {
        boolean isTaken =
                plan.constants().stream().anyMatch(c -> c.name().value().equals("UNKNOWN"));
        return isTaken ? "UNKNOWN_" : "UNKNOWN";
    }
}
