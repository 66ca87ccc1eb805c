package dev.lathe.emit.java.service;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.lathe.emit.java.code.Emission;
import dev.lathe.emit.java.code.JavaTypes;
import dev.lathe.emit.java.code.MatchMethod;
import dev.lathe.emit.java.codec.JsonCode;
import dev.lathe.emit.java.door.JavaLiteral;
import dev.lathe.emit.java.door.MediaTypeName;
import dev.lathe.model.Content;
import dev.lathe.model.SpecText;
import dev.lathe.plan.model.AnswerPlan;
import dev.lathe.plan.model.TypeUse;
import java.util.ArrayList;
import java.util.List;

/** The last steps of a call constant: what comes back, and how it is read. */
final class AnswerSteps {

    private final Emission emission;
    private final JsonCode json;

    AnswerSteps(Emission emission) {
        this.emission = emission;
        this.json = new JsonCode(emission);
    }

    // .enveloped().value(AccountCodec.INSTANCE)
    List<CodeBlock> of(AnswerPlan answer) {
        if (answer instanceof AnswerPlan.ByStatus byStatus) {
            return byStatus(byStatus);
        }
        if (answer instanceof AnswerPlan.Value value) {
            String step = MethodShape.isNullable(value) ? ".nullableValue($L)" : ".value($L)";
            List<CodeBlock> steps = enveloped(value.wrapping());
            if (MediaTypeName.isRelativeOfJson(value.mediaType())) {
                steps.add(CodeBlock.of(".accept($L)", JavaLiteral.of(value.mediaType())));
            }
            steps.add(CodeBlock.of(step, json.codec(value.type())));
            return steps;
        }
        if (answer instanceof AnswerPlan.Pages pages) {
            return pages(pages);
        }
        if (answer instanceof AnswerPlan.Elements elements) {
            return elements(elements);
        }
        if (answer instanceof AnswerPlan.Text text) {
            return accepted(text.mediaType(), CodeBlock.of(".text()"));
        }
        if (answer instanceof AnswerPlan.Binary binary) {
            return accepted(binary.mediaType(), CodeBlock.of(".binary()"));
        }
        return List.of(CodeBlock.of(answer instanceof AnswerPlan.Raw ? ".raw()" : ".nothing()"));
    }

    // .<JobResult>byStatus().on(202, 202, answer -> answer.value(TicketCodec.INSTANCE), JobResult.Accepted::new)
    //         .otherwise(JobResult.Unknown::new)
    private List<CodeBlock> byStatus(AnswerPlan.ByStatus plan) {
        List<CodeBlock> steps = new ArrayList<>();
        ClassName result = JavaTypes.className(plan.name());
        steps.add(CodeBlock.of(".<$T>byStatus()", result));
        for (AnswerPlan.ByStatus.Success success : plan.successes()) {
            ClassName variant = result.nestedClass(success.name().value());
            steps.add(CodeBlock.of(
                    ".on($L, $L, answer -> answer$L, $L)",
                    success.status().first(),
                    success.status().last(),
                    CodeBlock.join(of(success.answer()), ""),
                    success.answer() instanceof AnswerPlan.Nothing
                            ? CodeBlock.of("nothing -> new $T()", variant)
                            : CodeBlock.of("$T::new", variant)));
        }
        steps.add(CodeBlock.of(".otherwise($T::new)", result.nestedClass(MatchMethod.UNKNOWN)));
        return steps;
    }

    // .pages(PagingSchemes.V4_PAGE_PAGINATION_ARRAY, Repeat.END, AccountCodec.INSTANCE, PaginationInfoCodec.INSTANCE)
    // .pages(PagingSchemes.NEXT_URL_PAGE.itemsAt("/droplets"), Repeat.FAIL, DropletCodec.INSTANCE)
    private List<CodeBlock> pages(AnswerPlan.Pages pages) {
        List<CodeBlock> steps = enveloped(pages.wrapping());
        CodeBlock info = pages.info() == null ? CodeBlock.of("") : CodeBlock.of(", $L", json.codec(pages.info()));
        TypeName repeat = ClassName.get(emission.runtime().base() + ".internal.paging", "Repeat");
        steps.add(CodeBlock.of(
                ".pages($T.$N$L, $T.$N, $L$L)",
                PagingSchemesEmitter.className(emission),
                PagingSchemesEmitter.constant(pages.paginator()),
                itemsAt(pages),
                repeat,
                pages.repeat().name(),
                json.codec(pages.item()),
                info));
        return steps;
    }

    private CodeBlock itemsAt(AnswerPlan.Pages pages) {
        boolean asTheSchemeSays = emission.plan().paginators().stream()
                .filter(paginator -> paginator.name().equals(pages.paginator()))
                .allMatch(paginator -> paginator.scheme().items().equals(pages.items()));
        return asTheSchemeSays ? CodeBlock.of("") : CodeBlock.of(".itemsAt($L)", JavaLiteral.of(pages.items()));
    }

    // .accept("application/jsonl").lines(EntryCodec.INSTANCE)
    private List<CodeBlock> elements(AnswerPlan.Elements elements) {
        TypeUse item = elements.item();
        if (item == null) {
            return accepted(elements.mediaType(), CodeBlock.of(".textEvents()"));
        }
        String step = switch (elements.framing()) {
            case EVENTS -> ".events($L)";
            case LINES -> ".lines($L)";
            case SEQUENCE -> ".sequence($L)";
        };
        return accepted(elements.mediaType(), CodeBlock.of(step, json.codec(item)));
    }

    private static List<CodeBlock> accepted(SpecText mediaType, CodeBlock step) {
        return List.of(CodeBlock.of(".accept($L)", JavaLiteral.of(mediaType)), step);
    }

    private static List<CodeBlock> enveloped(Content.Wrapping wrapping) {
        List<CodeBlock> steps = new ArrayList<>();
        if (wrapping == Content.Wrapping.ENVELOPED) {
            steps.add(CodeBlock.of(".enveloped()"));
        }
        return steps;
    }
}
