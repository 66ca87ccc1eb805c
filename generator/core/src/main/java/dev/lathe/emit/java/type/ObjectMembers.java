package dev.lathe.emit.java.type;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import dev.lathe.emit.java.code.Field;
import dev.lathe.emit.java.code.ObjectShape;
import dev.lathe.emit.java.door.JavaDoc;
import dev.lathe.model.Docs;
import dev.lathe.plan.model.RecordPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** The methods that records and final classes have in common. */
final class ObjectMembers {

    private final ObjectShape shape;

    ObjectMembers(ObjectShape shape) {
        this.shape = shape;
    }

    /** What makes one: builder, lambda, copy, and for params the empty one. */
    List<MethodSpec> factories() {
        List<MethodSpec> methods = new ArrayList<>(List.of(builder(), of(), toBuilder()));
        if (shape.plan().role() == RecordPlan.Role.PARAMS && shape.needed().isEmpty()) {
            methods.add(none());
        }
        CopyFrom.method(shape).ifPresent(methods::add);
        return methods;
    }

    // @Deprecated
    // public String id() {
    //     return id;
    // }
    MethodSpec accessor(Field field) {
        Docs docs = field.plan().docs();
        return MethodSpec.methodBuilder(field.name())
                .addJavadoc(JavaDoc.words(ObjectDocs.component(field.plan()))
                        .returns("the value")
                        .deprecated(docs)
                        .build())
                .addAnnotations(shape.emission()
                        .deprecations()
                        .of(docs, field.use(), shape.plan().name()))
                .addModifiers(Modifier.PUBLIC)
                .returns(field.type())
                .addStatement("return $N", field.name())
                .build();
    }

    // public static Builder builder() {
    //     return new Builder();
    // }
    private MethodSpec builder() {
        return MethodSpec.methodBuilder("builder")
                .addJavadoc(JavaDoc.words("Returns a builder without any values.")
                        .returns("a new builder")
                        .build())
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(shape.builder())
                .addStatement("return new $T()", shape.builder())
                .build();
    }

    // public Builder toBuilder() {
    //     return new Builder(this);
    // }
    private MethodSpec toBuilder() {
        return MethodSpec.methodBuilder("toBuilder")
                .addJavadoc(JavaDoc.words("Returns a builder with the values of this object, to change some of them.")
                        .returns("a new builder")
                        .build())
                .addModifiers(Modifier.PUBLIC)
                .returns(shape.builder())
                .addStatement("return new $T(this)", shape.builder())
                .build();
    }

    // public static AccountListParams none() {
    //     return new Builder().build();
    // }
    private MethodSpec none() {
        return MethodSpec.methodBuilder("none")
                .addJavadoc(JavaDoc.words("Sends nothing.")
                        .returns("params without any value")
                        .build())
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(shape.className())
                .addStatement("return new $T().build()", shape.builder())
                .build();
    }

    // public static AccountListParams of(Consumer<Builder> fill) {
    //     return new Builder().build(fill);
    // }
    private MethodSpec of() {
        return MethodSpec.methodBuilder("of")
                .addJavadoc(JavaDoc.words("Builds an object in one expression.")
                        .param("fill", "sets the values on a new builder")
                        .returns("the object built from them")
                        .build())
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(shape.className())
                .addParameter(ParameterizedTypeName.get(ClassName.get(Consumer.class), shape.builder()), "fill")
                .addStatement("return new $T().build(fill)", shape.builder())
                .build();
    }

    /** {@code toString} of a type with secrets; empty for all others, whose record form suffices. */
    List<MethodSpec> secretFreeToString() {
        return shape.hasSecrets() ? List.of(toStringMethod()) : List.of();
    }

    // @Override
    // public String toString() {
    //     return "Token[id=" + id + ", value=***" + ", extras=" + extras + "]";
    // }
    private MethodSpec toStringMethod() {
        List<CodeBlock> parts = new ArrayList<>();
        String separator = shape.plan().name().simple() + "[";
        Set<String> secrets = secrets();
        for (String name : shape.componentNames()) {
            parts.add(shown(separator, name, secrets));
            separator = ", ";
        }
        parts.add(CodeBlock.of("$S", parts.isEmpty() ? separator + "]" : "]"));
        return MethodSpec.methodBuilder("toString")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(String.class)
                .addStatement("return $L", CodeBlock.join(parts, " + "))
                .build();
    }

    /** What {@code toString} says of each component: {@code "id=" + id}, {@code "value=***"}. */
    List<CodeBlock> shown() {
        Set<String> secrets = secrets();
        return shape.componentNames().stream()
                .map(name -> shown("", name, secrets))
                .toList();
    }

    private static CodeBlock shown(String before, String name, Set<String> secrets) {
        return secrets.contains(name)
                ? CodeBlock.of("$S", before + name + "=***")
                : CodeBlock.of("$S + $N", before + name + "=", name);
    }

    private Set<String> secrets() {
        return shape.fields().stream().filter(Field::isSecret).map(Field::name).collect(Collectors.toSet());
    }
}
