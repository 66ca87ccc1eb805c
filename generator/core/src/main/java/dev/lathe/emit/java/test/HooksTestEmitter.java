package dev.lathe.emit.java.test;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.lathe.emit.OutputFile;
import dev.lathe.emit.java.code.Deprecations;
import dev.lathe.emit.java.code.Emission;
import dev.lathe.emit.java.code.JavaTypes;
import dev.lathe.emit.java.code.JavaUnit;
import dev.lathe.emit.java.codec.JsonCode;
import dev.lathe.model.JsonText;
import dev.lathe.plan.model.HooksPlan;
import dev.lathe.plan.model.ParserPlan;
import java.util.ArrayList;
import java.util.List;

/** Emits, per reader of payloads, a test that reads each sample from bytes and from text without loss. */
final class HooksTestEmitter {

    private final HooksPlan plan;
    private final Emission emission;
    private final ClassName reader;
    private final ClassName name;
    private final Fixture fixture;
    private final JsonCode json;

    HooksTestEmitter(HooksPlan plan, Emission emission) {
        this.plan = plan;
        this.emission = emission;
        this.reader = JavaTypes.className(plan.name());
        this.name = ClassName.get(reader.packageName(), reader.simpleName() + "Test");
        this.fixture = new Fixture(name.packageName(), name.simpleName());
        this.json = new JsonCode(emission);
    }

    /** The test and its data; empty when there are no samples. */
    List<OutputFile> files(String header) {
        List<MethodSpec> methods = new ArrayList<>();
        for (ParserPlan parser : plan.parsers()) {
            for (int i = 0; i < parser.samples().size(); i++) {
                methods.add(test(parser, parser.samples().get(i), i + 1));
            }
        }
        if (methods.isEmpty()) {
            return List.of();
        }
        TypeSpec type = TypeSpec.classBuilder(name)
                .addJavadoc("$L", "Every payload is read without loss, from bytes and from text.\n")
                .addMethods(methods)
                .addMethod(ResourceMethod.of(name))
                .build();
        List<OutputFile> files = new ArrayList<>(fixture.files());
        files.add(JavaUnit.test(name.packageName(), type).print(header));
        return files;
    }

    // @Test
    // void parseNewPet1() {
    //     PayloadCheck.check(resource("WebhooksTest.parseNewPet1.json"), Webhooks::parseNewPet, Webhooks::parseNewPet,
    //             PetCodec.INSTANCE);
    // }
    private MethodSpec test(ParserPlan parser, JsonText sample, int number) {
        String test = parser.name().value() + number;
        String method = parser.name().value();
        boolean isDeprecated = Deprecations.isDeprecated(parser.docs())
                || emission.deprecations().names(parser.payload());
        return MethodSpec.methodBuilder(test)
                .addAnnotation(ClassName.get("org.junit.jupiter.api", "Test"))
                .addAnnotations(isDeprecated ? Deprecations.SUPPRESSED : Deprecations.NONE)
                .addStatement(
                        "$T.check($L, $T::$N, $T::$N, $L)",
                        emission.runtime().testing("PayloadCheck"),
                        fixture.json(test, sample),
                        reader,
                        method,
                        reader,
                        method,
                        json.codec(parser.payload()))
                .build();
    }
}
