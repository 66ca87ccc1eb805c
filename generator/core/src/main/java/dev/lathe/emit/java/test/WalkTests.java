package dev.lathe.emit.java.test;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import dev.lathe.emit.java.door.JavaLiteral;
import dev.lathe.plan.model.SamplePlan;
import dev.lathe.plan.model.WalkPlan;
import dev.lathe.plan.model.WalkPlan.PagePlan;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** The tests that walk a list from its first page to its end, blocking and asynchronous. */
final class WalkTests {

    private final SampleCall call;
    private final Fixture fixture;
    private final List<PagePlan> pages;
    private final AnswerCheck answers;
    private final RequestCheck requests;
    private final String name;

    WalkTests(SampleCall call, Fixture fixture) {
        this.call = call;
        this.fixture = fixture;
        this.pages = call.sample().walk() instanceof WalkPlan.Pages walk ? walk.pages() : List.of();
        this.answers = new AnswerCheck(call);
        this.requests = new RequestCheck(call, fixture);
        this.name = call.method().name().value();
    }

    /** The tests and what they share; empty when there is no walk to show. */
    List<MethodSpec> all() {
        if (pages.isEmpty()) {
            return List.of();
        }
        List<MethodSpec> methods = new ArrayList<>();
        methods.add(test(name + "WalksToTheEnd", answers.allBlocking(call.blocking(name))));
        methods.add(test(name + "WalksToTheEndAsync", answers.allAsync(call.async())));
        methods.add(script());
        methods.add(check());
        return methods;
    }

    // @Test
    // void listWalksToTheEnd() {
    //     try (RecordingServer server = RecordingServer.start(); Cloudflare client = client(server)) {
    //         List<String> pages = answerListPages(server);
    //         List<Account> answer = client.accounts().list().stream().toList();
    //         checkListWalk(server.requests());
    //         PageItems.of(pages, "/result").assertSame(answer, AccountCodec.INSTANCE);
    //     }
    // }
    private MethodSpec test(String testName, CodeBlock walk) {
        return call.test(testName)
                .addStatement("$T pages = $N(server)", ClassNames.LIST_OF_STRINGS, scriptName())
                .addCode(walk)
                .addStatement("$N(server.requests())", checkName())
                .addCode(answers.comparison(CodeBlock.of("pages")))
                .endControlFlow()
                .build();
    }

    // private static List<String> answerListPages(RecordingServer server) {
    //     List<String> pages = List.of(resource("AccountsTest.list.page1.json"), …);
    //     pages.forEach(page -> server.answer(200, page));
    //     return pages;
    // }
    private MethodSpec script() {
        List<CodeBlock> texts = new ArrayList<>();
        for (int page = 0; page < pages.size(); page++) {
            texts.add(text(page));
        }
        return MethodSpec.methodBuilder(scriptName())
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(ClassNames.LIST_OF_STRINGS)
                .addParameter(call.emission().runtime().testing("RecordingServer"), "server")
                .addStatement(
                        "$T pages = $T.of($L)", ClassNames.LIST_OF_STRINGS, List.class, CodeBlock.join(texts, ", "))
                .addCode(answering())
                .addStatement("return pages")
                .build();
    }

    private CodeBlock text(int page) {
        PagePlan plan = pages.get(page);
        boolean isSample = plan.answer().equals(call.sample().answer().body());
        return fixture.json(name + (isSample ? ".answer" : ".page" + (page + 1)), plan.answer());
    }

    private CodeBlock answering() {
        int status = call.sample().answer().status();
        CodeBlock.Builder code = CodeBlock.builder();
        if (pages.stream().allMatch(page -> page.answerHeaders().isEmpty())) {
            return code.addStatement("pages.forEach(page -> server.answer($L, page))", status)
                    .build();
        }
        ClassName answer = call.emission().runtime().testing("RecordingServer").nestedClass("Answer");
        for (int page = 0; page < pages.size(); page++) {
            CodeBlock.Builder one = CodeBlock.builder().add("$T.json($L, pages.get($L))", answer, status, page);
            for (SamplePlan.NameValue header : pages.get(page).answerHeaders()) {
                one.add(".with($L, $L)", JavaLiteral.of(header.name()), JavaLiteral.of(header.value()));
            }
            code.addStatement("server.answer($L)", one.build());
        }
        return code.build();
    }

    // private static void checkListWalk(List<RecordingServer.Recorded> requests) {
    //     assertEquals(2, requests.size());
    //     checkListRequest(requests.get(0), List.of("per_page=5"));
    //     checkListRequest(requests.get(1), List.of("per_page=5", "page=2"));
    // }
    private MethodSpec check() {
        ClassName recorded =
                call.emission().runtime().testing("RecordingServer").nestedClass("Recorded");
        MethodSpec.Builder method = MethodSpec.methodBuilder(checkName())
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .addParameter(ParameterizedTypeName.get(ClassName.get(List.class), recorded), "requests")
                .addStatement("$T.assertEquals($L, requests.size())", ClassNames.ASSERTIONS, pages.size());
        for (int page = 0; page < pages.size(); page++) {
            method.addCode(requests.ofPage(page, pages.get(page)));
        }
        return method.build();
    }

    private String scriptName() {
        return "answer" + call.capitalized() + "Pages";
    }

    private String checkName() {
        return "check" + call.capitalized() + "Walk";
    }
}
