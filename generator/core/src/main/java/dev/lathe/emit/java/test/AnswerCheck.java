package dev.lathe.emit.java.test;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.lathe.emit.java.code.Emission;
import dev.lathe.emit.java.code.RuntimeTypes;
import dev.lathe.emit.java.codec.JsonCode;
import dev.lathe.emit.java.door.JavaLiteral;
import dev.lathe.model.Content;
import dev.lathe.model.SpecText;
import dev.lathe.plan.model.AnswerPlan;
import dev.lathe.plan.model.TypeUse;
import java.util.List;
import java.util.Optional;

/** How a test takes the answer of a call, and compares it with the example: encoded again, as the same tree. */
final class AnswerCheck {

    private final SampleCall call;
    private final AnswerPlan answer;
    private final Emission emission;
    private final RuntimeTypes runtime;
    private final JsonCode json;

    AnswerCheck(SampleCall call) {
        this.call = call;
        this.answer = call.method().answer();
        this.emission = call.emission();
        this.runtime = emission.runtime();
        this.json = new JsonCode(runtime);
    }

    // Account answer = client.accounts().get("a1");
    // List<Account> answer = client.accounts().list().pages().iterator().next().items();
    CodeBlock blocking(CodeBlock expression) {
        if (answer instanceof AnswerPlan.Pages) {
            return assign(CodeBlock.of("$L.pages().iterator().next().items()", expression));
        }
        return answer instanceof AnswerPlan.Value
                ? assign(expression)
                : CodeBlock.builder().addStatement(expression).build();
    }

    // Account answer = client.async().accounts().get("a1").join();
    // List<Account> answer = client.async().accounts().list().first().join().stream().toList();
    CodeBlock async(CodeBlock expression) {
        if (answer instanceof AnswerPlan.Pages) {
            return assign(CodeBlock.of("$L.first().join().stream().toList()", expression));
        }
        CodeBlock joined = CodeBlock.of("$L.join()", expression);
        return answer instanceof AnswerPlan.Value
                ? assign(joined)
                : CodeBlock.builder().addStatement(joined).build();
    }

    private CodeBlock assign(CodeBlock expression) {
        return CodeBlock.builder()
                .addStatement("$T answer = $L", answerType(), expression)
                .build();
    }

    private TypeName answerType() {
        if (answer instanceof AnswerPlan.Pages pages) {
            return ParameterizedTypeName.get(
                    ClassName.get(List.class), emission.types().boxed(pages.item()));
        }
        return emission.types().boxed(((AnswerPlan.Value) answer).type());
    }

    // JsonTree.assertSame(RawJson.of(json).at("/result").toString(), JsonWriter.encodeRaw(answer, …).toString());
    CodeBlock comparison() {
        if (answer instanceof AnswerPlan.Pages pages) {
            return items(pages);
        }
        if (!(answer instanceof AnswerPlan.Value value)
                || call.sample().answer().body() == null) {
            return CodeBlock.of("");
        }
        CodeBlock expected = value.wrapping() == Content.Wrapping.ENVELOPED
                ? CodeBlock.of(
                        "$T.valueOf($T.of(json).at($L))",
                        String.class,
                        runtime.rawJson(),
                        JavaLiteral.ofPointer(result()))
                : CodeBlock.of("json");
        return CodeBlock.builder()
                .addStatement(
                        "$T.assertSame($L, answer == null ? $S : $L)",
                        runtime.testing("JsonTree"),
                        expected,
                        "null",
                        encoded(value.type(), CodeBlock.of("answer")))
                .build();
    }

    private SpecText result() {
        return Optional.ofNullable(emission.plan().envelope())
                .map(envelope -> envelope.result())
                .orElse(SpecText.EMPTY);
    }

    // List<RawJson> items = RawJson.of(json).at("/result").asList();
    // for (int i = 0; i < answer.size(); i++) {
    //     JsonTree.assertSame(items.get(i).toString(), JsonWriter.encodeRaw(answer.get(i), …).toString());
    // }
    private CodeBlock items(AnswerPlan.Pages pages) {
        SpecText pointer = pages.items();
        CodeBlock root = CodeBlock.of("$T.of(json)", runtime.rawJson());
        CodeBlock list = pointer.isEmpty() ? root : CodeBlock.of("$L.at($L)", root, JavaLiteral.of(pointer));
        TypeName type = ParameterizedTypeName.get(ClassName.get(List.class), runtime.rawJson());
        return CodeBlock.builder()
                .addStatement("$T items = $L.asList()", type, list)
                .addStatement(
                        "$T.assertEquals(items.isEmpty(), answer.isEmpty())",
                        ClassName.get("org.junit.jupiter.api", "Assertions"))
                .beginControlFlow("for (int i = 0; i < answer.size(); i++)")
                .addStatement(
                        "$T.assertSame(items.get(i).toString(), $L)",
                        runtime.testing("JsonTree"),
                        encoded(pages.item(), CodeBlock.of("answer.get(i)")))
                .endControlFlow()
                .build();
    }

    private CodeBlock encoded(TypeUse type, CodeBlock value) {
        return CodeBlock.of("$T.encodeRaw($L, $L).toString()", runtime.writer(), value, json.encoder(type));
    }
}
