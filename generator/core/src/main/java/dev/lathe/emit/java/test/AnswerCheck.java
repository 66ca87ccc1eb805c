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
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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
        this.json = new JsonCode(emission);
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

    // List<Account> answer = client.accounts().list().stream().toList();
    CodeBlock allBlocking(CodeBlock expression) {
        return assign(CodeBlock.of("$L.stream().toList()", expression));
    }

    // List<Account> answer = new ArrayList<>();
    // client.async().accounts().list().forEach(answer::add).join();
    CodeBlock allAsync(CodeBlock expression) {
        return CodeBlock.builder()
                .add(assign(CodeBlock.of("new $T<>()", ArrayList.class)))
                .addStatement("$L.forEach(answer::add).join()", expression)
                .build();
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

    /** The check of what {@link #async} took: of a list, the first item. */
    CodeBlock asyncComparison() {
        return answer instanceof AnswerPlan.Pages pages
                ? items(pages, CodeBlock.of("$L.first()", pageItems(CodeBlock.of("$T.of(json)", List.class))))
                : comparison();
    }

    /** The check of all items of a list; {@code texts} is the list of the pages' JSON. */
    CodeBlock comparison(CodeBlock texts) {
        return answer instanceof AnswerPlan.Pages pages ? items(pages, pageItems(texts)) : CodeBlock.of("");
    }

    // JsonTree.assertSame(RawJson.of(json).at("/result").toString(), JsonWriter.encodeRaw(answer, …).toString());
    CodeBlock comparison() {
        if (answer instanceof AnswerPlan.Pages) {
            return comparison(CodeBlock.of("$T.of(json)", List.class));
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
                : CodeBlock.of(
                        "new $T(answer.readAllBytes(1_000_000), $T.UTF_8)", String.class, StandardCharsets.class);
        return CodeBlock.builder()
                .addStatement("$T.assertEquals(text, $L)", ASSERTIONS, actual)
                .build();
    }

    private CodeBlock elements(AnswerPlan.Elements elements) {
        TypeUse item = elements.item();
        CodeBlock.Builder code = CodeBlock.builder().addStatement("$T.assertEquals(1, answer.size())", ASSERTIONS);
        return (item == null
                        ? code.addStatement("$T.assertEquals(text, answer.get(0))", ASSERTIONS)
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

    // PageItems.of(List.of(json), "/result").assertSame(answer, AccountCodec.INSTANCE);
    private CodeBlock items(AnswerPlan.Pages pages, CodeBlock expected) {
        return CodeBlock.builder()
                .addStatement("$L.assertSame(answer, $L)", expected, json.codec(pages.item()))
                .build();
    }

    private CodeBlock pageItems(CodeBlock texts) {
        SpecText pointer = answer instanceof AnswerPlan.Pages pages ? pages.items() : SpecText.EMPTY;
        return CodeBlock.of("$T.of($L, $L)", runtime.testing("PageItems"), texts, JavaLiteral.of(pointer));
    }

    private CodeBlock encoded(TypeUse type, CodeBlock value) {
        return CodeBlock.of("$T.encodeRaw($L, $L).toString()", runtime.writer(), value, json.codec(type));
    }
}
