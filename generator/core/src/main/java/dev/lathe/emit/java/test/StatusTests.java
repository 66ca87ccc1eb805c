package dev.lathe.emit.java.test;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.lathe.emit.java.code.JavaTypes;
import dev.lathe.model.SpecText;
import dev.lathe.plan.model.AnswerPlan;
import dev.lathe.plan.model.AnswerPlan.ByStatus.Success;
import dev.lathe.plan.model.Identifier;
import dev.lathe.plan.model.MethodPlan;
import dev.lathe.plan.model.SamplePlan;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The tests of a method that tells successes apart: each of them, and one that the document does not have. */
final class StatusTests {

    private final SampleCall call;
    private final AnswerPlan.ByStatus plan;
    private final Fixture fixture;
    private final RequestCheck requests;
    private final ClassName result;
    private final String name;

    StatusTests(SampleCall call, AnswerPlan.ByStatus plan, Fixture fixture) {
        this.call = call;
        this.plan = plan;
        this.fixture = fixture;
        this.requests = new RequestCheck(call, fixture);
        this.result = JavaTypes.className(plan.name());
        this.name = call.method().name().value();
    }

    List<MethodSpec> all() {
        List<SamplePlan.Answer> answers = new ArrayList<>(List.of(call.sample().answer()));
        answers.addAll(call.sample().further());
        List<MethodSpec> methods = new ArrayList<>();
        for (int i = 0; i < plan.successes().size(); i++) {
            Success success = plan.successes().get(i);
            String testName = name + "Answers" + success.name();
            methods.add(test(testName, success, answers.get(i), call.blocking(name)));
            methods.add(test(testName + "Async", success, answers.get(i), joined()));
        }
        Success first = plan.successes().get(0);
        for (Identifier alias : call.method().aliases()) {
            CodeBlock called = call.blocking(alias.value());
            methods.add(test(alias + "IsAnotherName", first, answers.get(0), called));
        }
        IntStream.iterate(299, status -> status >= 200, status -> status - 1)
                .filter(status -> plan.successes().stream()
                        .noneMatch(success -> success.status().contains(status)))
                .limit(1)
                .forEach(status -> methods.addAll(unknown(status)));
        return methods;
    }

    private CodeBlock joined() {
        return CodeBlock.of("$L.join()", call.async());
    }

    // @Test
    // void createAnswersCreated() {
    //     try (RecordingServer server = RecordingServer.start(); Cloudflare client = client(server)) {
    //         server.answer(201, json);
    //         Deployment answer = assertInstanceOf(
    //                 DeploymentCreateResult.Created.class, client.deployments().create(…)).value();
    //         checkCreateRequest(server.request());
    //         JsonTree.assertSame(…);
    //     }
    // }
    private MethodSpec test(String testName, Success success, SamplePlan.Answer answer, CodeBlock called) {
        MethodPlan method = call.method().answering(success.answer());
        SampleCall only = new SampleCall(call.service(), method, call.sample().answered(answer), call.emission());
        AnswerCheck check = new AnswerCheck(only);
        CodeBlock variant = CodeBlock.of(
                "$T.assertInstanceOf($T.class, $L)$L",
                ClassNames.ASSERTIONS,
                result.nestedClass(success.name().value()),
                called,
                success.answer() instanceof AnswerPlan.Nothing ? "" : ".value()");
        return only.test(testName)
                .addCode(new ScriptedAnswer(only, fixture).code(name + ".answer" + success.name()))
                .addCode(check.blocking(variant))
                .addCode(requests.ofOne())
                .addCode(check.comparison())
                .endControlFlow()
                .build();
    }

    private List<MethodSpec> unknown(int status) {
        return List.of(
                unknown(name + "AnswersUnknown", status, call.blocking(name)),
                unknown(name + "AnswersUnknownAsync", status, joined()));
    }

    // server.answer(RecordingServer.Answer.text(299, "sample"));
    // assertEquals(
    //         new DeploymentCreateResult.Unknown(299, Bytes.of("sample".getBytes(UTF_8))), client.…);
    private MethodSpec unknown(String testName, int status, CodeBlock called) {
        MethodPlan method = call.method().answering(new AnswerPlan.Text(SpecText.EMPTY));
        SampleCall only = new SampleCall(call.service(), method, call.sample(), call.emission());
        return only.test(testName)
                .addStatement(
                        "server.answer($T.text($L, $S))",
                        call.emission().runtime().testing("RecordingServer").nestedClass("Answer"),
                        status,
                        "sample")
                .addStatement(
                        "$T.assertEquals(new $T($L, $T.of($S.getBytes($T.UTF_8))), $L)",
                        ClassNames.ASSERTIONS,
                        result.nestedClass("Unknown"),
                        status,
                        call.emission().runtime().core("Bytes"),
                        "sample",
                        StandardCharsets.class,
                        called)
                .addCode(requests.ofOne())
                .endControlFlow()
                .build();
    }
}
