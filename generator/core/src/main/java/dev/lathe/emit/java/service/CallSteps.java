package dev.lathe.emit.java.service;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.lathe.emit.java.code.Emission;
import dev.lathe.emit.java.code.JavaTypes;
import dev.lathe.emit.java.codec.JsonCode;
import dev.lathe.emit.java.codec.ParameterCode;
import dev.lathe.emit.java.door.JavaLiteral;
import dev.lathe.emit.java.door.MediaTypeName;
import dev.lathe.model.Content;
import dev.lathe.model.FieldEncoding;
import dev.lathe.model.ParameterStyle;
import dev.lathe.model.SpecText;
import dev.lathe.plan.model.AnswerPlan;
import dev.lathe.plan.model.BodyPlan;
import dev.lathe.plan.model.MethodPlan;
import dev.lathe.plan.model.RecordPlan;
import dev.lathe.plan.model.TypeUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The steps of a call constant behind {@code Calls.of(…)}: what goes out, refinements, what comes back. */
final class CallSteps {

    private final MethodShape method;
    private final MethodPlan plan;
    private final Emission emission;
    private final JsonCode json;

    CallSteps(MethodShape method) {
        this.method = method;
        this.plan = method.plan();
        this.emission = method.emission();
        this.json = new JsonCode(emission.runtime());
    }

    List<CodeBlock> steps() {
        List<CodeBlock> steps = new ArrayList<>(sent());
        steps.addAll(styles());
        steps.addAll(signing());
        Optional.ofNullable(plan.server())
                .flatMap(JavaLiteral::ofServer)
                .ifPresent(url -> steps.add(CodeBlock.of(".server($L)", url)));
        for (MethodPlan.ErrorPlan error : plan.errors()) {
            steps.add(CodeBlock.of(
                    ".error($L, $L, $L)", error.status().first(), error.status().last(), json.decoder(error.type())));
        }
        steps.addAll(received(plan.answer()));
        return steps;
    }

    // .params(AccountListParamsCodec::encode) or .<Account>body(AccountCodec::write); a lambda as writer needs the type
    private List<CodeBlock> sent() {
        List<CodeBlock> steps = new ArrayList<>();
        CodeBlock encoder = CodeBlock.of("$L::encode", paramsCodec());
        if (plan.body() instanceof BodyPlan.Argument body) {
            CodeBlock writer = json.encoder(body.type());
            TypeName type = emission.types().plain(body.type()).box();
            if (method.params().isPresent()) {
                steps.add(CodeBlock.of(
                        ".<$T, $T>paramsAndBody($L, $L)", method.params().get(), type, encoder, writer));
            } else {
                String step = MethodShape.isOptional(body) ? ".<$T>optionalBody($L)" : ".<$T>body($L)";
                steps.add(CodeBlock.of(step, type, writer));
            }
            steps.addAll(format(body.format()));
        } else if (method.params().isPresent()) {
            steps.add(CodeBlock.of(".params($L)", encoder));
        } else if (plan.body() instanceof BodyPlan.Flattened) {
            steps.add(CodeBlock.of(".emptyBody()"));
        }
        if (plan.body() instanceof BodyPlan.Flattened flattened) {
            steps.addAll(format(flattened.format()));
        }
        return steps;
    }

    private CodeBlock paramsCodec() {
        return Optional.ofNullable(plan.params())
                .flatMap(emission.index()::findRecord)
                .map(RecordPlan::codec)
                .map(JavaTypes::className)
                .map(codec -> CodeBlock.of("$T", codec))
                .orElse(CodeBlock.of(""));
    }

    // .form(FieldStyle.of("expand", Style.DEEP_OBJECT))
    private List<CodeBlock> format(BodyPlan.Format format) {
        CodeBlock mediaType = JavaLiteral.of(format.mediaType());
        return switch (format.kind()) {
            case JSON ->
                format.mediaType().equals(MethodShape.JSON)
                        ? List.of()
                        : List.of(CodeBlock.of(".contentType($L)", mediaType));
            case FORM -> List.of(CodeBlock.of(".form($L)", fields(format)));
            case MULTIPART -> List.of(CodeBlock.of(".multipart($L)", fields(format)));
            case JSON_LINES -> List.of(CodeBlock.of(".jsonLines($L)", mediaType));
            case TEXT, BINARY, EVENT_STREAM, OPAQUE -> List.of(CodeBlock.of(".plain($L)", mediaType));
        };
    }

