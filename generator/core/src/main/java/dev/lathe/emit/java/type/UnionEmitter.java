package dev.lathe.emit.java.type;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeSpec;
import dev.lathe.emit.java.code.Deprecations;
import dev.lathe.emit.java.code.Emission;
import dev.lathe.emit.java.code.JavaTypes;
import dev.lathe.emit.java.code.MatchMethod;
import dev.lathe.emit.java.door.JavaDoc;
import dev.lathe.plan.model.UnionPlan;
import dev.lathe.plan.model.UnionPlan.VariantPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.Modifier;

/** Emits a union: a sealed interface with a record per variant and one for what came since. */
final class UnionEmitter {

    private final UnionPlan plan;
    private final ClassName name;
    private final TypeEmitter nested;
    private final Emission emission;

    UnionEmitter(UnionPlan plan, TypeEmitter nested, Emission emission) {
        this.plan = plan;
        this.name = JavaTypes.className(plan.name());
        this.nested = nested;
        this.emission = emission;
    }

    TypeSpec.Builder type() {
        return TypeSpec.interfaceBuilder(name)
                .addJavadoc(JavaDoc.of(plan.docs(), "One of the shapes of {@code " + name.simpleName() + "}.")
                        .paragraph("Open: a value of no documented shape is {@link Unknown}.")
                        .paragraph("Source: ", plan.source())
                        .deprecated(plan.docs())
                        .build())
                .addAnnotations(Deprecations.of(plan.docs()))
                .addModifiers(Modifier.PUBLIC, Modifier.SEALED)
                .addMethods(factories())
                .addMethod(match())
                .addTypes(nested.nestedInInterface(plan))
                .addTypes(wrappers())
                .addType(unknown());
    }

    private MethodSpec match() {
        List<MatchMethod.Case> cases = plan.variants().stream()
                .map(variant -> new MatchMethod.Case(variant.name(), variant.factory()))
                .toList();
        return new MatchMethod(name, cases).method();
    }

    private List<MethodSpec> factories() {
        List<MethodSpec> methods = new ArrayList<>();
        UnionFactories factories = new UnionFactories(plan, name, emission);
        plan.variants().forEach(variant -> methods.addAll(factories.of(variant)));
        new UnionCopy(plan, emission).method().ifPresent(methods::add);
        if (OverloadedVariants.isTextual(plan)) {
            methods.add(factories.ofText());
        }
        return methods;
    }

    private List<TypeSpec> wrappers() {
        return plan.variants().stream()
                .filter(variant -> variant.form() == UnionPlan.Form.WRAPPER)
                .map(this::wrapper)
                .toList();
    }

    // record Flat(Map<String, String> value) implements TokenResources {
    //     public Flat {
    //         value = Collections.unmodifiableMap(new LinkedHashMap<>(value));
    //     }
    // }
    private TypeSpec wrapper(VariantPlan variant) {
        VariantValue value = new VariantValue(variant, emission);
        return TypeSpec.recordBuilder(variant.name().value())
                .addJavadoc(JavaDoc.of(variant.docs(), "The variant {@code " + variant.name() + "}.")
                        .param("value", "what the variant holds")
                        .deprecated(variant.docs())
                        .build())
                .addAnnotations(Deprecations.of(variant.docs()))
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addSuperinterface(name)
                .recordConstructor(MethodSpec.constructorBuilder()
                        .addParameter(ParameterSpec.builder(value.type(), "value")
                                .addAnnotations(emission.deprecations().naming(variant.value(), plan.name()))
                                .build())
                        .build())
                .addMethods(value.compactConstructor())
                .addMethods(value.secretFreeToString())
                .build();
    }

    // record Unknown(RawJson raw) implements TokenResources {
    //     public Unknown {
    //         Objects.requireNonNull(raw, "raw");
    //     }
    // }
    private TypeSpec unknown() {
        return TypeSpec.recordBuilder(MatchMethod.UNKNOWN)
                .addJavadoc(JavaDoc.words("A shape that the document does not describe, kept as it came.")
                        .param("raw", "the value as JSON")
                        .build())
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addSuperinterface(name)
                .recordConstructor(MethodSpec.constructorBuilder()
                        .addParameter(emission.runtime().rawJson(), "raw")
                        .build())
                .addMethod(MethodSpec.compactConstructorBuilder()
                        .addJavadoc(ConstructorDocs.of(List.of("raw")))
                        .addModifiers(Modifier.PUBLIC)
                        .addStatement("$T.requireNonNull(raw, $S)", Objects.class, "raw")
                        .build())
                .addMethod(MethodSpec.methodBuilder("toString")
                        .addAnnotation(Override.class)
                        .addModifiers(Modifier.PUBLIC)
                        .returns(String.class)
                        .addStatement("return $L", CodeBlock.of("$S", MatchMethod.UNKNOWN + "[" + "...]"))
                        .build())
                .build();
    }
}
