package dev.lathe.emit.java.test;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.lathe.emit.java.code.RuntimeTypes;
import dev.lathe.emit.java.door.JavaLiteral;
import dev.lathe.plan.model.SamplePlan;
import dev.lathe.plan.model.SamplePlan.WireBody;
import java.util.List;

/** The statement of a test that holds a request's body against what must be seen on the wire. */
final class BodyCheck {

    private final Fixture fixture;
    private final String name;
    private final RuntimeTypes runtime;

    BodyCheck(Fixture fixture, String name, RuntimeTypes runtime) {
        this.fixture = fixture;
        this.name = name;
        this.runtime = runtime;
    }

    CodeBlock statement(WireBody body) {
        return CodeBlock.builder().addStatement(check(body)).build();
    }

    private CodeBlock check(WireBody body) {
        ClassName bodies = runtime.testing("FormBody");
        if (body instanceof WireBody.Json json) {
            CodeBlock expected = fixture.json(name + ".request", json.json());
            return CodeBlock.of("$T.assertSame($L, request.body())", runtime.testing("JsonTree"), expected);
        } else if (body instanceof WireBody.Pairs pairs) {
            return CodeBlock.of("$T.assertPairs($L, request.form())", bodies, pairs(pairs.pairs()));
        } else if (body instanceof WireBody.Parts parts) {
            return CodeBlock.of("$T.assertParts($L, request.parts())", bodies, parts(parts.parts()));
        }
        CodeBlock text = JavaLiteral.of(((WireBody.Text) body).text());
        return CodeBlock.of("$T.assertText($L, request.body())", bodies, text);
    }

    // List.of("name=ci", "expand[0]=data")
    private static CodeBlock pairs(List<SamplePlan.NameValue> pairs) {
        List<CodeBlock> texts = pairs.stream()
                .map(pair -> JavaLiteral.ofPair(pair.name(), pair.value()))
                .toList();
        return CodeBlock.of("$T.of($L)", List.class, CodeBlock.join(texts, ", "));
    }

    // List.of(new FormBody.Part("file", "file", "application/octet-stream", "AQID"))
    private CodeBlock parts(List<SamplePlan.Part> parts) {
        ClassName part = runtime.testing("FormBody").nestedClass("Part");
        List<CodeBlock> all = parts.stream()
                .map(one -> CodeBlock.of(
                        "new $T($L, $L, $L, $L)",
                        part,
                        JavaLiteral.of(one.name()),
                        JavaLiteral.ofNullable(one.filename()),
                        JavaLiteral.ofNullable(one.contentType()),
                        JavaLiteral.of(one.content())))
                .toList();
        return CodeBlock.of("$T.of($L)", List.class, CodeBlock.join(all, ", "));
    }
}
