package dev.lathe.emit.java.test;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
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

/** The tests of one method: blocking, asynchronous, each alias, all pages of a list, and the check that they share. */
final class MethodTests {

    private final SampleCall call;
    private final Fixture fixture;
    private final SamplePlan sample;
    private final AnswerCheck answers;
    private final RequestCheck requests;
    private final String name;

    MethodTests(SampleCall call, Fixture fixture) {
        this.call = call;
        this.fixture = fixture;
        this.sample = call.sample();
        this.answers = new AnswerCheck(call);
        this.requests = new RequestCheck(call, fixture);
        this.name = call.method().name().value();
    }

    List<MethodSpec> all() {
        List<MethodSpec> methods = new ArrayList<>();
        methods.add(test(name, answers.blocking(call.blocking(name)), answers.comparison()));
        methods.add(test(name + "Async", answers.async(call.async()), answers.asyncComparison()));
        for (Identifier alias : call.method().aliases()) {
            methods.add(test(
                    alias + "IsAnotherName", answers.blocking(call.blocking(alias.value())), answers.comparison()));
        }
        methods.addAll(new WalkTests(call, fixture).all());
        methods.add(requests.method());
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
    private MethodSpec test(String testName, CodeBlock body, CodeBlock comparison) {
        return call.test(testName)
                .addCode(answer())
                .addCode(body)
                .addCode(requests.ofOne())
                .addCode(comparison)
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
                            call.emission().runtime().testing("RecordingServer").nestedClass("Answer"),
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
                        call.emission().runtime().testing("RecordingServer").nestedClass("Answer"),
                        form,
                        sample.answer().status(),
                        variable)
                .build();
    }
}
