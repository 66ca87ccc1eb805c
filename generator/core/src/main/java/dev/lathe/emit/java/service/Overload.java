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
 * @param notes what is special about this form, for its comment
 */
record Overload(List<ParameterSpec> parameters, List<CodeBlock> arguments, List<String> notes) {

    private static final String OPTIONS = "leaves the options at their defaults";

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
            forms.add(path.plus(leftOut(CodeBlock.of("null"), "sends no body")));
        }
        ParameterSpec parameter = method.bodyParameter().get();
        TypeName plain = method.emission().types().plain(body.type());
        ParameterSpec present = ParameterSpec.builder(plain, parameter.name()).build();
        forms.add(path.plus(given(List.of(present))));
        boolean isRecord = body.type() instanceof TypeUse.Declared declared && declared.kind() == TypeUse.Kind.RECORD;
        if (isRecord && method.params().isEmpty()) {
            forms.add(path.plus(lambda((ClassName) plain, parameter.name(), "builds the body in a lambda")));
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
            forms.add(leftOut(CodeBlock.of("$T.none()", type), "sends no params"));
        }
        forms.add(lambda(type, method.paramsName(), "builds the params in a lambda"));
        forms.add(given(List.of(ParameterSpec.builder(type, method.paramsName()).build())));
        return forms;
    }

    private static Overload given(List<ParameterSpec> parameters) {
        return new Overload(
                parameters,
                parameters.stream().map(p -> CodeBlock.of("$N", p.name())).toList(),
                List.of());
    }

    private static Overload leftOut(CodeBlock argument, String note) {
        return new Overload(List.of(), List.of(argument), List.of(note));
    }

    /** {@code Consumer<X.Builder> name}, handed on as {@code X.of(name)}. */
    private static Overload lambda(ClassName type, String name, String note) {
        TypeName consumer = ParameterizedTypeName.get(ClassName.get(Consumer.class), type.nestedClass("Builder"));
        ParameterSpec parameter = ParameterSpec.builder(consumer, name).build();
        return new Overload(List.of(parameter), List.of(CodeBlock.of("$T.of($N)", type, name)), List.of(note));
    }

    private Overload plus(Overload other) {
        return new Overload(
                Stream.concat(parameters.stream(), other.parameters.stream()).toList(),
                Stream.concat(arguments.stream(), other.arguments.stream()).toList(),
                Stream.concat(notes.stream(), other.notes.stream()).toList());
    }

    private Overload withDefaultOptions(MethodShape method) {
        CodeBlock none = CodeBlock.of("$T.none()", method.emission().runtime().requestOptions());
        return plus(leftOut(none, OPTIONS));
    }
}
