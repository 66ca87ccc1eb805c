package dev.lathe.emit.java.test;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.lathe.emit.OutputFile;
import dev.lathe.emit.java.code.Deprecations;
import dev.lathe.emit.java.code.Emission;
import dev.lathe.emit.java.code.JavaTypes;
import dev.lathe.emit.java.code.JavaUnit;
import dev.lathe.emit.java.codec.JsonCode;
import dev.lathe.emit.java.door.JavaLiteral;
import dev.lathe.emit.java.door.JsonScalar;
import dev.lathe.model.JsonText;
import dev.lathe.plan.model.EnumPlan;
import dev.lathe.plan.model.RecordPlan;
import dev.lathe.plan.model.TypePlan;
import dev.lathe.plan.model.UnionPlan;
import java.util.ArrayList;
import java.util.List;

/** Emits, per top-level type with samples, a test that reads and writes each sample without loss. */
final class RoundTripTestEmitter {

    private static final ClassName TEST = ClassName.get("org.junit.jupiter.api", "Test");

    private final TypePlan plan;
    private final Emission emission;
    private final ClassName name;
    private final Fixture fixture;

    RoundTripTestEmitter(TypePlan plan, Emission emission) {
        this.plan = plan;
        this.emission = emission;
        ClassName type = JavaTypes.className(plan.name());
        this.name = ClassName.get(type.packageName(), type.simpleName() + "RoundTripTest");
        this.fixture = new Fixture(name.packageName(), name.simpleName());
    }

    /** The test and its data; empty when the type and what is nested in it have no samples. */
    List<OutputFile> files(String header) {
        List<MethodSpec> methods = new ArrayList<>();
        collect(plan, "", methods);
        if (methods.isEmpty()) {
            return List.of();
        }
        TypeSpec.Builder type = TypeSpec.classBuilder(name)
                .addJavadoc(
                        "$L", "Every example of {@code " + plan.name().simple() + "} survives reading and writing.\n")
                .addMethods(methods);
        if (fixture.hasFiles()) {
            type.addMethod(ResourceMethod.of(name));
        }
        List<OutputFile> files = new ArrayList<>(fixture.files());
        files.add(JavaUnit.test(name.packageName(), type.build()).print(header));
        return files;
    }

    private void collect(TypePlan type, String prefix, List<MethodSpec> methods) {
        String own = prefix.isEmpty() ? "sample" : prefix + "Sample";
        List<JsonText> samples = samples(type);
        for (int i = 0; i < samples.size(); i++) {
            methods.add(test(own + (i + 1), type, samples.get(i)));
        }
        if (type instanceof EnumPlan values && !values.constants().isEmpty()) {
            methods.add(constants(prefix.isEmpty() ? "values" : prefix + "Values", values));
        }
        for (TypePlan nested : type.nested()) {
            String simple = nested.name().simple().value();
            String inner =
                    prefix.isEmpty() ? Character.toLowerCase(simple.charAt(0)) + simple.substring(1) : prefix + simple;
            collect(nested, inner, methods);
        }
    }

    private static List<JsonText> samples(TypePlan type) {
        if (type instanceof RecordPlan plan) {
            return plan.isModel() ? plan.samples() : List.of();
        }
        return type instanceof UnionPlan plan ? plan.samples() : List.of();
    }

    // @Test
    // void values() {
    //     RoundTrip.checkAll(Codecs.texts(AccountType::of), "\"standard\"", "\"enterprise\"");
    // }
    private MethodSpec constants(String name, EnumPlan type) {
        List<CodeBlock> values = type.constants().stream()
                .map(constant -> JavaLiteral.of(constant.value()))
                .toList();
        boolean isDeprecated = emission.deprecations().isDeprecated(type.name());
        return MethodSpec.methodBuilder(name)
                .addAnnotation(TEST)
                .addAnnotations(isDeprecated ? Deprecations.SUPPRESSED : Deprecations.NONE)
                .addStatement(
                        "$T.checkAll($L, $L)",
                        emission.runtime().testing("RoundTrip"),
                        new JsonCode(emission).enumeration(type.name(), type.base()),
                        CodeBlock.join(values, ", "))
                .build();
    }

    // @Test
    // void sample1() {
    //     RoundTrip.checkObject("{\"id\":\"1\"}", AccountCodec.INSTANCE);
    // }
    private MethodSpec test(String name, TypePlan type, JsonText sample) {
        ClassName codec = JavaTypes.className(type.codec());
        boolean isOpenObject =
                type instanceof RecordPlan plan && plan.additional() == null && JsonScalar.isObject(sample);
        return MethodSpec.methodBuilder(name)
                .addAnnotation(TEST)
                .addStatement(
                        "$T.$N($L, $T.INSTANCE)",
                        emission.runtime().testing("RoundTrip"),
                        isOpenObject ? "checkObject" : "check",
                        fixture.json(name, sample),
                        codec)
                .build();
    }
}
