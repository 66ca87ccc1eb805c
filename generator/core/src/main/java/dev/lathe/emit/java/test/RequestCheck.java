package dev.lathe.emit.java.test;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.lathe.emit.java.door.JavaLiteral;
import dev.lathe.model.JsonText;
import dev.lathe.plan.model.AnswerPlan;
import dev.lathe.plan.model.SamplePlan;
import dev.lathe.plan.model.SamplePlan.WireBody;
import dev.lathe.plan.model.WalkPlan.PagePlan;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * The check of the requests of one method, which all its tests share. For lists it is told the query, and the body if
 * there is one: these differ from page to page.
 */
final class RequestCheck {

    private final SampleCall call;
    private final SamplePlan sample;
    private final Fixture fixture;
    private final String name;

    RequestCheck(SampleCall call, Fixture fixture) {
        this.call = call;
        this.sample = call.sample();
        this.fixture = fixture;
        this.name = "check" + call.capitalized() + "Request";
    }

    // private static void checkGetRequest(RecordingServer.Recorded request) {
    //     assertEquals("GET", request.method());
    //     assertEquals("/accounts/a1", request.rawPath());
    // }
    MethodSpec method() {
        MethodSpec.Builder method = MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .addParameter(recorded(), "request")
                .addStatement(
                        "$T.assertEquals($S, request.method())",
                        ClassNames.ASSERTIONS,
                        call.method().verb().name())
                .addStatement(
                        "$T.assertEquals($L, request.rawPath())",
                        ClassNames.ASSERTIONS,
                        JavaLiteral.of(sample.wirePath()));
        if (isPaged()) {
            method.addParameter(ClassNames.LIST_OF_STRINGS, "query");
        }
        method.addStatement(
                "$T.assertEquals($L, request.query())",
                ClassNames.ASSERTIONS,
                isPaged() ? CodeBlock.of("query") : query(sample.wireQuery()));
        for (SamplePlan.NameValue header : sample.wireHeaders()) {
            method.addStatement(
                    "$T.assertEquals($L, request.header($L))",
                    ClassNames.ASSERTIONS,
                    JavaLiteral.of(header.value()),
                    JavaLiteral.of(header.name()));
        }
        return withBody(method).build();
    }

    // checkGetRequest(server.request());
    // checkListRequest(server.request(), List.of("per_page=5"));
    CodeBlock ofOne() {
        JsonText body = sample.wireBody() instanceof WireBody.Json json ? json.json() : null;
        return call(CodeBlock.of("server.request()"), sample.wireQuery(), body);
    }

    // checkListRequest(requests.get(1), List.of("per_page=5", "page=2"));
    CodeBlock ofPage(int page, PagePlan plan) {
        return call(CodeBlock.of("requests.get($L)", page), plan.wireQuery(), plan.wireBody());
    }

    private ClassName recorded() {
        return call.emission().runtime().testing("RecordingServer").nestedClass("Recorded");
    }

    private boolean isPaged() {
        return call.method().answer() instanceof AnswerPlan.Pages;
    }

    private MethodSpec.Builder withBody(MethodSpec.Builder method) {
        WireBody body = sample.wireBody();
        if (body == null) {
            return method.addStatement("$T.assertEquals($S, request.body())", ClassNames.ASSERTIONS, "");
        }
        if (isPaged() && body instanceof WireBody.Json) {
            return method.addParameter(String.class, "body")
                    .addStatement(
                            "$T.assertSame(body, request.body())",
                            call.emission().runtime().testing("JsonTree"));
        }
        return method.addCode(new BodyCheck(
                        fixture, call.method().name().value(), call.emission().runtime())
                .statement(body));
    }

    private CodeBlock call(CodeBlock request, List<SamplePlan.NameValue> query, @Nullable JsonText body) {
        CodeBlock.Builder code = CodeBlock.builder().add("$N($L", name, request);
        if (isPaged()) {
            code.add(", $L", query(query));
            if (body != null) {
                code.add(", $L", request(body));
            }
        }
        return CodeBlock.builder().addStatement(code.add(")").build()).build();
    }

    private CodeBlock request(JsonText body) {
        return fixture.json(call.method().name().value() + ".request", body);
    }

    /** What the parameters become, and the secrets that travel in the query. */
    private CodeBlock query(List<SamplePlan.NameValue> query) {
        TestCredential credential = new TestCredential(
                call.emission().plan().client(), call.service().methods());
        Stream<CodeBlock> parameters = query.stream().map(pair -> JavaLiteral.ofPair(pair.name(), pair.value()));
        List<CodeBlock> pairs =
                Stream.concat(parameters, credential.query(call.method())).toList();
        return CodeBlock.of("$T.of($L)", List.class, CodeBlock.join(pairs, ", "));
    }
}
