package dev.lathe.emit.java.test;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.lathe.emit.OutputFile;
import dev.lathe.emit.java.code.Emission;
import dev.lathe.emit.java.code.JavaTypes;
import dev.lathe.emit.java.code.JavaUnit;
import dev.lathe.emit.java.door.JavaDoc;
import dev.lathe.plan.model.MethodPlan;
import dev.lathe.plan.model.QualifiedName;
import dev.lathe.plan.model.SamplePlan;
import dev.lathe.plan.model.ServicePlan;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Emits the test of a service: every method with a sample, blocking, asynchronous and by its aliases. */
final class ServiceTestEmitter {

    private final ServicePlan plan;
    private final Emission emission;

    ServiceTestEmitter(ServicePlan plan, Emission emission) {
        this.plan = plan;
        this.emission = emission;
    }

    /** The test and its data; empty when no method has a sample. */
    List<OutputFile> files(String header) {
        QualifiedName test = plan.test();
        if (test == null || plan.methods().stream().allMatch(method -> method.sample() == null)) {
            return List.of();
        }
        ClassName name = JavaTypes.className(test);
        Fixture fixture = new Fixture(name.packageName(), name.simpleName());
        TypeSpec.Builder type = TypeSpec.classBuilder(name)
                .addJavadoc(JavaDoc.words("Sends every call of {@link "
                                + plan.name().simple() + "} to a local server and reads the document's examples.")
                        .build());
        for (MethodPlan method : plan.methods()) {
            SamplePlan sample = method.sample();
            if (sample != null) {
                type.addMethods(new MethodTests(new SampleCall(plan, method, sample, emission), fixture).all());
            }
        }
        type.addMethod(client());
        if (fixture.hasFiles()) {
            type.addMethod(ResourceMethod.of(name));
        }
        List<OutputFile> files = new ArrayList<>(fixture.files());
        files.add(JavaUnit.test(name.packageName(), type.build()).print(header));
        return files;
    }

    // private static Cloudflare client(RecordingServer server) {
    //     return Cloudflare.builder().baseUrl(server.url()).apiToken("test-apiToken").maxRetries(0).build();
    // }
    private MethodSpec client() {
        ClassName client = JavaTypes.className(emission.plan().client().name());
        CodeBlock.Builder code = CodeBlock.builder().add("return $T.builder().baseUrl(server.url())", client);
        code.add(new TestCredential(emission.plan().client(), plan.methods()).setters());
        return MethodSpec.methodBuilder("client")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(client)
                .addParameter(emission.runtime().testing("RecordingServer"), "server")
                .addStatement(code.add(".maxRetries(0).build()").build())
                .build();
    }
}
