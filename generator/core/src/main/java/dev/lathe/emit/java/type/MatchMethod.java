package dev.lathe.emit.java.type;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import com.palantir.javapoet.WildcardTypeName;
import dev.lathe.emit.java.door.JavaDoc;
import dev.lathe.plan.model.UnionPlan;
import dev.lathe.plan.model.UnionPlan.VariantPlan;
import java.util.function.Function;
import javax.lang.model.element.Modifier;

/** The exhaustive {@code match} of a union, for Java 17, which has no pattern switch. */
final class MatchMethod {

    private static final TypeVariableName RESULT = TypeVariableName.get("R");

    private final UnionPlan plan;
    private final ClassName union;

    MatchMethod(UnionPlan plan, ClassName union) {
        this.plan = plan;
        this.union = union;
    }

    // default <R> R match(Function<? super Flat, ? extends R> flat, Function<? super Unknown, ? extends R> unknown) {
    //     if (this instanceof Flat variant) {
    //         return flat.apply(variant);
    //     }
    //     return unknown.apply((Unknown) this);
    // }
    MethodSpec method() {
        NameAllocator names = new NameAllocator();
        names.newName("variant", "local");
        JavaDoc doc = JavaDoc.words("Applies the function of the variant that this is.");
        MethodSpec.Builder method = MethodSpec.methodBuilder("match")
                .addModifiers(Modifier.PUBLIC, Modifier.DEFAULT)
                .addTypeVariable(RESULT)
                .returns(RESULT);
        CodeBlock.Builder body = CodeBlock.builder();
        for (VariantPlan variant : plan.variants()) {
            ClassName type = union.nestedClass(variant.name().value());
            String function = names.newName(variant.factory().value(), variant);
            method.addParameter(function(type), function);
            doc.param(function, "for {@link " + variant.name() + "}");
            body.beginControlFlow("if (this instanceof $T variant)", type)
                    .addStatement("return $N.apply(variant)", function)
                    .endControlFlow();
        }
        ClassName unknown = union.nestedClass(UnionEmitter.UNKNOWN);
        String otherwise = names.newName("unknown", "unknown");
        doc.param(otherwise, "for {@link Unknown}").param("<R>", "what the functions give");
        return method.addParameter(function(unknown), otherwise)
                .addJavadoc(doc.returns("what the function gave").build())
                .addCode(body.build())
                .addStatement("return $N.apply(($T) this)", otherwise, unknown)
                .build();
    }

    private static TypeName function(ClassName variant) {
        return ParameterizedTypeName.get(
                ClassName.get(Function.class),
                WildcardTypeName.supertypeOf(variant),
                WildcardTypeName.subtypeOf(RESULT));
    }
}
