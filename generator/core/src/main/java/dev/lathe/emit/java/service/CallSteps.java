package dev.lathe.emit.java.service;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.lathe.emit.java.code.Emission;
import dev.lathe.emit.java.code.JavaTypes;
import dev.lathe.emit.java.codec.JsonCode;
import dev.lathe.emit.java.codec.ParameterCode;
import dev.lathe.emit.java.door.JavaLiteral;
import dev.lathe.model.FieldEncoding;
import dev.lathe.model.ParameterStyle;
import dev.lathe.plan.model.BodyPlan;
import dev.lathe.plan.model.MethodPlan;
import dev.lathe.plan.model.RecordPlan;
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
        this.json = new JsonCode(emission);
    }

    List<CodeBlock> steps() {
        List<CodeBlock> steps = new ArrayList<>(sent());
        steps.addAll(styles());
        steps.addAll(signing());
        Optional.ofNullable(plan.server())
                .ifPresent(server -> steps.add(new ServerCode(emission.runtime()).ofCall(server)));
        for (MethodPlan.ErrorPlan error : plan.errors()) {
            steps.add(CodeBlock.of(
                    ".error($L, $L, $L)", error.status().first(), error.status().last(), json.codec(error.type())));
        }
        if (emission.secrecies().isSecretAsAWhole(plan)) {
            steps.add(CodeBlock.of(".undisclosed()"));
        }
        steps.addAll(new AnswerSteps(emission).of(plan.answer()));
        return steps;
    }

    // .params(AccountListParamsCodec.INSTANCE) or .<Account>body(AccountCodec.INSTANCE); a lambda as writer needs the
    // type
    private List<CodeBlock> sent() {
        List<CodeBlock> steps = new ArrayList<>();
        CodeBlock encoder = CodeBlock.of("$L.INSTANCE", paramsCodec());
        if (plan.body() instanceof BodyPlan.Argument body) {
            CodeBlock writer = json.codec(body.type());
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
}
