package dev.lathe.emit.java.service;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.lathe.emit.OutputFile;
import dev.lathe.emit.java.code.Emission;
import dev.lathe.emit.java.code.JavaTypes;
import dev.lathe.emit.java.code.JavaUnit;
import dev.lathe.emit.java.code.MatchMethod;
import dev.lathe.emit.java.door.JavaDoc;
import dev.lathe.model.SpecText;
import dev.lathe.model.StatusRange;
import dev.lathe.plan.model.AnswerPlan;
import dev.lathe.plan.model.AnswerPlan.ByStatus.Success;
import dev.lathe.plan.model.MethodPlan;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.lang.model.element.Modifier;

/** Emits what a method gives whose successes differ: a sealed interface with a record for each status. */
final class ResultEmitter {

    private final MethodPlan method;
    private final AnswerPlan.ByStatus plan;
    private final ClassName name;
    private final Emission emission;

    ResultEmitter(MethodPlan method, AnswerPlan.ByStatus plan, Emission emission) {
        this.method = method;
        this.plan = plan;
        this.name = JavaTypes.className(plan.name());
        this.emission = emission;
    }

    JavaUnit unit() {
        Map<String, List<String>> components = new HashMap<>();
        for (Success success : plan.successes()) {
            boolean hasValue = !(success.answer() instanceof AnswerPlan.Nothing);
            components.put(name.simpleName() + "." + success.name(), hasValue ? List.of("value") : List.of());
        }
        components.put(name.simpleName() + "." + MatchMethod.UNKNOWN, List.of("status", "body"));
        return new JavaUnit(OutputFile.Root.MAIN, name.packageName(), type(), components);
    }

    private TypeSpec type() {
        String source = JavaDoc.code(SpecText.of(method.verb().name())) + " " + JavaDoc.code(method.path());
        return TypeSpec.interfaceBuilder(name)
                .addJavadoc(JavaDoc.words("What comes back from " + source + ", by its status.")
                        .paragraph("Open: a success that is not documented is {@link Unknown}.")
                        .build())
                .addModifiers(Modifier.PUBLIC, Modifier.SEALED)
                .addMethod(match())
                .addTypes(plan.successes().stream().map(this::variant).toList())
                .addType(unknown())
                .build();
    }

    private MethodSpec match() {
        List<MatchMethod.Case> cases = plan.successes().stream()
                .map(success -> new MatchMethod.Case(success.name(), success.argument()))
                .toList();
        return new MatchMethod(name, cases).method();
    }

    // record Created(Deployment value) implements DeploymentCreateResult {
    //     public Created {
    //         Objects.requireNonNull(value, "value");
    //     }
    // }
    private TypeSpec variant(Success success) {
        JavaDoc doc = JavaDoc.of(success.docs(), "The answer with " + status(success.status()) + ".")
                .paragraph("Status: " + status(success.status()));
        MethodSpec.Builder components = MethodSpec.constructorBuilder();
        TypeSpec.Builder type = variant(success.name().value());
        if (!(success.answer() instanceof AnswerPlan.Nothing)) {
            doc.param("value", isClosed(success.answer()) ? "what came back; close it" : "what came back");
            components.addParameter(value(success.answer()));
            type.addMethods(check(success.answer()));
            type.addMethod(toString(success.name().value() + "[...]"));
        }
        return type.addJavadoc(doc.build())
                .recordConstructor(components.build())
                .build();
    }

    private TypeSpec.Builder variant(String simpleName) {
        return TypeSpec.recordBuilder(simpleName)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addSuperinterface(name);
    }

    private static boolean isClosed(AnswerPlan answer) {
        return answer instanceof AnswerPlan.Binary || answer instanceof AnswerPlan.Elements;
    }

    private ParameterSpec value(AnswerPlan answer) {
        return ParameterSpec.builder(valueType(answer), "value")
                .addAnnotations(emission.deprecations().naming(answer, plan.name()))
                .build();
    }

    private TypeName valueType(AnswerPlan answer) {
        if (answer instanceof AnswerPlan.Value value) {
            return MethodShape.isNullable(value)
                    ? JavaTypes.nullable(emission.types().boxed(value.type()))
                    : emission.types().plain(value.type());
        }
        return new ReceivedType(emission).of(answer);
    }

    private List<MethodSpec> check(AnswerPlan answer) {
        if (value(answer).type().isPrimitive()
                || (answer instanceof AnswerPlan.Value value && MethodShape.isNullable(value))) {
            return List.of();
        }
        return List.of(MethodSpec.compactConstructorBuilder()
                .addJavadoc(JavaDoc.words("Checks that the value is there.")
                        .param("value", "what came back")
                        .build())
                .addModifiers(Modifier.PUBLIC)
                .addStatement("$T.requireNonNull(value, $S)", Objects.class, "value")
                .build());
    }

    // record Unknown(int status, Bytes body) implements DeploymentCreateResult { … }
    private TypeSpec unknown() {
        JavaDoc doc = JavaDoc.words("A success that the document does not declare, kept as it came.")
                .param("status", "its HTTP status")
                .param("body", "the whole body");
        return variant(MatchMethod.UNKNOWN)
                .addJavadoc(doc.build())
                .recordConstructor(MethodSpec.constructorBuilder()
                        .addParameter(TypeName.INT, "status")
                        .addParameter(emission.runtime().core("Bytes"), "body")
                        .build())
                .addMethod(MethodSpec.compactConstructorBuilder()
                        .addJavadoc(JavaDoc.words("Checks that the body is there.")
                                .param("status", "its HTTP status")
                                .param("body", "the whole body")
                                .build())
                        .addModifiers(Modifier.PUBLIC)
                        .addStatement("$T.requireNonNull(body, $S)", Objects.class, "body")
                        .build())
                .build();
    }

    /** Without the value: that of a body may be secret. */
    private static MethodSpec toString(String text) {
        return MethodSpec.methodBuilder("toString")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(String.class)
                .addStatement("return $S", text)
                .build();
    }

    private static String status(StatusRange status) {
        return status.first() == status.last()
                ? "{@code " + status.first() + "}"
                : "any success from {@code " + status.first() + "} to {@code " + status.last() + "}";
    }
}
