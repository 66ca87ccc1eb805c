package dev.lathe.emit.java.test;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.lathe.emit.java.code.Emission;
import dev.lathe.emit.java.code.JavaTypes;
import dev.lathe.emit.java.door.JavaLiteral;
import dev.lathe.model.JsonText;
import dev.lathe.model.SpecText;
import dev.lathe.plan.model.AnswerPlan;
import dev.lathe.plan.model.Identifier;
import dev.lathe.plan.model.SamplePlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.lang.model.element.Modifier;

/** The tests of one method: blocking, asynchronous, each alias, and the check of the request that they share. */
final class MethodTests {

    private static final ClassName ASSERTIONS = ClassName.get("org.junit.jupiter.api", "Assertions");
    private static final ClassName TEST = ClassName.get("org.junit.jupiter.api", "Test");

    private final SampleCall call;
    private final Fixture fixture;
    private final Emission emission;
    private final SamplePlan sample;
    private final AnswerCheck answers;
    private final ClassName server;
    private final String name;
    private final String check;

    MethodTests(SampleCall call, Fixture fixture) {
        this.call = call;
        this.fixture = fixture;
        this.emission = call.emission();
        this.sample = call.sample();
        this.answers = new AnswerCheck(call);
        this.server = emission.runtime().testing("RecordingServer");
        this.name = call.method().name().value();
        this.check = "check" + Character.toUpperCase(name.charAt(0)) + name.substring(1) + "Request";
    }

    List<MethodSpec> all() {
        List<MethodSpec> methods = new ArrayList<>();
        methods.add(test(name, answers.blocking(call.blocking(name))));
        methods.add(test(name + "Async", answers.async(call.async())));
        for (Identifier alias : call.method().aliases()) {
            methods.add(test(alias + "IsAnotherName", answers.blocking(call.blocking(alias.value()))));
        }
        methods.add(check());
        return methods;
    }

    // @Test
    // void get() {
    //     try (RecordingServer server = RecordingServer.start(); Cloudflare client = client(server)) {
    //         String json = "…";
    //         server.answer(200, json);
    //         Account answer = client.accounts().get("a1");
    //         checkGetRequest(server.request());
    //         JsonTree.assertSame(…);
    //     }
    // }
    private MethodSpec test(String testName, CodeBlock body) {
        ClassName client = JavaTypes.className(emission.plan().client().name());
        return MethodSpec.methodBuilder(testName)
                .addAnnotation(TEST)
                .beginControlFlow("try ($T server = $T.start(); $T client = client(server))", server, server, client)
                .addCode(answer())
                .addCode(body)
                .addStatement("$N(server.request())", check)
                .addCode(answers.comparison())
                .endControlFlow()
                .build();
    }

    private CodeBlock answer() {
        JsonText body = sample.answer().body();
        SpecText text = sample.answer().text();
        if (text != null) {
            return scripted(CodeBlock.of("$T text = $L", String.class, JavaLiteral.of(text)), "text");
        }
        if (body != null && call.method().answer() instanceof AnswerPlan.Elements) {
            return scripted(CodeBlock.of("$T json = $L", String.class, fixture.json(name + ".answer", body)), "json");
        }
        if (body == null) {
            return CodeBlock.builder()
                    .addStatement(
                            "server.answer(new $T($L, $T.of(), $S))",
                            server.nestedClass("Answer"),
                            sample.answer().status(),
                            Map.class,
                            "")
                    .build();
        }
        return CodeBlock.builder()
                .addStatement("$T json = $L", String.class, fixture.json(name + ".answer", body))
                .addStatement("server.answer($L, json)", sample.answer().status())
                .build();
    }

    // server.answer(Answer.events(200, json));
    private CodeBlock scripted(CodeBlock content, String variable) {
        String form = "text";
        if (call.method().answer() instanceof AnswerPlan.Elements elements) {
            form = elements.framing().name().toLowerCase(Locale.ROOT);
        }
        return CodeBlock.builder()
                .addStatement(content)
                .addStatement(
                        "server.answer($T.$N($L, $N))",
                        server.nestedClass("Answer"),
                        form,
                        sample.answer().status(),
                        variable)
                .build();
    }

    // private static void checkGetRequest(RecordingServer.Recorded request) {
    //     assertEquals("GET", request.method());
    //     assertEquals("/accounts/a1", request.rawPath());
    // }
    private MethodSpec check() {
        CodeBlock.Builder code = CodeBlock.builder()
                .addStatement(
                        "$T.assertEquals($S, request.method())",
                        ASSERTIONS,
                        call.method().verb().name())
                .addStatement("$T.assertEquals($L, request.rawPath())", ASSERTIONS, JavaLiteral.of(sample.wirePath()))
                .add(query());
        for (SamplePlan.NameValue header : sample.wireHeaders()) {
            code.addStatement(
                    "$T.assertEquals($L, request.header($L))",
                    ASSERTIONS,
                    JavaLiteral.of(header.value()),
                    JavaLiteral.of(header.name()));
        }
        code.add(
                sample.wireBody() == null
                        ? CodeBlock.builder()
                                .addStatement("$T.assertEquals($S, request.body())", ASSERTIONS, "")
                                .build()
                        : new BodyCheck(fixture, name, emission.runtime()).statement(sample.wireBody()));
        return MethodSpec.methodBuilder(check)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .addParameter(server.nestedClass("Recorded"), "request")
                .addCode(code.build())
                .build();
    }

    /** All pairs in order; a paginator may add its own. */
    private CodeBlock query() {
        List<CodeBlock> pairs = sample.wireQuery().stream()
                .map(pair -> JavaLiteral.ofPair(pair.name(), pair.value()))
                .toList();
        CodeBlock expected = CodeBlock.of("$T.of($L)", List.class, CodeBlock.join(pairs, ", "));
        return call.method().answer() instanceof AnswerPlan.Pages
                ? CodeBlock.builder()
                        .addStatement(
                                "$T.assertTrue(request.query().containsAll($L), request.query()::toString)",
                                ASSERTIONS,
                                expected)
                        .build()
                : CodeBlock.builder()
                        .addStatement("$T.assertEquals($L, request.query())", ASSERTIONS, expected)
                        .build();
    }
}
