package dev.lathe.emit.java.code;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import com.palantir.javapoet.WildcardTypeName;
import dev.lathe.emit.java.door.JavaDoc;
import dev.lathe.plan.model.Identifier;
import java.util.List;
import java.util.function.Function;
import javax.lang.model.element.Modifier;

/**
 * The exhaustive {@code match} of a sealed interface that is open to variants nobody documented, for Java 17, which has
 * no pattern switch.
 */
public final class MatchMethod {

    /** The nested type for what the document does not declare. */
    public static final String UNKNOWN = "Unknown";

    private static final TypeVariableName RESULT = TypeVariableName.get("R");

    private final ClassName sealed;
    private final List<Case> cases;

    public MatchMethod(ClassName sealed, List<Case> cases) {
        this.sealed = sealed;
        this.cases = List.copyOf(cases);
    }

    /** A nested type, and what its function would like to be called. */
    public record Case(Identifier type, Identifier function) {}

    // default <R> R match(Function<? super Flat, ? extends R> flat, Function<? super Unknown, ? extends R> unknown) {
    //     if (this instanceof Flat variant) {
    //         return flat.apply(variant);
    //     }
    //     return unknown.apply((Unknown) this);
    // }
    /** The method. */
    public MethodSpec method() {
        NameAllocator names = new NameAllocator();
        names.newName("variant", "local");
        JavaDoc doc = JavaDoc.words("Applies the function of the variant that this is.");
        MethodSpec.Builder method = MethodSpec.methodBuilder("match")
                .addModifiers(Modifier.PUBLIC, Modifier.DEFAULT)
                .addTypeVariable(RESULT)
                .returns(RESULT);
        CodeBlock.Builder body = CodeBlock.builder();
        for (Case variant : cases) {
            ClassName type = sealed.nestedClass(variant.type().value());
            String function = names.newName(variant.function().value(), variant);
            method.addParameter(function(type), function);
            doc.param(function, "for {@link " + variant.type() + "}");
            body.beginControlFlow("if (this instanceof $T variant)", type)
                    .addStatement("return $N.apply(variant)", function)
                    .endControlFlow();
        }
        ClassName unknown = sealed.nestedClass(UNKNOWN);
        String otherwise = names.newName("unknown", UNKNOWN);
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
