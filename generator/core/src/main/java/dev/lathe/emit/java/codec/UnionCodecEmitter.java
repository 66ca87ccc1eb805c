package dev.lathe.emit.java.codec;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.lathe.emit.java.code.Deprecations;
import dev.lathe.emit.java.code.Emission;
import dev.lathe.emit.java.code.MatchMethod;
import dev.lathe.emit.java.door.JavaLiteral;
import dev.lathe.plan.model.UnionPlan;
import dev.lathe.plan.model.UnionPlan.Form;
import dev.lathe.plan.model.UnionPlan.Rule;
import dev.lathe.plan.model.UnionPlan.Test;
import dev.lathe.plan.model.UnionPlan.VariantPlan;
import java.util.List;

/** Emits the codec of a union: reads the value once, asks the plan's rules in order, keeps what none describes. */
final class UnionCodecEmitter {

    private final UnionPlan plan;
    private final Emission emission;
    private final CodecClass codec;
    private final JsonCode json;
    private final UnionTests tests;

    UnionCodecEmitter(UnionPlan plan, Emission emission) {
        this.plan = plan;
        this.emission = emission;
        this.codec = new CodecClass(plan, emission);
        this.json = new JsonCode(emission);
        this.tests = new UnionTests(emission.runtime());
    }

    TypeSpec type() {
        MethodSpec read = read();
        MethodSpec write = write();
        return codec.implementing()
                .addFields(tests.constants())
                .addMethod(codec.constructor())
                .addMethod(read)
                .addMethod(write)
                .build();
    }

    // public static TokenResources read(JsonReader in) {
    //     RawJson raw = in.nextRaw();
    //     if (Shapes.valuesAre(raw, Shapes.Type.STRING)) {
    //         return new TokenResources.Flat(Codecs.map(Codecs.STRING).read(in.within(raw)));
    //     }
    //     return new TokenResources.Unknown(raw);
    // }
    private MethodSpec read() {
        MethodSpec.Builder method = codec.read()
                .addAnnotations(annotations())
                .addStatement("$T raw = in.nextRaw()", emission.runtime().rawJson());
        for (int i = 0; i < plan.rules().size(); i++) {
            method.addCode(rule(plan.rules().get(i), i));
            if (plan.rules().get(i).tests().isEmpty()) {
                return method.build();
            }
        }
        return method.addStatement("return new $T(raw)", variant(MatchMethod.UNKNOWN))
                .build();
    }

    private CodeBlock rule(Rule rule, int index) {
        VariantPlan variant = plan.variants().get(rule.variant());
        boolean isAttempt = rule.tests().stream().anyMatch(Test.Decodes.class::isInstance);
        CodeBlock condition = tests.conditions(rule);
        CodeBlock decoded = isAttempt ? attempt(variant, index) : decode(variant);
        if (condition.isEmpty()) {
            return decoded;
        }
        return CodeBlock.builder()
                .beginControlFlow("if ($L)", condition)
                .add(decoded)
                .endControlFlow()
                .build();
    }

    private CodeBlock decode(VariantPlan variant) {
        CodeBlock value = CodeBlock.of("$L.read(in.within(raw))", json.codec(variant.value()));
        return CodeBlock.builder()
                .addStatement("return $L", wrapped(variant, value))
                .build();
    }

    // Foo attempt2 = in.attempt(raw, FooCodec.INSTANCE);
    // if (attempt2 != null) {
    //     return new X.Foo(attempt2);
    // }
    private CodeBlock attempt(VariantPlan variant, int index) {
        String local = "attempt" + (index + 1);
        return CodeBlock.builder()
                .addStatement(
                        "$T $N = in.attempt(raw, $L)",
                        emission.types().boxed(variant.value()),
                        local,
                        json.codec(variant.value()))
                .beginControlFlow("if ($N != null)", local)
                .addStatement("return $L", wrapped(variant, CodeBlock.of("$N", local)))
                .endControlFlow()
                .build();
    }

    private CodeBlock wrapped(VariantPlan variant, CodeBlock value) {
        return variant.form() == Form.DIRECT
                ? value
                : CodeBlock.of("new $T($L)", variant(variant.name().value()), value);
    }

    // public static void write(JsonWriter out, TokenResources value) {
    //     if (value instanceof TokenResources.Flat variant) {
    //         Codecs.map(Codecs.STRING).write(out, variant.value());
    //     } else if (value instanceof TokenResources.Unknown variant) {
    //         out.raw(variant.raw());
    //     }
    // }
    private MethodSpec write() {
        CodeBlock.Builder body = CodeBlock.builder();
        String flow = "if (value instanceof $T variant)";
        for (VariantPlan variant : plan.variants()) {
            ClassName type = variant(variant.name().value());
            CodeBlock held = variant.form() == Form.DIRECT ? CodeBlock.of("variant") : CodeBlock.of("variant.value()");
            body.add(body.isEmpty() ? "" : "else ")
                    .beginControlFlow(flow, type)
                    .add(tag(variant, held))
                    .addStatement("$L.write(out, $L)", json.codec(variant.value()), held)
                    .endControlFlow();
        }
        body.add(body.isEmpty() ? "" : "else ")
                .beginControlFlow(flow, variant(MatchMethod.UNKNOWN))
                .addStatement("out.raw(variant.raw())")
                .endControlFlow();
        return codec.write().addAnnotations(annotations()).addCode(body.build()).build();
    }

    // out.tag("kind", VALUE_1, variant.value().extras());
    private CodeBlock tag(VariantPlan variant, CodeBlock held) {
        UnionPlan.Tag tag = variant.tag();
        return tag == null
                ? CodeBlock.of("")
                : CodeBlock.builder()
                        .addStatement(
                                "out.tag($L, $N, $L.extras())",
                                JavaLiteral.of(tag.member()),
                                tests.constant(tag.value()),
                                held)
                        .build();
    }

    /** A suppression when a variant, or what it holds, is deprecated. */
    private List<AnnotationSpec> annotations() {
        Deprecations deprecations = emission.deprecations();
        boolean names = plan.variants().stream()
                .anyMatch(variant -> Deprecations.isDeprecated(variant.docs()) || deprecations.names(variant.value()));
        return names && !deprecations.isDeprecated(plan.name()) ? Deprecations.SUPPRESSED : Deprecations.NONE;
    }

    private ClassName variant(String name) {
        return codec.value().nestedClass(name);
    }
}
