package dev.lathe.emit.java.service;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.lathe.emit.java.code.Emission;
import dev.lathe.emit.java.code.JavaTypes;
import dev.lathe.emit.java.code.RuntimeTypes;
import dev.lathe.emit.java.codec.ParameterCode;
import dev.lathe.model.Nullability;
import dev.lathe.model.Presence;
import dev.lathe.model.SpecText;
import dev.lathe.plan.model.AnswerPlan;
import dev.lathe.plan.model.BodyPlan;
import dev.lathe.plan.model.MethodPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A method as emitters see it: its arguments, what it sends and what it returns, in JavaPoet's terms. */
final class MethodShape {

    static final SpecText JSON = SpecText.of("application/json");

    private final MethodPlan plan;
    private final Emission emission;
    private final RuntimeTypes runtime;
    private final NameAllocator names = new NameAllocator();

    MethodShape(MethodPlan plan, Emission emission) {
        this.plan = plan;
        this.emission = emission;
        this.runtime = emission.runtime();
        plan.pathArguments().forEach(argument -> names.newName(argument.name().value(), argument));
        if (plan.body() instanceof BodyPlan.Argument body) {
            names.newName(body.name().value(), body);
        }
        List.of("params", "options", "engine").forEach(name -> names.newName(name, name));
    }

    MethodPlan plan() {
        return plan;
    }

    Emission emission() {
        return emission;
    }

    String name() {
        return plan.name().value();
    }

    String optionsName() {
        return names.get("options");
    }

    String paramsName() {
        return names.get("params");
    }

    /** The positional arguments of the path. */
    List<ParameterSpec> pathArguments() {
        return plan.pathArguments().stream()
                .map(argument -> ParameterSpec.builder(emission.types().plain(argument.type()), names.get(argument))
                        .build())
                .toList();
    }

    /** The path arguments as {@code Call.at} takes them. */
    List<CodeBlock> pathValues() {
        ParameterCode parameters = new ParameterCode(emission);
        return plan.pathArguments().stream()
                .map(argument -> parameters.pathValue(
                        argument.type(), argument.style(), CodeBlock.of("$N", names.get(argument))))
                .toList();
    }

    /** The body, when it is an argument of its own. */
    Optional<BodyPlan.Argument> body() {
        return plan.body() instanceof BodyPlan.Argument body ? Optional.of(body) : Optional.empty();
    }

    Optional<ParameterSpec> bodyParameter() {
        return body().map(body ->
                ParameterSpec.builder(bodyType(body), names.get(body)).build());
    }

    private TypeName bodyType(BodyPlan.Argument body) {
        TypeName plain = emission.types().plain(body.type());
        return isOptional(body) ? JavaTypes.nullable(plain) : plain;
    }

    static boolean isOptional(BodyPlan.Argument body) {
        return body.presence() == Presence.OPTIONAL || body.type().nullability() == Nullability.NULLABLE;
    }

    Optional<ClassName> params() {
        return Optional.ofNullable(plan.params()).map(JavaTypes::className);
    }

    boolean areParamsOptional() {
        return plan.paramsPresence() == Presence.OPTIONAL;
    }

    /** {@code P} of the call. */
    TypeName sent() {
        Optional<TypeName> body = body().map(this::sentBody);
        if (params().isPresent() && body.isPresent()) {
            return ParameterizedTypeName.get(runtime.core("WithBody"), params().get(), body.get());
        }
        return body.or(this::params).orElse(runtime.core("NoParams"));
    }

    private TypeName sentBody(BodyPlan.Argument body) {
        TypeName boxed = emission.types().boxed(body.type());
        return isOptional(body) && params().isEmpty()
                ? ParameterizedTypeName.get(ClassName.get(Optional.class), boxed)
                : boxed;
    }

    /** The value handed to the call: params, body, both or none. */
    CodeBlock sentValue() {
        Optional<CodeBlock> body = body().map(b -> {
            boolean isWrapped = isOptional(b) && params().isEmpty();
            return isWrapped
                    ? CodeBlock.of("$T.ofNullable($N)", Optional.class, names.get(b))
                    : CodeBlock.of("$N", names.get(b));
        });
        if (params().isPresent() && body.isPresent()) {
            return CodeBlock.of("new $T<>($N, $L)", runtime.core("WithBody"), paramsName(), body.get());
        }
        if (params().isPresent()) {
            return CodeBlock.of("$N", paramsName());
        }
        return body.orElse(CodeBlock.of("$T.INSTANCE", runtime.core("NoParams")));
    }

    /** {@code R} of the call. */
    TypeName received() {
        return new ReceivedType(emission).of(plan.answer());
    }

    /** Whether the answer holds a connection that the caller must let go of. */
    boolean isClosed() {
        return isClosed(plan.answer());
    }

    private static boolean isClosed(AnswerPlan answer) {
        return answer instanceof AnswerPlan.Binary
                || answer instanceof AnswerPlan.Elements
                || (answer instanceof AnswerPlan.ByStatus byStatus
                        && byStatus.successes().stream().anyMatch(success -> isClosed(success.answer())));
    }

    /** What the blocking method returns. */
    TypeName returned() {
        AnswerPlan answer = plan.answer();
        if (answer instanceof AnswerPlan.Nothing) {
            return TypeName.VOID;
        }
        if (answer instanceof AnswerPlan.Pages pages) {
            return ParameterizedTypeName.get(
                    JavaTypes.className(pages.paginator()), new ReceivedType(emission).item(pages));
        }
        if (answer instanceof AnswerPlan.Value value) {
            return isNullable(value)
                    ? JavaTypes.nullable(received())
                    : emission.types().plain(value.type());
        }
        return received();
    }

    /** What the asynchronous method returns. */
    TypeName returnedAsync() {
        if (plan.answer() instanceof AnswerPlan.Pages pages) {
            ReceivedType types = new ReceivedType(emission);
            return ParameterizedTypeName.get(runtime.core("AsyncPaginator"), types.item(pages), types.info(pages));
        }
        boolean isNullable = plan.answer() instanceof AnswerPlan.Value value && isNullable(value);
        TypeName result = isNullable ? JavaTypes.nullable(received()) : received();
        return ParameterizedTypeName.get(ClassName.get(java.util.concurrent.CompletableFuture.class), result);
    }

    static boolean isNullable(AnswerPlan.Value value) {
        return value.type().nullability() == Nullability.NULLABLE;
    }

    boolean isPaged() {
        return plan.answer() instanceof AnswerPlan.Pages;
    }

    /** All arguments of the method that does the work. */
    List<ParameterSpec> allParameters() {
        List<ParameterSpec> all = new ArrayList<>(pathArguments());
        bodyParameter().ifPresent(all::add);
        params().ifPresent(type ->
                all.add(ParameterSpec.builder(type, paramsName()).build()));
        all.add(ParameterSpec.builder(runtime.requestOptions(), optionsName()).build());
        return all;
    }
}
