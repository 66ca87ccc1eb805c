package dev.lathe.emit.java.service;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.lathe.plan.model.BodyPlan;
import dev.lathe.plan.model.TypeUse;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A shorter form of a method.
 *
 * @param parameters what the caller gives
 * @param arguments what is handed to the method that does the work
 */
record Overload(List<ParameterSpec> parameters, List<CodeBlock> arguments) {

    /** All shorter forms: no options; no params where they are optional; params or body by lambda. */
    static List<Overload> of(MethodShape method) {
        List<Overload> bodies = bodies(method);
        List<Overload> overloads = new ArrayList<>();
        for (Overload body : bodies) {
            for (Overload params : params(method)) {
                overloads.add(body.plus(params).withDefaultOptions(method));
            }
        }
        return overloads;
    }

    private static List<Overload> bodies(MethodShape method) {
        List<Overload> forms = new ArrayList<>();
        Overload path = given(method.pathArguments());
        if (method.body().isEmpty()) {
            return List.of(path);
        }
        BodyPlan.Argument body = method.body().get();
        if (MethodShape.isOptional(body)) {
            forms.add(path.plus(new Overload(List.of(), List.of(CodeBlock.of("null")))));
        }
        ParameterSpec parameter = method.bodyParameter().get();
        TypeName plain = method.emission().types().plain(body.type());
        ParameterSpec present = ParameterSpec.builder(plain, parameter.name()).build();
        forms.add(path.plus(given(List.of(present))));
        boolean isRecord = body.type() instanceof TypeUse.Declared declared && declared.kind() == TypeUse.Kind.RECORD;
        if (isRecord && method.params().isEmpty()) {
            forms.add(path.plus(lambda((ClassName) plain, parameter.name())));
        }
        return forms;
    }

    private static List<Overload> params(MethodShape method) {
        if (method.params().isEmpty()) {
            return List.of(given(List.of()));
        }
        ClassName type = method.params().get();
        List<Overload> forms = new ArrayList<>();
        if (method.areParamsOptional()) {
            forms.add(new Overload(List.of(), List.of(CodeBlock.of("$T.none()", type))));
        }
        forms.add(lambda(type, method.paramsName()));
        forms.add(given(List.of(ParameterSpec.builder(type, method.paramsName()).build())));
        return forms;
    }

    private static Overload given(List<ParameterSpec> parameters) {
        return new Overload(
                parameters,
                parameters.stream().map(p -> CodeBlock.of("$N", p.name())).toList());
    }

    /** {@code Consumer<X.Builder> name}, handed on as {@code X.of(name)}. */
    private static Overload lambda(ClassName type, String name) {
        TypeName consumer = ParameterizedTypeName.get(ClassName.get(Consumer.class), type.nestedClass("Builder"));
        ParameterSpec parameter = ParameterSpec.builder(consumer, name).build();
        return new Overload(List.of(parameter), List.of(CodeBlock.of("$T.of($N)", type, name)));
    }

    private Overload plus(Overload other) {
        return new Overload(
                Stream.concat(parameters.stream(), other.parameters.stream()).toList(),
                Stream.concat(arguments.stream(), other.arguments.stream()).toList());
    }

    private Overload withDefaultOptions(MethodShape method) {
        CodeBlock none = CodeBlock.of("$T.none()", method.emission().runtime().requestOptions());
        return plus(new Overload(List.of(), List.of(none)));
    }
}
