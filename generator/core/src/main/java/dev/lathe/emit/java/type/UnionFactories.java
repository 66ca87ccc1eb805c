package dev.lathe.emit.java.type;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.lathe.emit.java.code.Emission;
import dev.lathe.emit.java.code.JavaTypes;
import dev.lathe.emit.java.door.JavaDoc;
import dev.lathe.plan.model.TypeUse;
import dev.lathe.plan.model.UnionPlan;
import dev.lathe.plan.model.UnionPlan.VariantPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.lang.model.element.Modifier;

/** The static methods of a union that make its variants. */
final class UnionFactories {

    private final UnionPlan plan;
    private final ClassName union;
    private final Emission emission;

    UnionFactories(UnionPlan plan, ClassName union, Emission emission) {
        this.plan = plan;
        this.union = union;
        this.emission = emission;
    }

    List<MethodSpec> of(VariantPlan variant) {
        List<MethodSpec> methods = new ArrayList<>();
        methods.add(ofValue(variant));
        if (variant.value() instanceof TypeUse.Declared declared && declared.kind() == TypeUse.Kind.RECORD) {
            methods.add(ofBuilder(variant, JavaTypes.className(declared.name())));
        }
        return methods;
    }

    // static TokenResources flat(Map<String, String> value) {
    //     return new Flat(value);
    // }
    private MethodSpec ofValue(VariantPlan variant) {
        TypeName type = emission.types().plain(variant.value());
        MethodSpec.Builder method =
                start(variant, "value", "what the variant holds").addParameter(type, "value");
        return variant.form() == UnionPlan.Form.WRAPPER
                ? method.addStatement(
                                "return new $T(value)",
                                union.nestedClass(variant.name().value()))
                        .build()
                : method.addStatement("return value").build();
    }

    // static MemberCreate withRoles(Consumer<WithRoles.Builder> fill) {
    //     return withRoles(WithRoles.of(fill));
    // }
    private MethodSpec ofBuilder(VariantPlan variant, ClassName value) {
        ClassName builder = value.nestedClass("Builder");
        return start(variant, "fill", "sets the values")
                .addParameter(ParameterizedTypeName.get(ClassName.get(Consumer.class), builder), "fill")
                .addStatement("return $N($T.of(fill))", variant.factory().value(), value)
                .build();
    }

    // static AuditBefore of(String text) {
    //     return AuditBeforeCodec.INSTANCE.read(JsonReader.of(RawJson.ofString(text)));
    // }
    MethodSpec ofText() {
        return MethodSpec.methodBuilder("of")
                .addJavadoc(JavaDoc.words("Finds the variant that a text is in the format of.")
                        .param("text", "the text as on the wire")
                        .returns("the variant, or {@link Unknown}")
                        .build())
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(union)
                .addParameter(String.class, "text")
                .addStatement(
                        "return $T.INSTANCE.read($T.of($T.ofString(text)))",
                        JavaTypes.className(plan.codec()),
                        emission.runtime().reader(),
                        emission.runtime().rawJson())
                .build();
    }

    private MethodSpec.Builder start(VariantPlan variant, String parameter, String meaning) {
        return MethodSpec.methodBuilder(variant.factory().value())
                .addJavadoc(JavaDoc.words("Makes the variant {@code " + variant.name() + "}.")
                        .param(parameter, meaning)
                        .returns("the variant")
                        .deprecated(variant.docs())
                        .build())
                .addAnnotations(emission.deprecations().of(variant.docs(), variant.value(), plan.name()))
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(union);
    }
}
