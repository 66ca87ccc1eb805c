package dev.lathe.emit.java.type;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.lathe.emit.java.code.JavaTypes;
import dev.lathe.emit.java.code.ObjectShape;
import dev.lathe.emit.java.door.JavaDoc;
import javax.lang.model.element.Modifier;

/** Emits the nested builder of an object type. */
final class BuilderEmitter {

    private final ObjectShape shape;
    private final LimitChecks limits;

    BuilderEmitter(ObjectShape shape) {
        this.shape = shape;
        this.limits = new LimitChecks(shape);
    }

    TypeSpec type() {
        TypeSpec.Builder type = TypeSpec.classBuilder("Builder")
                .addJavadoc(JavaDoc.words("Collects the values of {@link "
                                + shape.plan().name().simple() + "}. Not thread-safe.")
                        .build())
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .superclass(superclass())
                .addFields(limits.patterns())
                .addMethod(emptyConstructor())
                .addMethod(copyConstructor());
        for (int i = 0; i < shape.fields().size(); i++) {
            type.addMethods(new FieldSetters(shape, i).methods());
        }
        AdditionalSetter.of(shape).ifPresent(type::addMethod);
        if (!limits.isEmpty()) {
            type.addMethod(build()).addMethods(limits.methods());
        }
        return type.build();
    }

    /** Builders of what has extras keep them where all do. */
    private TypeName superclass() {
        ClassName common = shape.emission().runtime().core(shape.hasExtras() ? "ObjectBuilder" : "TypedBuilder");
        return ParameterizedTypeName.get(common, shape.className(), shape.builder());
    }

    // private Builder() {
    //     super(AccountCodec.INSTANCE);
    // }
    private MethodSpec emptyConstructor() {
        return MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PRIVATE)
                .addStatement("super($T.INSTANCE)", codec())
                .build();
    }

    // private Builder(Account source) {
    //     super(AccountCodec.INSTANCE, source);
    // }
    private MethodSpec copyConstructor() {
        return MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PRIVATE)
                .addParameter(shape.className(), "source")
                .addStatement("super($T.INSTANCE, source)", codec())
                .build();
    }

    private ClassName codec() {
        return JavaTypes.className(shape.plan().codec());
    }

    // @Override
    // public Account build() {
    //     Account built = super.build();
    //     LimitedValues.of("Account").noLongerThan("name", built.name(), 64).check();
    //     return built;
    // }
    private MethodSpec build() {
        return MethodSpec.methodBuilder("build")
                .addJavadoc(JavaDoc.words("Builds the object; the builder can be used further.")
                        .returns("an object with the values set so far")
                        .throwing(
                                "IllegalStateException",
                                "if required values are missing; the message names all of them")
                        .throwing(
                                "IllegalArgumentException",
                                "if values break the document's limits; the message names all of them")
                        .build())
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(shape.className())
                .addStatement("$T $N = super.build()", shape.className(), LimitChecks.BUILT)
                .addCode(limits.statements())
                .addStatement("return $N", LimitChecks.BUILT)
                .build();
    }
}
