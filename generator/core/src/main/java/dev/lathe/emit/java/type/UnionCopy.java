package dev.lathe.emit.java.type;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.lathe.emit.java.code.Emission;
import dev.lathe.emit.java.code.JavaTypes;
import dev.lathe.emit.java.code.MatchMethod;
import dev.lathe.emit.java.door.JavaDoc;
import dev.lathe.plan.model.UnionPlan;
import dev.lathe.plan.model.UnionPlan.Form;
import dev.lathe.plan.model.UnionPlan.VariantPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** The method that makes a union's request shape of its answer's shape. */
record UnionCopy(UnionPlan target, Emission emission) {

    /** The method, when the union is the request shape of another. */
    Optional<MethodSpec> method() {
        return Optional.ofNullable(target.copiedFrom())
                .flatMap(emission.index()::findUnion)
                .map(this::method);
    }

    // static AnimalInput from(Animal source) {
    //     return source.match(
    //             variant -> new Cat(CatInput.from(variant.value())), unknown -> new Unknown(unknown.raw()));
    // }
    private MethodSpec method(UnionPlan source) {
        ClassName union = JavaTypes.className(target.name());
        List<CodeBlock> arms = new ArrayList<>();
        for (int i = 0; i < target.variants().size(); i++) {
            arms.add(CodeBlock.of(
                    "variant -> $L",
                    arm(target.variants().get(i), source.variants().get(i))));
        }
        arms.add(CodeBlock.of("unknown -> new $T(unknown.raw())", union.nestedClass(MatchMethod.UNKNOWN)));
        return MethodSpec.methodBuilder("from")
                .addJavadoc(JavaDoc.words("Copies everything that may be sent.")
                        .param("source", "an answer")
                        .returns("the same as a request")
                        .build())
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(union)
                .addParameter(JavaTypes.className(source.name()), "source")
                .addStatement("return source.match($L)", CodeBlock.join(arms, ", "))
                .build();
    }

    private CodeBlock arm(VariantPlan to, VariantPlan from) {
        CodeBlock value = CodeBlock.of(from.form() == Form.DIRECT ? "variant" : "variant.value()");
        CodeBlock copied = new ShapeCopy(emission).copy(to.value(), from.value(), value);
        ClassName wrapper =
                JavaTypes.className(target.name()).nestedClass(to.name().value());
        return to.form() == Form.DIRECT ? copied : CodeBlock.of("new $T($L)", wrapper, copied);
    }
}