    private CodeBlock fields(BodyPlan.Format format) {
        List<CodeBlock> fields = new ArrayList<>();
        TypeName fieldStyle = emission.runtime().call("FieldStyle");
        for (FieldEncoding encoding : format.encodings()) {
            if (encoding.style() != null) {
                CodeBlock style = new ParameterCode(emission).style(encoding.style());
                fields.add(CodeBlock.of("$T.of($L, $L)", fieldStyle, JavaLiteral.of(encoding.field()), style));
            } else if (encoding.contentType() != null) {
                CodeBlock type = JavaLiteral.of(encoding.contentType());
                fields.add(CodeBlock.of("$T.of($L, $L)", fieldStyle, JavaLiteral.of(encoding.field()), type));
            }
        }
        return CodeBlock.join(fields, ", ");
    }

    // .pathStyle("id", Style.LABEL)
    private List<CodeBlock> styles() {
        ParameterCode parameters = new ParameterCode(emission);
        return plan.pathArguments().stream()
                .filter(argument -> argument.style().style() != ParameterStyle.Style.SIMPLE
                        || argument.style().explode() != ParameterStyle.Explode.JOINED)
                .map(argument -> CodeBlock.of(
                        ".pathStyle($L, $L)", JavaLiteral.of(argument.wireName()), parameters.style(argument.style())))
                .toList();
    }

    // .signed("email", "key").unsigned()
    private List<CodeBlock> signing() {
        List<CodeBlock> steps = new ArrayList<>();
        for (MethodPlan.Signing way : Objects.requireNonNullElse(plan.signing(), List.<MethodPlan.Signing>of())) {
            List<CodeBlock> setters = way.setters().stream()
                    .map(setter -> CodeBlock.of("$S", setter.value()))
                    .toList();
            steps.add(
                    setters.isEmpty()
                            ? CodeBlock.of(".unsigned()")
                            : CodeBlock.of(".signed($L)", CodeBlock.join(setters, ", ")));
        }
        return steps;
    }

    // .enveloped().value(AccountCodec::read)
    private List<CodeBlock> received(AnswerPlan answer) {
        if (answer instanceof AnswerPlan.Value value) {
            String step = MethodShape.isNullable(value) ? ".nullableValue($L)" : ".value($L)";
            List<CodeBlock> steps = enveloped(value.wrapping());
            if (MediaTypeName.isRelativeOfJson(value.mediaType())) {
                steps.add(CodeBlock.of(".accept($L)", JavaLiteral.of(value.mediaType())));
            }
            steps.add(CodeBlock.of(step, json.decoder(value.type())));
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

    // .pages(PagingSchemes.V4_PAGE_PAGINATION_ARRAY, Repeat.END, AccountCodec::read, PaginationInfoCodec::read)
    // .pages(PagingSchemes.NEXT_URL_PAGE.itemsAt("/droplets"), Repeat.FAIL, DropletCodec::read)
    private List<CodeBlock> pages(AnswerPlan.Pages pages) {
        List<CodeBlock> steps = enveloped(pages.wrapping());
        CodeBlock info = pages.info() == null ? CodeBlock.of("") : CodeBlock.of(", $L", json.decoder(pages.info()));
        TypeName repeat = ClassName.get(emission.runtime().base() + ".internal.paging", "Repeat");
        steps.add(CodeBlock.of(
                ".pages($T.$N$L, $T.$N, $L$L)",
                PagingSchemesEmitter.className(emission),
                PagingSchemesEmitter.constant(pages.paginator()),
                itemsAt(pages),
                repeat,
                pages.repeat().name(),
                json.decoder(pages.item()),
                info));
        return steps;
    }

    private CodeBlock itemsAt(AnswerPlan.Pages pages) {
        boolean asTheSchemeSays = emission.plan().paginators().stream()
                .filter(paginator -> paginator.name().equals(pages.paginator()))
                .allMatch(paginator -> paginator.scheme().items().equals(pages.items()));
        return asTheSchemeSays ? CodeBlock.of("") : CodeBlock.of(".itemsAt($L)", JavaLiteral.of(pages.items()));
    }

    // .accept("application/jsonl").lines(EntryCodec::read)
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
        return accepted(elements.mediaType(), CodeBlock.of(step, json.decoder(item)));
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
