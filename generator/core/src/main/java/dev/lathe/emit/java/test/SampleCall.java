package dev.lathe.emit.java.test;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.lathe.emit.java.code.Emission;
import dev.lathe.emit.java.code.JavaTypes;
import dev.lathe.model.Presence;
import dev.lathe.plan.model.BodyPlan;
import dev.lathe.plan.model.MethodPlan;
import dev.lathe.plan.model.QualifiedName;
import dev.lathe.plan.model.SamplePlan;
import dev.lathe.plan.model.ServicePlan;
import dev.lathe.plan.model.ValuePlan;
import java.util.ArrayList;
import java.util.List;

/** A method with its sample: the expressions that call it as a user would. */
record SampleCall(ServicePlan service, MethodPlan method, SamplePlan sample, Emission emission) {

    // client.accounts().tokens().create("a1", TokenCreateParams.builder().name("ci").build())
    CodeBlock blocking(String name) {
        return CodeBlock.of("client$L.$N($L)", path(), name, CodeBlock.join(arguments(), ", "));
    }

    // client.async().accounts().tokens().create("a1", …)
    CodeBlock async() {
        String name = method.name().value();
        return CodeBlock.of("client.async()$L.$N($L)", path(), name, CodeBlock.join(arguments(), ", "));
    }

    /** The method's name as part of another name. */
    String capitalized() {
        String name = method.name().value();
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    // @Test
    // void get() {
    //     try (RecordingServer server = RecordingServer.start(); Cloudflare client = client(server)) {
    MethodSpec.Builder test(String name) {
        ClassName server = emission.runtime().testing("RecordingServer");
        ClassName client = JavaTypes.className(emission.plan().client().name());
        return MethodSpec.methodBuilder(name)
                .addAnnotation(ClassNames.TEST)
                .addAnnotations(new DeprecatedUses(emission).annotations(this))
                .beginControlFlow("try ($T server = $T.start(); $T client = client(server))", server, server, client);
    }

    private List<CodeBlock> arguments() {
        ValueExpression values = new ValueExpression(emission);
        List<CodeBlock> arguments = new ArrayList<>();
        sample.pathArguments().forEach(value -> arguments.add(values.of(value)));
        ValuePlan body = sample.body();
        if (method.body() instanceof BodyPlan.Argument && body != null) {
            arguments.add(values.of(body));
        }
        QualifiedName params = method.params();
        boolean isLeftOut =
                method.paramsPresence() == Presence.OPTIONAL && sample.params().isEmpty();
        if (params != null && !isLeftOut) {
            arguments.add(values.object(JavaTypes.className(params), sample.params()));
        }
        return arguments;
    }

    /** {@code .accounts().tokens()}. */
    private CodeBlock path() {
        return emission.index().route(service.name()).stream()
                .map(step -> CodeBlock.of(".$N()", step.value()))
                .collect(CodeBlock.joining(""));
    }
}
