package dev.lathe.emit.java.test;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.lathe.plan.model.AnswerPlan;
import dev.lathe.plan.model.Identifier;
import java.util.ArrayList;
import java.util.List;

/** The tests of one method: blocking, asynchronous, each alias, all pages of a list, and the check that they share. */
final class MethodTests {

    private final SampleCall call;
    private final Fixture fixture;
    private final AnswerCheck answers;
    private final RequestCheck requests;
    private final String name;

    MethodTests(SampleCall call, Fixture fixture) {
        this.call = call;
        this.fixture = fixture;
        this.answers = new AnswerCheck(call);
        this.requests = new RequestCheck(call, fixture);
        this.name = call.method().name().value();
    }

    List<MethodSpec> all() {
        if (call.method().answer() instanceof AnswerPlan.ByStatus byStatus) {
            return byStatus(byStatus);
        }
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

    private List<MethodSpec> byStatus(AnswerPlan.ByStatus plan) {
        List<MethodSpec> methods = new ArrayList<>(new StatusTests(call, plan, fixture).all());
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
                .addCode(new ScriptedAnswer(call, fixture).code(name + ".answer"))
                .addCode(body)
                .addCode(requests.ofOne())
                .addCode(comparison)
                .endControlFlow()
                .build();
    }
}
