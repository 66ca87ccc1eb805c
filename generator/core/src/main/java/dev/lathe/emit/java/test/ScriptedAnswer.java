package dev.lathe.emit.java.test;

import com.palantir.javapoet.CodeBlock;
import dev.lathe.emit.java.door.JavaLiteral;
import dev.lathe.model.JsonText;
import dev.lathe.model.SpecText;
import dev.lathe.plan.model.AnswerPlan;
import java.util.Locale;
import java.util.Map;

/** The answer of a sample, given to the server of a test. */
record ScriptedAnswer(SampleCall call, Fixture fixture) {

    /** The statements that script it; {@code name} is that of its fixture. */
    CodeBlock code(String name) {
        JsonText body = call.sample().answer().body();
        SpecText text = call.sample().answer().text();
        if (text != null) {
            return scripted(CodeBlock.of("$T text = $L", String.class, JavaLiteral.of(text)), "text");
        }
        if (body != null && call.method().answer() instanceof AnswerPlan.Elements) {
            return scripted(CodeBlock.of("$T json = $L", String.class, fixture.json(name, body)), "json");
        }
        if (body == null) {
            return CodeBlock.builder()
                    .addStatement(
                            "server.answer(new $T($L, $T.of(), $S))",
                            call.emission().runtime().testing("RecordingServer").nestedClass("Answer"),
                            call.sample().answer().status(),
                            Map.class,
                            "")
                    .build();
        }
        return CodeBlock.builder()
                .addStatement("$T json = $L", String.class, fixture.json(name, body))
                .addStatement("server.answer($L, json)", call.sample().answer().status())
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
                        call.sample().answer().status(),
                        variable)
                .build();
    }
}
