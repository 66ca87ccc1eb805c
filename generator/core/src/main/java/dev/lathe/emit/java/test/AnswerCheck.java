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
import dev.lathe.plan.model.PaginatorPlan;
import dev.lathe.plan.model.TypeUse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** How a test takes the answer of a call, and compares it with the example: encoded again, as the same tree. */
final class AnswerCheck {

    private static final ClassName ASSERTIONS = ClassName.get("org.junit.jupiter.api", "Assertions");

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
        return isAssigned()
                ? assign(taken(expression))
                : CodeBlock.builder().addStatement(expression).build();
    }

    // Account answer = client.async().accounts().get("a1").join();
    // List<Account> answer = client.async().accounts().list().first().join().stream().toList();
    CodeBlock async(CodeBlock expression) {
        if (answer instanceof AnswerPlan.Pages) {
            return assign(CodeBlock.of("$L.first().join().stream().toList()", expression));
        }
        CodeBlock joined = CodeBlock.of("$L.join()", expression);
        return isAssigned()
                ? assign(taken(joined))
                : CodeBlock.builder().addStatement(joined).build();
    }

    private boolean isAssigned() {
        return answer instanceof AnswerPlan.Value || isUndecoded() || answer instanceof AnswerPlan.Elements;
    }

    private boolean isUndecoded() {
        return answer instanceof AnswerPlan.Text || answer instanceof AnswerPlan.Binary;
    }

    // client.chats().stream(…).stream().toList()
    private CodeBlock taken(CodeBlock expression) {
        return answer instanceof AnswerPlan.Elements ? CodeBlock.of("$L.stream().toList()", expression) : expression;
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
        if (answer instanceof AnswerPlan.Elements elements) {
            TypeUse item = elements.item();
            TypeName element = item == null
                    ? ClassName.get(String.class)
                    : emission.types().boxed(item);
            return ParameterizedTypeName.get(ClassName.get(List.class), element);
        }
        if (answer instanceof AnswerPlan.Value value) {
            return emission.types().boxed(value.type());
        }
        return answer instanceof AnswerPlan.Text ? ClassName.get(String.class) : runtime.core("BinaryResponse");
    }

    // JsonTree.assertSame(RawJson.of(json).at("/result").toString(), JsonWriter.encodeRaw(answer, …).toString());
    CodeBlock comparison() {
        if (answer instanceof AnswerPlan.Pages pages) {
            return items(pages);
        }
        if (isUndecoded()) {
            return text();
        }
        if (answer instanceof AnswerPlan.Elements elements) {
            return elements(elements);
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

    // assertEquals("sample", new String(answer.readAllBytes(1_000_000), StandardCharsets.UTF_8));
    private CodeBlock text() {
        CodeBlock actual = answer instanceof AnswerPlan.Text
                ? CodeBlock.of("answer")
                : CodeBlock.of("new $T(answer.readAllBytes(1_000_000), $T.UTF_8)", String.class, StandardCharsets.class);
        return CodeBlock.builder()
                .addStatement("$T.assertEquals(text, $L)", ASSERTIONS, actual)
                .build();
    }

    private CodeBlock elements(AnswerPlan.Elements elements) {
        TypeUse item = elements.item();
        CodeBlock.Builder code = CodeBlock.builder()
                .addStatement("$T.assertEquals(1, answer.size())", ASSERTIONS);
        return (item == null
                        ? code.addStatement(
                                "$T.assertEquals(text, answer.get(0))",
                                ASSERTIONS)
                        : code.addStatement(
                                "$T.assertSame(json, $L)",
                                runtime.testing("JsonTree"),
                                encoded(item, CodeBlock.of("answer.get(0)"))))
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
        SpecText pointer = emission.plan().paginators().stream()
                .filter(plan -> plan.name().equals(pages.paginator()))
                .map(PaginatorPlan::scheme)
                .map(scheme -> scheme.items())
                .findFirst()
                .orElse(SpecText.EMPTY);
        CodeBlock root = CodeBlock.of("$T.of(json)", runtime.rawJson());
        CodeBlock list = pointer.isEmpty() ? root : CodeBlock.of("$L.at($L)", root, JavaLiteral.of(pointer));
        TypeName type = ParameterizedTypeName.get(ClassName.get(List.class), runtime.rawJson());
        return CodeBlock.builder()
                .addStatement("$T items = $L.asList()", type, list)
                .addStatement(
                        "$T.assertEquals(items.isEmpty(), answer.isEmpty())",
                        ASSERTIONS)
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
