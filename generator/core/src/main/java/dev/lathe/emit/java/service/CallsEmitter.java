package dev.lathe.emit.java.service;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.lathe.emit.java.code.Emission;
import dev.lathe.emit.java.door.JavaDoc;
import dev.lathe.emit.java.door.JavaLiteral;
import dev.lathe.model.SpecText;
import dev.lathe.plan.model.MethodPlan;
import dev.lathe.plan.model.ServicePlan;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Emits the class that holds each method of a service as a constant: what is sent, and how the answer is read. */
final class CallsEmitter {

    private final ServicePlan plan;
    private final ClassName name;
    private final Emission emission;

    CallsEmitter(ServicePlan plan, ClassName name, Emission emission) {
        this.plan = plan;
        this.name = name;
        this.emission = emission;
    }

    TypeSpec type() {
        TypeSpec.Builder type = TypeSpec.classBuilder(name)
                .addJavadoc(JavaDoc.words("The calls of the service, as data for the client's {@code send}.")
                        .build())
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL);
        plan.methods().forEach(method -> type.addField(constant(new MethodShape(method, emission))));
        return type.addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build())
                .build();
    }

    // public static final Call<NoParams, Account> GET =
    //         Calls.of("accounts.get", "GET", "/accounts/{account_id}").enveloped().value(AccountCodec.INSTANCE);
    private FieldSpec constant(MethodShape method) {
        MethodPlan plan = method.plan();
        ClassName call = emission.runtime().core("Call");
        return FieldSpec.builder(
                        ParameterizedTypeName.get(call, method.sent().box(), method.received()),
                        plan.call().value(),
                        Modifier.PUBLIC,
                        Modifier.STATIC,
                        Modifier.FINAL)
                .addJavadoc(
                        JavaDoc.words(JavaDoc.code(SpecText.of(plan.verb().name())) + " " + JavaDoc.code(plan.path()))
                                .deprecated(plan.docs())
                                .build())
                .addAnnotations(emission.deprecations().of(plan))
                .initializer(
                        "$T.of($L, $S, $L)$L",
                        emission.runtime().call("Calls"),
                        JavaLiteral.ofPath(callName(plan)),
                        plan.verb().name(),
                        JavaLiteral.of(plan.path()),
                        CodeBlock.join(new CallSteps(method).steps(), ""))
                .build();
    }

    private List<SpecText> callName(MethodPlan method) {
        List<SpecText> words = new ArrayList<>(plan.path());
        words.add(SpecText.of(method.name().value()));
        return words;
    }
}
